using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tiering.ValidateTierPolicy;

/// <summary>The life of a policy: draft, in force, retired.</summary>
internal static class PolicyStatus
{
    /// <summary>A row's status; a new row without one is a draft.</summary>
    public static int Of(Entity row) => row.GetAttributeValue<OptionSetValue>(TierPolicyTable.StatusCode)?.Value ?? TierPolicyTable.Draft;

    public static bool MayMove(int was, int becomes) =>
        was == becomes
        || (was == TierPolicyTable.Draft && becomes == TierPolicyTable.InForce)
        || (was == TierPolicyTable.InForce && becomes == TierPolicyTable.Retired);
}
