using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;
using BankCrm.Plugins.Complaints.Register.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Policies;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Register.ValidateComplaintPolicy;

/// <summary>Guards complaint policies: a draft may be anything sound, a policy in force is fixed but for its end and the confidential team, and only drafts are deleted.</summary>
[Step("Create", ComplaintPolicyTable.LogicalName, StepStage.PreOperation)]
[Step("Update", ComplaintPolicyTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
[Step("Delete", ComplaintPolicyTable.LogicalName, StepStage.PreOperation, Before = "bce_code,bce_version,statuscode")]
public sealed class ValidateComplaintPolicyPlugin : ValidatePolicyPlugin
{
    protected override PolicyCodes RefusalCodes => PolicyCodes.General;

    protected override string[] TermColumns => ComplaintPolicyReader.Terms;

    /// <summary>Teams are the bank's and change; no row that ships can name one.</summary>
    protected override bool MayChangeInForce(string column) => column == ComplaintPolicyTable.ConfidentialTeam;

    protected override Violation? CheckTerms(Entity row) => ComplaintPolicyRules.TermsAreSound(ComplaintPolicyReader.Read(row));

    protected override Violation? CheckRows(IOrganizationService service, Entity row) => null;
}
