using BankCrm.Domain.Churn;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;
using BankCrm.Plugins.Churn.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Policies;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Churn.ValidateChurnPolicy;

/// <summary>Guards churn policies: a draft may be anything sound, a policy in force is fixed but for its end, and only drafts are deleted.</summary>
[Step("Create", ChurnPolicyTable.LogicalName, StepStage.PreOperation)]
[Step("Update", ChurnPolicyTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
[Step("Delete", ChurnPolicyTable.LogicalName, StepStage.PreOperation, Before = "bce_code,bce_version,statuscode")]
public sealed class ValidateChurnPolicyPlugin : ValidatePolicyPlugin
{
    protected override PolicyCodes RefusalCodes => PolicyCodes.General;

    protected override Violation? CheckTerms(Entity row) => ChurnPolicyRules.TermsAreSound(ChurnPolicyReader.ReadTerms(row));

    protected override Violation? CheckRows(IOrganizationService service, Entity row) =>
        ChurnPolicyRules.PolicyIsComplete(ChurnPolicyReader.ReadTerms(row), ChurnPolicyReader.ReadSignals(service, row.Id));
}
