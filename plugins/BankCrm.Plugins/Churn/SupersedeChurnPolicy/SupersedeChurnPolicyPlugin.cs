using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Policies;

namespace BankCrm.Plugins.Churn.SupersedeChurnPolicy;

/// <summary>Ends the churn policy before on the day before a new one begins.</summary>
[Step("Update", ChurnPolicyTable.LogicalName, StepStage.PostOperation, Filtering = PolicyColumns.StatusCode, Before = NeededBefore)]
public sealed class SupersedeChurnPolicyPlugin : SupersedePolicyPlugin
{
}
