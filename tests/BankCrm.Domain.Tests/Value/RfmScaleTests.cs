using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Value;

namespace BankCrm.Domain.Tests.Value;

public sealed class RfmScaleTests
{
    private static readonly Day June = new(2024, 6, 30);

    private static readonly RfmScale Scale = new()
    {
        CustomerKind = CustomerKind.Personal,
        PeriodKind = PeriodKind.Month,
        PeriodEnd = June,
        Recency = new Quintiles(new[] { 10m, 20m, 30m, 40m }, 25m),
        Frequency = new Quintiles(new[] { 10m, 20m, 30m, 40m }, 25m),
        Monetary = new Quintiles(new[] { 10m, 20m, 30m, 40m }, 25m),
    };

    [Theory]
    [InlineData(0, 5)]
    [InlineData(10, 5)]
    [InlineData(10.0001, 4)]
    [InlineData(20, 4)]
    [InlineData(30, 3)]
    [InlineData(40, 2)]
    [InlineData(40.0001, 1)]
    [InlineData(9999, 1)]
    public void Score_Recency_FewerDaysAreBetter(double days, int score) => Assert.Equal(score, RfmScale.Score(Scale, new RfmMeasure((decimal)days, null, null)).Recency);

    [Theory]
    [InlineData(-5, 1)]
    [InlineData(10, 1)]
    [InlineData(10.0001, 2)]
    [InlineData(20.0001, 3)]
    [InlineData(40, 4)]
    [InlineData(40.0001, 5)]
    public void Score_FrequencyAndMoney_MoreIsBetter(double value, int score)
    {
        Rfm rfm = RfmScale.Score(Scale, new RfmMeasure(null, (decimal)value, (decimal)value));

        Assert.Equal((score, score), (rfm.Frequency, rfm.Monetary));
    }

    [Theory]
    [InlineData(5, 15, 45, "525")]
    [InlineData(5, null, 35, "504")]
    [InlineData(null, null, null, "000")]
    public void Text_Scores_StandInOrderWithZeroForUnknown(int? recency, int? frequency, int? monetary, string text) =>
        Assert.Equal(text, RfmScale.Score(Scale, new RfmMeasure(recency, frequency, monetary)).Text);

    [Theory]
    [InlineData(24, 26, 26, RfmSegment.ImportantValue)]
    [InlineData(24, 25, 26, RfmSegment.ImportantDevelopment)]
    [InlineData(25, 26, 26, RfmSegment.ImportantRetention)]
    [InlineData(26, 24, 26, RfmSegment.ImportantWinBack)]
    [InlineData(24, 26, 25, RfmSegment.GeneralValue)]
    [InlineData(24, 24, 24, RfmSegment.GeneralDevelopment)]
    [InlineData(26, 26, 24, RfmSegment.GeneralRetention)]
    [InlineData(26, 24, 24, RfmSegment.GeneralWinBack)]
    public void Segment_AboveOrNotAboveAverage_IsOneOfEight(int recency, int frequency, int monetary, RfmSegment segment) =>
        Assert.Equal(segment, RfmScale.Score(Scale, new RfmMeasure(recency, frequency, monetary)).Segment);

    [Theory]
    [InlineData(null, 26, 26, RfmSegment.ImportantRetention)]
    [InlineData(24, null, 26, RfmSegment.ImportantDevelopment)]
    [InlineData(24, 26, null, RfmSegment.GeneralValue)]
    public void Segment_UnknownFigure_CountsAsBelowAverage(int? recency, int? frequency, int? monetary, RfmSegment segment) =>
        Assert.Equal(segment, RfmScale.Score(Scale, new RfmMeasure(recency, frequency, monetary)).Segment);

    [Fact]
    public void Score_NoScale_IsUnknownInEverything()
    {
        Rfm rfm = RfmScale.Score(null, new RfmMeasure(1m, 100m, 1_000_000m));

        Assert.Equal(("000", RfmSegment.GeneralWinBack), (rfm.Text, rfm.Segment));
    }

    [Fact]
    public void Build_TenCustomers_FindsExactBoundsAndAverages()
    {
        var builder = new RfmScaleBuilder();
        foreach (int number in new[] { 7, 1, 10, 3, 9, 2, 8, 5, 4, 6 })
        {
            builder.Add(new RfmMeasure(number, null, number * 100m));
        }

        RfmScale scale = builder.Build(CustomerKind.Personal, PeriodKind.Month, June)!;

        Assert.Equal(new[] { 2m, 4m, 6m, 8m }, scale.Recency!.Bounds);
        Assert.Equal(5.5m, scale.Recency.Average);
        Assert.Null(scale.Frequency);
        Assert.Equal(new[] { 200m, 400m, 600m, 800m }, scale.Monetary!.Bounds);
        Assert.Equal(10, scale.Customers);
    }

    [Fact]
    public void Build_Nobody_IsNoScale() => Assert.Null(new RfmScaleBuilder().Build(CustomerKind.Personal, PeriodKind.Month, June));

    [Fact]
    public void Build_OneCustomer_IsAllBounds()
    {
        var builder = new RfmScaleBuilder();
        builder.Add(new RfmMeasure(3m, 4m, 5m));

        Assert.Equal(new[] { 5m, 5m, 5m, 5m }, builder.Build(CustomerKind.Personal, PeriodKind.Month, June)!.Monetary!.Bounds);
    }

    [Fact]
    public void Add_AnotherWorkersCustomers_GivesTheScaleOfAll()
    {
        var all = new RfmScaleBuilder();
        var odd = new RfmScaleBuilder();
        var even = new RfmScaleBuilder();
        for (int number = 1; number <= 23; number++)
        {
            all.Add(new RfmMeasure(number, number, number));
            (number % 2 == 0 ? even : odd).Add(new RfmMeasure(number, number, number));
        }

        odd.Add(even);

        Assert.Equal(all.Build(CustomerKind.Personal, PeriodKind.Month, June)!.Monetary!.Bounds, odd.Build(CustomerKind.Personal, PeriodKind.Month, June)!.Monetary!.Bounds);
    }

    [Fact]
    public void Quintiles_BoundsThatFall_AreRefused() => Assert.Throws<ArgumentException>(() => new Quintiles(new[] { 1m, 2m, 1m, 3m }, 2m));

    [Theory]
    [InlineData("2024-04-30", "2024-04-30")]
    [InlineData("2024-05-31", "2024-04-30")]
    [InlineData("2024-06-30", "2024-06-30")]
    [InlineData("2025-01-31", "2024-06-30")]
    [InlineData("2023-12-31", "2024-04-30")]
    public void For_Window_IsTheNewestScaleUpToItElseTheOldest(string window, string expected)
    {
        var book = new RfmScaleBook(new[] { Of(June), Of(new Day(2024, 4, 30)), Of(new Day(2024, 5, 31), PeriodKind.Quarter) });

        Assert.Equal(Day.Parse(expected), book.For(CustomerKind.Personal, new MetricWindow { Kind = PeriodKind.Month, End = Day.Parse(window) })!.PeriodEnd);
    }

    [Fact]
    public void For_OtherCustomers_IsNone() =>
        Assert.Null(new RfmScaleBook(new[] { Of(June) }).For(CustomerKind.Corporate, new MetricWindow { Kind = PeriodKind.Month, End = June }));

    private static RfmScale Of(Day periodEnd, PeriodKind kind = PeriodKind.Month) => new() { CustomerKind = CustomerKind.Personal, PeriodKind = kind, PeriodEnd = periodEnd };
}
