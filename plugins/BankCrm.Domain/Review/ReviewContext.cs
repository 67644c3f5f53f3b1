using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Review;

/// <summary>What all customers of one review share.</summary>
public sealed class ReviewContext
{
    public ReviewContext(Day asOf, TierPolicyBook policies, IEnumerable<MetricWindow> closedWindows, long mark)
    {
        AsOf = asOf;
        Policies = policies;
        Mark = mark;
        Windows = closedWindows.Where(window => window.End <= asOf).OrderBy(window => window.End).ThenBy(window => window.Kind).ToList();
        MonthEnds = Windows.Where(window => window.Kind == PeriodKind.Month).Select(window => window.End).ToList();
        QuarterEnds = Windows.Where(window => window.Kind == PeriodKind.Quarter).Select(window => window.End).ToList();
    }

    /// <summary>The day for which the review is made; later windows are left alone.</summary>
    public Day AsOf { get; }

    public TierPolicyBook Policies { get; }

    /// <summary>The closed windows up to that day, oldest first.</summary>
    public IReadOnlyList<MetricWindow> Windows { get; }

    /// <summary>The last days of the closed months, oldest first.</summary>
    public IReadOnlyList<Day> MonthEnds { get; }

    /// <summary>The last days of the closed quarters, oldest first.</summary>
    public IReadOnlyList<Day> QuarterEnds { get; }

    /// <summary>The highest row version of any metric when the review began.</summary>
    public long Mark { get; }

    /// <summary>The last closed window's end, or null when none is closed.</summary>
    public Day? LastWindowEnd => Windows.Count == 0 ? null : Windows[Windows.Count - 1].End;

    /// <summary>The end of the last closed window of a kind, or null when none is closed.</summary>
    public Day? LastWindowEndOf(PeriodKind kind) => Windows.LastOrDefault(window => window.Kind == kind)?.End;

    /// <summary>Metrics before this day may have been deleted, so nothing is replayed from there; null when all are kept.</summary>
    public Day? MetricsKeptFrom { get; init; }

    /// <summary>Whether every customer is decided again from the first metric that is kept, whatever was decided before.</summary>
    public bool FromFirstWindow { get; init; }

    /// <summary>Whether a window after the last one decided is closed.</summary>
    public bool HasWindowAfter(Day? reviewedTo) => LastWindowEnd is { } last && (reviewedTo is not { } reviewed || last > reviewed);
}
