using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Tool.Complaints;

/// <summary>What a trial did with complaints, as it is written to --json. Names and forms are a contract: other programs read them.</summary>
internal sealed class ComplaintTotals
{
    /// <summary>Complaints in the register.</summary>
    public required int Complaints { get; init; }

    /// <summary>Rows of the extracts that could not be used.</summary>
    public required long Rejected { get; init; }

    /// <summary>Dataverse requests for each complaint opened, those inside its plug-ins included; null when none was opened.</summary>
    public required double? RequestsPerComplaint { get; init; }

    /// <summary>The clocks by regime, milestone and state.</summary>
    public required IReadOnlyList<ClockCount> Clocks { get; init; }

    /// <summary>Counts clocks.</summary>
    public static IReadOnlyList<ClockCount> CountsOf(IEnumerable<ListedClock> clocks) => clocks
        .GroupBy(line => (line.Clock.RegimeCode, line.Clock.Milestone, line.Clock.State))
        .Select(group => new ClockCount(group.Key.RegimeCode, group.Key.Milestone, group.Key.State.ToString(), group.Count()))
        .OrderBy(count => count.Regime, System.StringComparer.Ordinal)
        .ThenBy(count => count.Milestone, System.StringComparer.Ordinal)
        .ThenBy(count => count.State, System.StringComparer.Ordinal)
        .ToList();
}

/// <summary>How many clocks of a regime and milestone are in a state.</summary>
internal sealed record ClockCount(string Regime, string Milestone, string State, int Clocks);
