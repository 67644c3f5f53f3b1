using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Domain.Complaints.Clocks;

/// <summary>What the register shows of all a complaint's clocks together.</summary>
public sealed record ClockSummary
{
    private static readonly ClockState[] WorstFirst = { ClockState.Breached, ClockState.Extended, ClockState.Running, ClockState.Met, ClockState.Stopped };

    /// <summary>The earliest due of what has not happened yet, even if it has passed; clocks that stand still do not count. Null when nothing is due.</summary>
    public DateTime? NextDueOn { get; init; }

    /// <summary>The name of the clock that is due next.</summary>
    public string? NextMilestone { get; init; }

    /// <summary>The worst state of any clock; null when there is none.</summary>
    public ClockState? Worst { get; init; }

    /// <summary>Whether any clock is at risk.</summary>
    public bool IsAtRisk { get; init; }

    public static ClockSummary Of(IReadOnlyCollection<ComplaintClock> clocks)
    {
        ComplaintClock? next = clocks
            .Where(clock => clock.IsOpen && !clock.IsPaused)
            .OrderBy(clock => clock.DueOn)
            .ThenBy(clock => clock.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return new ClockSummary
        {
            NextDueOn = next?.DueOn,
            NextMilestone = next?.Name,
            Worst = clocks.Count == 0 ? null : WorstFirst.First(state => clocks.Any(clock => clock.State == state)),
            IsAtRisk = clocks.Any(clock => clock.IsAtRisk),
        };
    }
}
