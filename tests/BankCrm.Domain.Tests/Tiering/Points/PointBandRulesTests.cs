using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Policies;
using static BankCrm.Domain.Tests.Tiering.Points.PointsPolicies;

namespace BankCrm.Domain.Tests.Tiering.Points;

public sealed class PointBandRulesTests
{
    private static readonly PointBand[] Sound =
    {
        Band(PointsDimension.Age, 1, null, 25m, 0m), Band(PointsDimension.Age, 2, 25m, 60m, 4m), Band(PointsDimension.Age, 3, 60m, null, 3m),
        Code(PointsDimension.RiskPreference, 1, "C1", 1m), Code(PointsDimension.RiskPreference, 2, "C2", 2m),
    };

    public static TheoryData<string, string, int, PointBand[]> Unsound => new()
    {
        { TieringCodes.BandsOverlap, "age", 2, new[] { Band(PointsDimension.Age, 1, null, 25.0001m, 0m), Sound[1], Sound[2] } },
        { TieringCodes.BandsOverlap, "age", 4, Sound.Append(Band(PointsDimension.Age, 4, 70m, null, 1m)).ToArray() },
        { TieringCodes.BandsOverlap, "age", 1, Sound.Append(Band(PointsDimension.Age, 4, null, 1m, 1m)).ToArray() },
        { TieringCodes.BandsLeaveGap, "age", 2, new[] { Band(PointsDimension.Age, 1, null, 24.9999m, 0m), Sound[1], Sound[2] } },
        { TieringCodes.BandIsEmpty, "age", 1, new[] { Band(PointsDimension.Age, 1, 25m, 25m, 1m) } },
        { TieringCodes.BandIsEmpty, "tenure", 7, new[] { Band(PointsDimension.Tenure, 7, 25m, 24m, 1m) } },
        { TieringCodes.BandTwice, "age", 2, new[] { Sound[1], Band(PointsDimension.Age, 2, 60m, null, 1m) } },
        { TieringCodes.BandTwice, "risk-preference", 9, new[] { Sound[3], Code(PointsDimension.RiskPreference, 9, "c1", 5m) } },
        { TieringCodes.BandOfNumbersWithCode, "age", 1, new[] { new PointBand { Dimension = PointsDimension.Age, Sequence = 1, MatchCode = "OLD", Points = 1m } } },
        { TieringCodes.BandOfCodesWithoutCode, "industry", 1, new[] { Band(PointsDimension.Industry, 1, null, null, 1m) } },
        { TieringCodes.BandOfCodesWithoutCode, "industry", 1, new[] { Code(PointsDimension.Industry, 1, "A;points=99", 1m) } },
        { TieringCodes.BandOfCodesWithoutCode, "lifecycle-stage", 3, new[] { new PointBand { Dimension = PointsDimension.LifecycleStage, Sequence = 3, MatchCode = "NEW", From = 1m, Points = 1m } } },
        { TieringCodes.BandPointsNegative, "aum", 1, new[] { Band(PointsDimension.Aum, 1, null, null, -0.0001m) } },
    };

    [Fact]
    public void BandsAreSound_NeighboursWithoutGap_AreSound() => Assert.Null(PointBandRules.BandsAreSound("P", 1, Sound));

    [Fact]
    public void BandsAreSound_LowestAndHighestClosed_AreSound() => Assert.Null(PointBandRules.BandsAreSound("P", 1, new[] { Band(PointsDimension.Age, 5, 18m, 25m, 1m), Band(PointsDimension.Age, 2, 25m, 60m, 2m) }));

    [Theory]
    [MemberData(nameof(Unsound))]
    public void BandsAreSound_BrokenRow_NamesDimensionAndSequence(string code, string dimension, int sequence, PointBand[] bands)
    {
        Violation? found = PointBandRules.BandsAreSound("P", 1, bands);

        Assert.NotNull(found);
        Assert.Equal(code, found.Code);
        Assert.Equal(dimension, found.Arguments[0]);
        Assert.Equal(sequence, found.Arguments[1]);
    }

    [Fact]
    public void BandsFitTogether_Gap_IsLeftToADraft() =>
        Assert.Null(PointBandRules.BandsFitTogether(new[] { Sound[0], Sound[2] }));

    [Fact]
    public void BandsAreSound_ZeroPointsEverywhere_NamesThePolicy()
    {
        Violation? found = PointBandRules.BandsAreSound("P", 3, new[] { Band(PointsDimension.Age, 1, null, null, 0m) });
        Assert.Equal("TIER-058 (P, 3)", found?.ToString());
        Assert.Equal("TIER-058 (P, 3)", PointBandRules.BandsAreSound("P", 3, new List<PointBand>())?.ToString());
    }

    [Fact]
    public void RowsAreSound_PointsPolicy_NeedsTiersInPointsWithRisingFloors()
    {
        Assert.Null(Check(TieringMode.Points, Tier("BASIC", 0m), Tier("GOLD", 10m)));
        Assert.Equal("TIER-050 (GOLD)", Check(TieringMode.Points, Tier("BASIC", 0m), Tier("GOLD", null))?.ToString());
        Assert.Equal("TIER-006 (GOLD, 10, BASIC, 10)", Check(TieringMode.Points, Tier("BASIC", 10m), Tier("GOLD", 10m))?.ToString());
        Assert.Equal("TIER-051 (BASIC)", Check(TieringMode.Points, PolicyBuilder.NewTier("BASIC", 0m))?.ToString());
        Assert.Equal("TIER-051 (BASIC)", Check(TieringMode.Assets, Tier("BASIC", 0m))?.ToString());
    }

    [Fact]
    public void RowsAreSound_AssetsPolicy_AsksForNoBands() => Assert.Null(Check(TieringMode.Assets, PolicyBuilder.NewTier("BASIC", 0m), PolicyBuilder.NewTier("GOLD", 1m)));

    private static Violation? Check(TieringMode mode, params Tier[] tiers) => TierPolicyRules.RowsAreSound(
        new TierPolicyTerms { Code = "P", Version = 1, EffectiveFrom = new Day(2024, 1, 1), Mode = mode },
        new PolicyBuilder { Tiers = tiers }.Build().Tiers,
        mode == TieringMode.Points ? Sound : new PointBand[0]);
}
