using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Review;

/// <summary>What all customers of one review share.</summary>
public sealed class ReviewContext
{
    /// <summary>A review that tiers and does nothing else.</summary>
    public ReviewContext(Day asOf, TierPolicyBook policies, IEnumerable<MetricWindow> closedWindows, long mark)
        : this(asOf, new ReviewRules { Tiers = policies }, closedWindows, mark)
    {
    }

    public ReviewContext(Day asOf, ReviewRules rules, IEnumerable<MetricWindow> closedWindows, long mark)
    {
        AsOf = asOf;
        Rules = rules;
        PoolsGroups = rules.Tiers.All.Any(policy => policy.IsPublished && policy.Pooling != Pooling.None);
        ReadsMoreThanMetrics = PoolsGroups || rules.Tiers.All.Any(policy => policy.IsPublished && policy.Mode == TieringMode.Points);
        Mark = mark;
        Windows = closedWindows.Where(window => window.End <= asOf).OrderBy(window => window.End).ThenBy(window => window.Kind).ToList();
        MonthEnds = Windows.Where(window => window.Kind == PeriodKind.Month).Select(window => window.End).ToList();
        QuarterEnds = Windows.Where(window => window.Kind == PeriodKind.Quarter).Select(window => window.End).ToList();
    }

    /// <summary>The day for which the review is made; later windows are left alone.</summary>
    public Day AsOf { get; }

    /// <summary>Every policy.</summary>
    public ReviewRules Rules { get; }

    public TierPolicyBook Policies => Rules.Tiers;

    /// <summary>Whether some tier policy pools groups.</summary>
    public bool PoolsGroups { get; }

    /// <summary>Whether some tier policy reads more than a customer's own metric of the window.</summary>
    public bool ReadsMoreThanMetrics { get; }

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

    /// <summary>The windows to decide for a customer, oldest first.</summary>
    /// <param name="reviewedTo">The last window decided.</param>
    /// <param name="replayFrom">The first window to decide again; null decides only what is new.</param>
    public IReadOnlyList<MetricWindow> WindowsFrom(Day? reviewedTo, Day? replayFrom)
    {
        if (replayFrom is null && reviewedTo is null)
        {
            return Windows;
        }

        var due = new List<MetricWindow>();
        foreach (MetricWindow window in Windows)
        {
            if (replayFrom is { } from ? window.End >= from : window.End > reviewedTo)
            {
                due.Add(window);
            }
        }

        return due;
    }

    /// <summary>From where windows that read a year of figures are decided again: no earlier than a year after the first metric that is kept.</summary>
    public Day? FiguresReplayedFrom(Day? replayFrom) =>
        replayFrom is { } from && MetricsKeptFrom is { } keptFrom && keptFrom.AddMonths(FigureReader.Months) is var whole && from < whole && HasWindowBefore(keptFrom) ? whole : replayFrom;

    /// <summary>Whether a window after the last one decided is closed.</summary>
    public bool HasWindowAfter(Day? reviewedTo) => LastWindowEnd is { } last && (reviewedTo is not { } reviewed || last > reviewed);

    /// <summary>Whether metrics may have been deleted at all: a bank's first windows have nothing before them.</summary>
    private bool HasWindowBefore(Day day) => Windows.Count > 0 && Windows[0].End < day;
}
