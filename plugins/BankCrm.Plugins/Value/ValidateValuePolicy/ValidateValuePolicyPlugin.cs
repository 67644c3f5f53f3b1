using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;
using BankCrm.Domain.Value;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Policies;
using BankCrm.Plugins.Value.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Value.ValidateValuePolicy;

/// <summary>Guards value policies: a draft may be anything sound, a policy in force is fixed but for its end, and only drafts are deleted.</summary>
[Step("Create", ValuePolicyTable.LogicalName, StepStage.PreOperation)]
[Step("Update", ValuePolicyTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
[Step("Delete", ValuePolicyTable.LogicalName, StepStage.PreOperation, Before = "bce_code,bce_version,statuscode")]
public sealed class ValidateValuePolicyPlugin : ValidatePolicyPlugin
{
    protected override PolicyCodes RefusalCodes => PolicyCodes.General;

    protected override Violation? CheckTerms(Entity row) => ValuePolicyRules.TermsAreSound(ValuePolicyReader.ReadTerms(row));

    protected override Violation? CheckRows(IOrganizationService service, Entity row) =>
        ValuePolicyRules.PolicyIsComplete(ValuePolicyReader.ReadTerms(row), ValuePolicyReader.ReadParameters(service, row.Id));
}
