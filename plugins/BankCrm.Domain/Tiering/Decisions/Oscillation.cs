using System;
using System.Collections.Generic;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Decisions;

/// <summary>
/// Finds a customer who goes to and fro over one floor. A window crosses a floor when it is on the other side of it than the window
/// before; two crossings of the same floor within six windows are oscillation by default.
/// </summary>
public static class Oscillation
{
    /// <summary>The recent tiers with one more window; keeps one window more than crossings are counted over, to compare the oldest with.</summary>
    public static List<string> Append(IReadOnlyList<string> recentTiers, string tierCode, int windows)
    {
        var appended = new List<string>(windows + 1);
        for (int index = Math.Max(0, recentTiers.Count - windows); index < recentTiers.Count; index++)
        {
            appended.Add(recentTiers[index]);
        }

        appended.Add(tierCode);
        return appended;
    }

    /// <summary>Whether some floor was crossed as often as the policy says within the recent windows.</summary>
    public static bool IsOscillating(TierPolicy policy, IReadOnlyList<string> recentTiers)
    {
        if (recentTiers.Count <= policy.OscillationCrossings)
        {
            return false;
        }

        foreach (Tier floor in policy.Tiers)
        {
            if (CrossingsOf(policy, floor, recentTiers) >= policy.OscillationCrossings)
            {
                return true;
            }
        }

        return false;
    }

    private static int CrossingsOf(TierPolicy policy, Tier floor, IReadOnlyList<string> recentTiers)
    {
        int crossings = 0;
        bool? above = null;
        foreach (string code in recentTiers)
        {
            // A tier of an older version that the policy no longer has tells nothing about this floor.
            if (policy.FindTier(code) is not { } tier)
            {
                above = null;
                continue;
            }

            bool isAbove = tier.Order >= floor.Order;
            crossings += above is { } before && before != isAbove ? 1 : 0;
            above = isAbove;
        }

        return crossings;
    }
}
