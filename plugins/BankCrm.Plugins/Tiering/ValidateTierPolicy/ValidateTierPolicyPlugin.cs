using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Policies;
using BankCrm.Plugins.Tiering.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tiering.ValidateTierPolicy;

/// <summary>Guards tier policies: a draft may be anything sound, a policy in force is fixed but for its end, and only drafts are deleted.</summary>
[Step("Create", TierPolicyTable.LogicalName, StepStage.PreOperation)]
[Step("Update", TierPolicyTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
[Step("Delete", TierPolicyTable.LogicalName, StepStage.PreOperation, Before = "bce_code,bce_version,statuscode")]
public sealed class ValidateTierPolicyPlugin : ValidatePolicyPlugin
{
    protected override PolicyCodes RefusalCodes => PolicyCodes.Tiering;

    protected override Violation? CheckTerms(Entity row) => TierPolicyRules.TermsAreSound(TierPolicyReader.ReadTerms(row));

    protected override Violation? CheckRows(IOrganizationService service, Entity row)
    {
        TierPolicyTerms terms = TierPolicyReader.ReadTerms(row);
        return TierPolicyRules.RowsAreSound(terms, TierPolicyReader.ReadTiers(service, terms.Id), TierPolicyReader.ReadBands(service, terms.Id));
    }
}
