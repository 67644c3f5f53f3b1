using System.Linq;
using BankCrm.Domain.Recovery.Awards;

namespace BankCrm.Domain.Tests.Recovery.Awards;

/// <summary>The band of what similar closed cases gave.</summary>
public sealed class ComparableBandTests
{
    private static decimal[] OneTo(int count) => Enumerable.Range(1, count).Select(amount => (decimal)amount).ToArray();

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    [InlineData(21, true)]
    public void Of_CasesAroundTheMinimum_HaveABandFromTheMinimumOn(int cases, bool hasBand)
    {
        ComparableBand band = ComparableBand.Of(OneTo(cases), AwardBank.PolicyOf());

        Assert.Equal((cases, hasBand, hasBand), (band.Cases, band.Low is not null, band.High is not null));
    }

    [Fact]
    public void Of_KnownFigures_IsTukeysFences()
    {
        // R: quantile(101:120, c(.25, .75)) gives 105.75 and 115.25, so 1.5 ranges reach from 91.5 to 129.5.
        ComparableBand band = ComparableBand.Of(OneTo(20).Select(amount => amount + 100m).Reverse().ToArray(), AwardBank.PolicyOf());

        Assert.Equal((91.5m, 129.5m), (band.Low, band.High));
    }

    [Theory]
    [InlineData(91.49, true)]
    [InlineData(91.5, false)]
    [InlineData(129.5, false)]
    [InlineData(129.51, true)]
    public void IsOutside_AroundTheEnds_BeginsBeyondThem(decimal given, bool isOutside) =>
        Assert.Equal(isOutside, ComparableBand.Of(OneTo(20).Select(amount => amount + 100m).ToArray(), AwardBank.PolicyOf()).IsOutside(given));

    [Fact]
    public void Of_WideFigures_DoesNotReachBelowZero() => Assert.Equal(0m, ComparableBand.Of(OneTo(20), AwardBank.PolicyOf()).Low);

    [Fact]
    public void Of_EqualFigures_IsOnePoint()
    {
        ComparableBand band = ComparableBand.Of(Enumerable.Repeat(200m, 20).ToArray(), AwardBank.PolicyOf());

        Assert.Equal((200m, 200m), (band.Low, band.High));
        Assert.True(band.IsOutside(200.01m));
    }

    [Fact]
    public void IsOutside_TooFewCases_NothingIs() => Assert.False(ComparableBand.Of(OneTo(19), AwardBank.PolicyOf()).IsOutside(1_000_000m));

    [Fact]
    public void Of_NoCaseAndNoMinimum_HasNoBand() => Assert.Null(ComparableBand.Of([], AwardBank.PolicyOf(bandMinimum: 0)).High);

    [Fact]
    public void Of_WidthOfThePolicy_IsTheReach() => Assert.Equal(115.25m + (3m * 9.5m), ComparableBand.Of(OneTo(20).Select(amount => amount + 100m).ToArray(), AwardBank.PolicyOf(bandIqr: 3m)).High);
}
