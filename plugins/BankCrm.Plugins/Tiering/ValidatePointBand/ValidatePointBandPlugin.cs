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

namespace BankCrm.Plugins.Tiering.ValidatePointBand;

/// <summary>Guards the bands that give points: those of a policy in force are fixed, and no two of a dimension hold the same.</summary>
[Step("Create", PointBandTable.LogicalName, StepStage.PreOperation)]
[Step("Update", PointBandTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
[Step("Delete", PointBandTable.LogicalName, StepStage.PreOperation, Before = StepAttribute.AllOwnColumns)]
public sealed class ValidatePointBandPlugin : ProtectPolicyRowPlugin
{
    protected override PolicyCodes RefusalCodes => PolicyCodes.Tiering;

    protected override EntityReference? PolicyOf(IOrganizationService service, Entity row) => row.GetAttributeValue<EntityReference>(PointBandTable.Policy);

    protected override Violation? Check(IOrganizationService service, Entity row, Entity policy)
    {
        PointBand band = TierPolicyReader.ReadBand(row);
        IEnumerable<PointBand> others = TierPolicyReader.ReadBands(service, policy.Id).Where(other => other.Id != row.Id && other.Dimension == band.Dimension);
        return PointBandRules.BandsFitTogether(others.Concat(new[] { band }).ToList());
    }
}
