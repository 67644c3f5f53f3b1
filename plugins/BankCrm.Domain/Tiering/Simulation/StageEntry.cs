using System;
using System.Collections.Generic;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tiering.Simulation;

/// <summary>A lifecycle stage that a customer entered.</summary>
public sealed class StageEntry
{
    public required Guid CustomerId { get; init; }

    /// <summary>The last day of the window that moved the customer there, or the day of a manual move.</summary>
    public required Day PeriodEnd { get; init; }

    public required string StageCode { get; init; }

    /// <summary>The stage held before a window, from a customer's entries, oldest first; null when none was.</summary>
    public static string? Before(IReadOnlyList<StageEntry> entries, Day periodEnd)
    {
        for (int index = entries.Count - 1; index >= 0; index--)
        {
            if (entries[index].PeriodEnd < periodEnd)
            {
                return entries[index].StageCode;
            }
        }

        return null;
    }
}
