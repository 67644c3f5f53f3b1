using System;
using System.Collections.Generic;

namespace BankCrm.Domain.Tests.Properties;

/// <summary>What the domain rules say happened in one month.</summary>
internal sealed record OracleLine(int Month, string Kind, string Tier, int Missed, string Zone, decimal? Gap, DateOnly Effective);

/// <summary>
/// The exact semantics of the domain rules, section 2, written down a second time in a straight line for the default personal tiers,
/// assets, month-end up, and without a look at the engine: an auditor's pocket calculation.
/// </summary>
internal static class Oracle
{
    private static readonly string[] Names = { "BASIC", "GOLD", "PLATINUM", "DIAMOND", "PRIVATE" };
    private static readonly decimal[] Floors = { 0m, 50_000m, 200_000m, 500_000m, 6_000_000m };
    private static readonly int[] Misses = { 3, 3, 3, 3, 6 };
    private static readonly decimal[] Margins = { 0m, 5_000m, 20_000m, 50_000m, 1_000_000m };

    public static List<OracleLine> Decide(IReadOnlyList<Cell> months, int count)
    {
        var lines = new List<OracleLine>();
        int tier = -1;
        int missed = 0;
        bool known = false;
        for (int month = 0; month < count; month++)
        {
            Cell cell = month < months.Count ? months[month] : Cell.Nothing;
            known = known || cell.IsThere;
            if (!known)
            {
                continue;
            }

            DateOnly effective = new DateOnly(2024, 1, 1).AddMonths(month + 1);
            if (cell.Amount is not { } amount)
            {
                // A condition on an unknown figure is never true: no floor is reached, none is missed, no watch is cleared.
                if (tier >= 0)
                {
                    lines.Add(new OracleLine(month, "Keep", Names[tier], missed, "None", null, effective));
                }

                continue;
            }

            int reached = 0;
            for (int index = 1; index < 5; index++)
            {
                if (Floors[index] <= amount)
                {
                    reached = index;
                }
            }

            string kind;
            if (tier < 0)
            {
                kind = "Assign";
                tier = reached;
                missed = 0;
            }
            else if (reached > tier)
            {
                kind = "Upgrade";
                tier = reached;
                missed = 0;
            }
            else if (reached == tier)
            {
                kind = "Keep";
                missed = 0;
            }
            else if (missed + 1 < Misses[tier])
            {
                kind = "Watch";
                missed++;
            }
            else
            {
                kind = "Downgrade";
                tier = reached;
                missed = 0;
            }

            decimal? gap = null;
            string zone = amount >= 8_000_000m ? "Stable" : amount >= 6_000_000m ? "Volatile" : "None";
            for (int index = 4; index >= 0; index--)
            {
                if (Floors[index] > amount)
                {
                    gap = Floors[index] - amount;
                    zone = gap <= Margins[index] ? "Critical" : "None";
                }
            }

            lines.Add(new OracleLine(month, kind, Names[tier], missed, zone, gap, effective));
        }

        return lines;
    }
}
