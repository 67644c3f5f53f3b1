using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle.Rules;
using BankCrm.Domain.Policies;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Lifecycle.Storage;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Policies;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Lifecycle.ValidateLifecyclePolicy;

/// <summary>Guards lifecycle policies: none is put in force with stages that nobody can reach, leave or tell apart, and only drafts are deleted.</summary>
[Step("Create", LifecyclePolicyTable.LogicalName, StepStage.PreOperation)]
[Step("Update", LifecyclePolicyTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
[Step("Delete", LifecyclePolicyTable.LogicalName, StepStage.PreOperation, Before = "bce_code,bce_version,statuscode")]
public sealed class ValidateLifecyclePolicyPlugin : ValidatePolicyPlugin
{
    protected override PolicyCodes RefusalCodes => PolicyCodes.General;

    protected override Violation? CheckTerms(Entity row) => PolicyRules.TermsAreSound(PolicyTermsRows.Read(row), RefusalCodes);

    protected override Violation? CheckRows(IOrganizationService service, Entity row) =>
        LifecyclePolicyRules.PolicyIsSound(LifecyclePolicyReader.ReadRows(service, row.Id).PolicyOf(row));
}
