using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tiering.ValidateTierPolicy;

/// <summary>The life of a policy: draft, in force, retired.</summary>
internal static class PolicyStatus
{
    /// <summary>A row's status; a new row without one is a draft.</summary>
    public static int Of(Entity row) => row.GetAttributeValue<OptionSetValue>(TierPolicyTable.StatusCode)?.Value ?? TierPolicyTable.Draft;

    /// <summary>The status after an update; null when it moves the state and leaves the status for the platform to choose.</summary>
    public static int? After(Entity target, Entity before)
    {
        if (target.GetAttributeValue<OptionSetValue>(TierPolicyTable.StatusCode) is { } status)
        {
            return status.Value;
        }

        return target.GetAttributeValue<OptionSetValue>(TierPolicyTable.StateCode) is { } state && !state.Equals(before.GetAttributeValue<OptionSetValue>(TierPolicyTable.StateCode))
            ? null
            : Of(before);
    }

    public static bool MayMove(int was, int? becomes) =>
        was == becomes
        || (was == TierPolicyTable.Draft && becomes == TierPolicyTable.InForce)
        || (was == TierPolicyTable.InForce && becomes == TierPolicyTable.Retired);
}
