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
        if (recentTiers.Count <= policy.OscillationCrossings || AreAllTheSame(recentTiers))
        {
            return false;
        }

        // A tier of an older version that the policy no longer has tells nothing about its floors: null.
        var orders = new int?[recentTiers.Count];
        for (int index = 0; index < orders.Length; index++)
        {
            orders[index] = policy.FindTier(recentTiers[index])?.Order;
        }

        foreach (Tier floor in policy.Tiers)
        {
            if (CrossingsOf(floor, orders) >= policy.OscillationCrossings)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Most customers never change tier, and whoever does not crosses no floor.</summary>
    private static bool AreAllTheSame(IReadOnlyList<string> recentTiers)
    {
        for (int index = 1; index < recentTiers.Count; index++)
        {
            if (!string.Equals(recentTiers[index], recentTiers[0], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    private static int CrossingsOf(Tier floor, int?[] orders)
    {
        int crossings = 0;
        for (int index = 1; index < orders.Length; index++)
        {
            bool isCrossing = orders[index - 1] is { } before && orders[index] is { } after && before >= floor.Order != after >= floor.Order;
            crossings += isCrossing ? 1 : 0;
        }

        return crossings;
    }
}
