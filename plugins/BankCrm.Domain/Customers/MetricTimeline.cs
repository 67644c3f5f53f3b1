using System.Collections.Generic;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Customers;

/// <summary>
/// A customer's windows of one length in order, with the metric of each. A closed window without a metric, after the relationship
/// began, is one in which nothing is held; before it began there is no window.
/// </summary>
public sealed class MetricTimeline
{
    private readonly IReadOnlyList<Day> ends;
    private readonly WindowMetric?[] metrics;
    private readonly int first;

    /// <summary>A timeline over closed windows.</summary>
    /// <param name="kind">The windows' length.</param>
    /// <param name="ends">The last days of the closed windows of that length, oldest first.</param>
    /// <param name="metrics">The customer's metrics, in any order; those of other lengths are left out.</param>
    /// <param name="relationshipStart">The relationship's first day; null is the first day of the first window whose metric does not say that nothing is held.</param>
    public MetricTimeline(PeriodKind kind, IReadOnlyList<Day> ends, IEnumerable<WindowMetric> metrics, Day? relationshipStart)
    {
        Kind = kind;
        this.ends = ends;
        this.metrics = new WindowMetric?[ends.Count];
        foreach (WindowMetric metric in metrics)
        {
            if (metric.PeriodKind == kind && IndexOf(metric.PeriodEnd) is var index && index >= 0)
            {
                this.metrics[index] = metric;
            }
        }

        Start = relationshipStart ?? StartOfFirstHolding();
        first = Start is { } start ? FirstEndingOnOrAfter(start) : ends.Count;
    }

    public PeriodKind Kind { get; }

    /// <summary>The relationship's first day; null for a customer who is not known to have held anything yet.</summary>
    public Day? Start { get; }

    /// <summary>How many windows make three months.</summary>
    public int WindowsInNinetyDays => Kind == PeriodKind.Quarter ? 1 : 3;

    /// <summary>How many windows make a year: as far back as anything is read.</summary>
    public int WindowsInTwelveMonths => Kind == PeriodKind.Quarter ? 4 : 12;

    /// <summary>The place of a window, or a negative number when it is not closed.</summary>
    public int IndexOf(Day end)
    {
        int low = 0;
        int high = ends.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = ends[middle].CompareTo(end);
            if (order == 0)
            {
                return middle;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return -1;
    }

    /// <summary>Whether the relationship had begun by the end of the window at a place.</summary>
    public bool IsWithinRelationship(int index) => index >= first && index < ends.Count;

    public Day EndOf(int index) => ends[index];

    /// <summary>The metric of the window at a place; null where nothing is held, or no such window is.</summary>
    public WindowMetric? MetricAt(int index) => index >= 0 && index < metrics.Length ? metrics[index] : null;

    /// <summary>The assets of a window: its metric's, else 0 once the relationship has begun; null when unknown.</summary>
    public decimal? AssetsAt(int index) => MetricAt(index) is { } metric ? metric.Aum : IsWithinRelationship(index) ? 0m : null;

    private Day? StartOfFirstHolding()
    {
        for (int index = 0; index < metrics.Length; index++)
        {
            if (metrics[index] is { HoldsNothing: false })
            {
                return Periods.StartOf(Kind, ends[index]);
            }
        }

        return null;
    }

    private int FirstEndingOnOrAfter(Day start)
    {
        int index = 0;
        while (index < ends.Count && ends[index] < start)
        {
            index++;
        }

        return index;
    }
}
