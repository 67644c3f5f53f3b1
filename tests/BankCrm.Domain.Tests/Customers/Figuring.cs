using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Customers;

/// <summary>One customer's closed months or quarters of 2023 and 2024, with metrics by their place; reads figures as of any of them.</summary>
internal sealed class Figuring
{
    private readonly Dictionary<int, WindowMetric> metrics = new();

    public PeriodKind Kind { get; init; } = PeriodKind.Month;

    public CustomerProfile Profile { get; init; } = CustomerProfile.Unknown;

    public Day? StageSince { get; init; }

    /// <summary>How many windows are closed; the first ends on 31 January or 31 March 2023.</summary>
    public int Closed { get; init; } = 24;

    /// <summary>The metric of each window from a place on; null leaves a window without one.</summary>
    public Figuring With(int first, params WindowMetric?[] inOrder)
    {
        for (int index = 0; index < inOrder.Length; index++)
        {
            if (inOrder[index] is { } metric)
            {
                metrics[first + index] = metric;
            }
        }

        return this;
    }

    /// <summary>The same for one figure of each window.</summary>
    public Figuring With<T>(int first, Func<Day, T, WindowMetric> metric, params T[] values) =>
        With(first, values.Select((value, index) => metric(End(first + index), value)).ToArray());

    /// <summary>The last day of the window at a place.</summary>
    public Day End(int place) => Kind == PeriodKind.Quarter ? new Day(2023, 3, 31).AddMonths(3 * place).EndOfMonth : new Day(2023, 1, 31).AddMonths(place).EndOfMonth;

    public FigureReader At(int place) => new(new MetricTimeline(Kind, Enumerable.Range(0, Closed).Select(End).ToList(), metrics.Values, Profile.RelationshipStart), Profile, End(place), StageSince);

    public decimal? Read(Figure figure, int place) => At(place).Read(figure);
}
