using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.Causes;

/// <summary>How many complaints of one month a root cause led to.</summary>
public sealed record RootCauseCount
{
    public required Guid RootCauseId { get; init; }

    /// <summary>The last day of the month in which the complaints were received.</summary>
    public required Day PeriodEnd { get; init; }

    /// <summary>At least 0.</summary>
    public required int Complaints { get; init; }

    /// <summary>By how many complaints a month they rose or fell over the months up to this one, at most a year; null in the first month.</summary>
    public decimal? Trend { get; init; }

    /// <summary>The same cause and month always give the same id, so that counting again lands on one row.</summary>
    public Guid Id => StableId.Of(string.Join("/", "rootcausecount", RootCauseId.ToString("N"), PeriodEnd.ToString()));
}
