using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Policies;

/// <summary>The life of a policy: draft, in force, retired.</summary>
internal static class PolicyStatus
{
    /// <summary>A row's status; a new row without one is a draft.</summary>
    public static int Of(Entity row) => row.GetAttributeValue<OptionSetValue>(PolicyColumns.StatusCode)?.Value ?? PolicyColumns.Draft;

    /// <summary>Whether a policy has been put in force, even if it is retired by now.</summary>
    public static bool IsPublished(Entity row) => Of(row) is PolicyColumns.InForce or PolicyColumns.Retired;

    /// <summary>The status after an update; null when it moves the state and leaves the status for the platform to choose.</summary>
    public static int? After(Entity target, Entity before)
    {
        if (target.GetAttributeValue<OptionSetValue>(PolicyColumns.StatusCode) is { } status)
        {
            return status.Value;
        }

        return target.GetAttributeValue<OptionSetValue>(PolicyColumns.StateCode) is { } state && !state.Equals(before.GetAttributeValue<OptionSetValue>(PolicyColumns.StateCode))
            ? null
            : Of(before);
    }

    public static bool MayMove(int was, int? becomes) =>
        was == becomes
        || (was == PolicyColumns.Draft && becomes == PolicyColumns.InForce)
        || (was == PolicyColumns.InForce && becomes == PolicyColumns.Retired);
}
