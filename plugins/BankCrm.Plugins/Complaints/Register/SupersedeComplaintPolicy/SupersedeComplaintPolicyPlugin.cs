using BankCrm.Plugins.Complaints.Register.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Policies;

namespace BankCrm.Plugins.Complaints.Register.SupersedeComplaintPolicy;

/// <summary>Ends the complaint policy before on the day before a new one begins.</summary>
[Step("Update", ComplaintPolicyTable.LogicalName, StepStage.PostOperation, Filtering = PolicyColumns.StatusCode, Before = "bce_code,bce_version,bce_effectivefrom,statuscode")]
public sealed class SupersedeComplaintPolicyPlugin : SupersedePolicyPlugin
{
    protected override string[] TermColumns => ComplaintPolicyReader.Terms;
}
