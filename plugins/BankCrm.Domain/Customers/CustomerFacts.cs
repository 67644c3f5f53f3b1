using System.Collections.Generic;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Customers;

/// <summary>All that a review knows of one customer, read once for every module.</summary>
public sealed class CustomerFacts
{
    private readonly MetricTimeline months;
    private readonly MetricTimeline quarters;

    /// <summary>The facts of one customer.</summary>
    /// <param name="profile">What is known beside the figures.</param>
    /// <param name="monthEnds">The last days of all closed months, oldest first.</param>
    /// <param name="quarterEnds">The last days of all closed quarters, oldest first.</param>
    /// <param name="metrics">The metrics of the windows to decide and of the twelve months before them.</param>
    public CustomerFacts(CustomerProfile profile, IReadOnlyList<Day> monthEnds, IReadOnlyList<Day> quarterEnds, IReadOnlyCollection<WindowMetric> metrics)
    {
        Profile = profile;
        Metrics = metrics;
        months = new MetricTimeline(PeriodKind.Month, monthEnds, metrics, profile.RelationshipStart);
        quarters = new MetricTimeline(PeriodKind.Quarter, quarterEnds, metrics, profile.RelationshipStart);
    }

    public CustomerProfile Profile { get; }

    public IReadOnlyCollection<WindowMetric> Metrics { get; }

    /// <summary>The relationship's first day, worth keeping on the customer; null for one who is not known to have held anything yet.</summary>
    public Day? RelationshipStart => months.Start ?? quarters.Start;

    public MetricTimeline Timeline(PeriodKind kind) => kind == PeriodKind.Quarter ? quarters : months;

    /// <summary>The figures as of a window.</summary>
    public FigureReader At(MetricWindow window, Day? stageSince = null) => new(Timeline(window.Kind), Profile, window.End, stageSince);
}
