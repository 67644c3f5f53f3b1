using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Policies;

namespace BankCrm.Plugins.Value.SupersedeValuePolicy;

/// <summary>Ends the value policy before on the day before a new one begins.</summary>
[Step("Update", ValuePolicyTable.LogicalName, StepStage.PostOperation, Filtering = PolicyColumns.StatusCode, Before = NeededBefore)]
public sealed class SupersedeValuePolicyPlugin : SupersedePolicyPlugin
{
}
