using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Policies;

namespace BankCrm.Plugins.Tiering.SupersedeTierPolicy;

/// <summary>Ends the open-ended tier policy before on the day before a new one begins.</summary>
[Step("Update", TierPolicyTable.LogicalName, StepStage.PostOperation, Filtering = TierPolicyTable.StatusCode, Before = NeededBefore)]
public sealed class SupersedeTierPolicyPlugin : SupersedePolicyPlugin
{
}
