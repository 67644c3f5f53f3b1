using System;
using System.Collections.Generic;
using System.Globalization;

namespace BankCrm.Tool.Tests.Replay;

/// <summary>
/// The default policy for personal customers, decided by hand: a second reading of the rules ("exact semantics" of tiering), which
/// shares nothing with the product but the words.
/// </summary>
internal static class AuditorsReplay
{
    private static readonly string[] Codes = { "BASIC", "GOLD", "PLATINUM", "DIAMOND", "PRIVATE" };
    private static readonly decimal[] Floors = { 0m, 50_000m, 200_000m, 500_000m, 6_000_000m };
    private static readonly int[] Grace = { 3, 3, 3, 3, 6 };
    private static readonly decimal[] Margins = { 0m, 5_000m, 20_000m, 50_000m, 1_000_000m };
    private const decimal StableFrom = 8_000_000m;

    /// <summary>The lines of the decisions of one customer.</summary>
    /// <param name="customer">The number.</param>
    /// <param name="ends">The last days of the closed windows, in order.</param>
    /// <param name="amount">A customer's amount in a window, or null without a metric.</param>
    public static IEnumerable<string> Lines(string customer, IReadOnlyList<DateOnly> ends, Func<DateOnly, decimal?> amount)
    {
        int held = -1;
        int missed = 0;
        foreach (DateOnly end in ends)
        {
            if (held < 0 && amount(end) is null)
            {
                continue;
            }

            decimal a = amount(end) ?? 0m;
            int reached = 0;
            int next = -1;
            for (int tier = 0; tier < Floors.Length; tier++)
            {
                if (Floors[tier] <= a)
                {
                    reached = tier;
                }
                else if (next < 0)
                {
                    next = tier;
                }
            }

            int previous = held;
            string decision;
            if (held < 0)
            {
                decision = "ASSIGN";
                held = reached;
            }
            else if (reached > held)
            {
                decision = "UPGRADE";
                held = reached;
                missed = 0;
            }
            else if (reached == held)
            {
                decision = "KEEP";
                missed = 0;
            }
            else if (missed + 1 < Grace[held])
            {
                decision = "WATCH";
                missed++;
            }
            else
            {
                decision = "DOWNGRADE";
                held = reached;
                missed = 0;
            }

            string zone = "NONE";
            if (a >= Floors[^1])
            {
                zone = a < StableFrom ? "VOLATILE" : "STABLE";
            }
            else if (Floors[next] - a <= Margins[next])
            {
                zone = "CRITICAL";
            }

            string gap = next < 0 ? string.Empty : Two(Floors[next] - a);
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{customer},{end:yyyy-MM-dd},{Two(a)},{Codes[reached]},{(previous < 0 ? string.Empty : Codes[previous])},{decision},{Codes[held]},{missed},{Grace[held]},{zone},{gap},{end.AddDays(1):yyyy-MM-dd},1");
        }
    }

    private static string Two(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);
}
