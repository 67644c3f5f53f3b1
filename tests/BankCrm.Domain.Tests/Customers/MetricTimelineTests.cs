using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Customers;

public sealed class MetricTimelineTests
{
    private static readonly Day[] Ends = Enumerable.Range(0, 12).Select(index => new Day(2024, 1, 31).AddMonths(index).EndOfMonth).ToArray();

    [Fact]
    public void IndexOf_EveryClosedWindow_IsItsPlace() => Assert.All(Ends, (end, place) => Assert.Equal(place, Timeline().IndexOf(end)));

    [Theory]
    [InlineData(2023, 12, 31)]
    [InlineData(2024, 6, 29)]
    [InlineData(2025, 1, 31)]
    public void IndexOf_NoClosedWindow_IsNegative(int year, int month, int day) => Assert.True(Timeline().IndexOf(new Day(year, month, day)) < 0);

    [Fact]
    public void MetricAt_MetricsInAnyOrder_AreAtTheirPlaces()
    {
        WindowMetric march = Held(2);
        WindowMetric january = Held(0);

        MetricTimeline timeline = Timeline(march, january);

        Assert.Same(january, timeline.MetricAt(0));
        Assert.Same(march, timeline.MetricAt(2));
        Assert.Null(timeline.MetricAt(1));
        Assert.Null(timeline.MetricAt(-1));
        Assert.Null(timeline.MetricAt(12));
    }

    [Fact]
    public void MetricAt_MetricOfAnotherLengthOrAnOpenWindow_IsLeftOut()
    {
        MetricTimeline timeline = Timeline(
            new WindowMetric { PeriodKind = PeriodKind.Quarter, PeriodEnd = Ends[2], AumEnd = 1m },
            new WindowMetric { PeriodEnd = new Day(2025, 1, 31), AumEnd = 1m });

        Assert.Null(timeline.MetricAt(2));
        Assert.Null(timeline.Start);
    }

    [Fact]
    public void Start_NotSupplied_IsTheFirstDayOfTheFirstWindowWithAHolding()
    {
        MetricTimeline timeline = Timeline(new WindowMetric { PeriodEnd = Ends[0], ProductsHeld = 0, AumEnd = 0m }, Held(2), Held(3));

        Assert.Equal(new Day(2024, 3, 1), timeline.Start);
        Assert.False(timeline.IsWithinRelationship(1));
        Assert.True(timeline.IsWithinRelationship(2));
        Assert.False(timeline.IsWithinRelationship(12));
    }

    [Fact]
    public void Start_Supplied_IsTaken()
    {
        var timeline = new MetricTimeline(PeriodKind.Month, Ends, new[] { Held(5) }, new Day(2024, 2, 29));

        Assert.Equal(new Day(2024, 2, 29), timeline.Start);
        Assert.True(timeline.IsWithinRelationship(1));
        Assert.False(timeline.IsWithinRelationship(0));
    }

    [Fact]
    public void Start_NothingEverHeld_IsUnknown() => Assert.Null(Timeline(new WindowMetric { PeriodEnd = Ends[0], ProductsHeld = 0 }).Start);

    [Fact]
    public void AssetsAt_MetricBeforeTheStart_IsTheMetrics() => Assert.Equal(0m, Timeline(new WindowMetric { PeriodEnd = Ends[0], AumEnd = 0m }).AssetsAt(0));

    [Theory]
    [InlineData(0, null, true)]
    [InlineData(null, 0, true)]
    [InlineData(0, 0, true)]
    [InlineData(1, 0, false)]
    [InlineData(0, 1, false)]
    [InlineData(null, null, false)]
    public void HoldsNothing_ProductsAndAssets_OneMustSaySo(int? products, int? assets, bool expected) =>
        Assert.Equal(expected, new WindowMetric { PeriodEnd = Ends[0], ProductsHeld = products, AumEnd = assets }.HoldsNothing);

    [Fact]
    public void HoldsNothing_OnlyALoan_IsFalse() =>
        Assert.False(new WindowMetric { PeriodEnd = Ends[0], AumEnd = 0m, Balances = new Dictionary<AssetCategory, decimal> { [AssetCategory.Loan] = 1m } }.HoldsNothing);

    [Fact]
    public void Facts_MonthsAndQuarters_AreReadApart()
    {
        var facts = new CustomerFacts(
            CustomerProfile.Unknown,
            Ends,
            new[] { new Day(2024, 3, 31) },
            new[] { Held(2), new WindowMetric { PeriodKind = PeriodKind.Quarter, PeriodEnd = Ends[2], ProductsHeld = 7 } });

        Assert.Equal(1m, facts.At(new MetricWindow { Kind = PeriodKind.Month, End = Ends[2] }).Read(Figure.ProductsHeld));
        Assert.Equal(7m, facts.At(new MetricWindow { Kind = PeriodKind.Quarter, End = Ends[2] }).Read(Figure.ProductsHeld));
        Assert.Equal(new Day(2024, 3, 1), facts.RelationshipStart);
    }

    private static WindowMetric Held(int place) => new() { PeriodEnd = Ends[place], ProductsHeld = 1 };

    private static MetricTimeline Timeline(params WindowMetric[] metrics) => new(PeriodKind.Month, Ends, metrics, relationshipStart: null);
}
