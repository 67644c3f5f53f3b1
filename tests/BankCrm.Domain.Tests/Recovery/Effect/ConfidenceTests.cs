using System;
using System.Linq;
using BankCrm.Domain.Recovery.Effect;

namespace BankCrm.Domain.Tests.Recovery.Effect;

public sealed class ConfidenceTests
{
    private const int Seed = 20260101;

    [Theory]
    [InlineData(1, 12.706)]
    [InlineData(2, 4.303)]
    [InlineData(3, 3.182)]
    [InlineData(4, 2.776)]
    [InlineData(5, 2.571)]
    [InlineData(10, 2.228)]
    [InlineData(30, 2.042)]
    [InlineData(100, 1.984)]
    [InlineData(1000, 1.962)]
    [InlineData(1000000, 1.960)]
    public void StudentQuantile_Freedom_IsThatOfTheTables(int freedom, double quantile) => Assert.Equal(quantile, Confidence.StudentQuantile(freedom), 3);

    [Fact]
    public void OfMean_CountedByHand_GivesTheInterval()
    {
        // Mean 3, standard deviation sqrt(2.5), error sqrt(0.5), t(4) = 2.776.
        Interval interval = Confidence.OfMean(new double[] { 1, 2, 3, 4, 5 })!;

        Assert.Equal(3, interval.Estimate, 10);
        Assert.Equal(1.037, interval.Low, 3);
        Assert.Equal(4.963, interval.High, 3);
    }

    [Fact]
    public void OfMean_FewerThanTwo_SaysNothing()
    {
        Assert.Null(Confidence.OfMean(Array.Empty<double>()));
        Assert.Null(Confidence.OfMean(new double[] { 1 }));
    }

    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void OfShare_ExamplesOfNewcombe1998_GivesTheirIntervals(int part, int whole, double low, double high)
    {
        Interval interval = Confidence.OfShare(part, whole)!;

        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(10, 10, 0, 10, 0.6075, 1)]
    public void OfDifference_ExamplesOfNewcombe1998_GivesTheirIntervals(int firstPart, int firstWhole, int secondPart, int secondWhole, double low, double high)
    {
        Interval interval = Confidence.OfDifference(firstPart, firstWhole, secondPart, secondWhole)!;

        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Fact]
    public void OfShare_OfNothing_SaysNothing()
    {
        Assert.Null(Confidence.OfShare(0, 0));
        Assert.Null(Confidence.OfDifference(1, 2, 0, 0));
    }

    [Fact]
    public void OfMean_ManySamples_CoversTheTruthAsOftenAsStated()
    {
        var random = new Random(Seed);
        int covered = Enumerable.Range(0, 2000).Count(_ => Confidence.OfMean(Enumerable.Range(0, 12).Select(_ => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())).ToArray())!.Covers(0));

        // 95 % of 2,000 is 1,900, give or take three standard deviations of 9.7.
        Assert.InRange(covered, 1870, 1930);
    }
}
