using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Policies;
using BankCrm.Plugins.Tiering.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tiering.ValidateTier;

/// <summary>Guards tiers: those of a policy in force are fixed, and floors strictly rise with the order.</summary>
[Step("Create", TierTable.LogicalName, StepStage.PreOperation)]
[Step("Update", TierTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = "bce_code,bce_floor,bce_order,bce_stablefrom,bce_tierpolicyid")]
[Step("Delete", TierTable.LogicalName, StepStage.PreOperation, Before = "bce_code,bce_floor,bce_order,bce_tierpolicyid")]
public sealed class ValidateTierPlugin : ProtectPolicyRowPlugin
{
    protected override PolicyCodes RefusalCodes => PolicyCodes.Tiering;

    protected override Violation WithoutPolicy(Entity row) => new(Codes.TierWithoutPolicy);

    protected override EntityReference? PolicyOf(IOrganizationService service, Entity row) => row.GetAttributeValue<EntityReference>(TierTable.Policy);

    protected override Violation? Check(IOrganizationService service, Entity row, Entity policy)
    {
        // The image holds only some columns; the row as it is stored has the rest.
        IReadOnlyList<Entity> stored = TierPolicyReader.ReadTierRows(service, policy.Id);
        Entity? before = stored.FirstOrDefault(tier => tier.Id == row.Id);
        Tier changed = TierPolicyReader.ReadTier(before is null ? row : ColumnChanges.Merge(row, before));
        return TierPolicyRules.TiersFitTogether(stored.Where(tier => tier.Id != row.Id).Select(TierPolicyReader.ReadTier).Concat(new[] { changed }));
    }
}
