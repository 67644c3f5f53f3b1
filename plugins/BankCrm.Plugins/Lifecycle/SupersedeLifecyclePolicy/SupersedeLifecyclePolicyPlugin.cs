using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Policies;

namespace BankCrm.Plugins.Lifecycle.SupersedeLifecyclePolicy;

/// <summary>Ends the open-ended lifecycle policy before on the day before a new one begins.</summary>
[Step("Update", LifecyclePolicyTable.LogicalName, StepStage.PostOperation, Filtering = PolicyColumns.StatusCode, Before = NeededBefore)]
public sealed class SupersedeLifecyclePolicyPlugin : SupersedePolicyPlugin
{
}
