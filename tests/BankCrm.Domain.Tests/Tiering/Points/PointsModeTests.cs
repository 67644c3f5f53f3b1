using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Review;
using static BankCrm.Domain.Tests.Tiering.Points.PointsPolicies;

namespace BankCrm.Domain.Tests.Tiering.Points;

/// <summary>Tiers by points (domain rules, section 2, "mode points").</summary>
public sealed class PointsModeTests
{
    private static readonly TierPolicy ByAssets = PointsPolicies.Of(
        Band(PointsDimension.Aum, 1, null, 50_000m, 0m),
        Band(PointsDimension.Aum, 2, 50_000m, 200_000m, 10m),
        Band(PointsDimension.Aum, 3, 200_000m, null, 50m));

    [Theory]
    [InlineData(49_999.9999, "BASIC")]
    [InlineData(50_000, "GOLD")]
    [InlineData(199_999.9999, "GOLD")]
    [InlineData(200_000, "PRIVATE")]
    [InlineData(-1, "BASIC")]
    public void Decide_AssetsAroundABound_FromIsInsideAndToIsNot(double amount, string tier) =>
        Assert.Equal(tier, Decide(ByAssets, (decimal)amount).Tier.Code);

    [Fact]
    public void Decide_SeveralDimensions_AddsTheirPoints()
    {
        TierPolicy policy = PointsPolicies.Of(
            Band(PointsDimension.Aum, 1, 0m, null, 6m),
            Band(PointsDimension.Income, 1, 100_000m, null, 3.5m),
            Code(PointsDimension.Industry, 1, "FINANCE", 0.5m));

        TierDecision decision = Decide(policy, 1m, new TierFigures
        {
            Figures = new GivenFigures { Values = { [Figure.AnnualIncome] = 100_000m } },
            Profile = new CustomerProfile { IndustryCode = "finance" },
        });

        Assert.Equal(10m, decision.Average);
        Assert.Equal("GOLD", decision.Tier.Code);
        Assert.Contains("POINTS:10", decision.Reasons);
        Assert.Equal(new[] { "aum-average=1", "aum=1", "income=100000", "industry=finance", "points=10" }, decision.Inputs);
    }

    [Fact]
    public void Decide_ADimensionIsUnknown_GivesNoPointsAndSaysWhich()
    {
        TierPolicy policy = PointsPolicies.Of(Band(PointsDimension.Aum, 1, null, null, 10m), Band(PointsDimension.Income, 1, null, null, 40m));

        TierDecision decision = Decide(policy, 1m);

        Assert.Equal(10m, decision.Average);
        Assert.Equal("GOLD", decision.Tier.Code);
        Assert.Contains("DIMENSION-UNKNOWN:income", decision.Reasons);
        Assert.DoesNotContain("DIMENSION-UNKNOWN:aum", decision.Reasons);
        Assert.DoesNotContain(decision.Inputs, input => input.StartsWith("income", StringComparison.Ordinal));
    }

    [Fact]
    public void Decide_EveryDimensionIsUnknown_KeepsTheTierAndItsMisses()
    {
        TierPolicy policy = PointsPolicies.Of(Band(PointsDimension.Income, 1, null, null, 50m), Code(PointsDimension.RiskPreference, 1, "C1", 5m));

        TierDecision decision = Decide(policy, 900_000m, figures: null, Deciding.Holding("GOLD", missed: 2));

        Assert.Equal(DecisionKind.Keep, decision.Kind);
        Assert.Equal("GOLD", decision.Tier.Code);
        Assert.Equal(2, decision.Missed);
        Assert.Null(decision.Average);
        Assert.Equal(new[] { "AMOUNT-UNKNOWN", "DIMENSION-UNKNOWN:income", "DIMENSION-UNKNOWN:risk-preference" }, decision.Reasons);
    }

    [Fact]
    public void Decide_EveryDimensionIsUnknownAndNoTierHeld_DecidesNothing() =>
        Assert.Null(TierEngine.Decide(PointsPolicies.Of(Band(PointsDimension.Age, 1, null, null, 50m)), TierState.None, Deciding.FirstWindow, Deciding.Average(1m)));

    [Fact]
    public void Decide_NoBandHoldsTheValue_GivesNoPointsButKnowsThem()
    {
        TierPolicy policy = PointsPolicies.Of(Band(PointsDimension.Age, 1, 18m, 60m, 20m), Code(PointsDimension.LifecycleStage, 1, "MATURE", 20m));

        TierDecision decision = Decide(policy, 1m, new TierFigures { Figures = GivenFigures.Of(Figure.Age, 60m).Figures, StageCode = "NEW" });

        Assert.Equal(0m, decision.Average);
        Assert.DoesNotContain(decision.Reasons, reason => reason.StartsWith("DIMENSION-UNKNOWN", StringComparison.Ordinal));
        Assert.Equal(new[] { "age=60", "lifecycle-stage=NEW", "points=0" }, decision.Inputs);
    }

    [Theory]
    [InlineData(PointsDimension.Deposits, Figure.Deposits)]
    [InlineData(PointsDimension.Income, Figure.AnnualIncome)]
    [InlineData(PointsDimension.Age, Figure.Age)]
    [InlineData(PointsDimension.TransactionFrequency, Figure.TransactionsTwelveMonths)]
    [InlineData(PointsDimension.ProductsHeld, Figure.ProductsHeld)]
    [InlineData(PointsDimension.LoyaltyPoints, Figure.LoyaltyPoints)]
    public void Decide_ADimensionOfNumbers_ReadsItsFigure(PointsDimension dimension, Figure figure)
    {
        TierPolicy policy = PointsPolicies.Of(Band(dimension, 1, 7m, 8m, 50m));

        Assert.Equal("PRIVATE", Decide(policy, 1m, GivenFigures.Of(figure, 7m)).Tier.Code);
        Assert.Equal("BASIC", Decide(policy, 1m, GivenFigures.Of(figure, 8m)).Tier.Code);
    }

    [Theory]
    [InlineData("2023-02-01", 0)]
    [InlineData("2023-01-31", 1)]
    [InlineData("2020-02-29", 3)]
    [InlineData("2014-01-31", 10)]
    [InlineData("2024-01-31", 0)]
    public void Decide_Tenure_CountsFullYearsToTheWindowsEnd(string start, int years)
    {
        TierPolicy policy = PointsPolicies.Of(Band(PointsDimension.Tenure, 1, years, years + 1m, 50m));

        TierDecision decision = Decide(policy, 1m, GivenFigures.Of(Figure.DaysSinceStart, Day.Parse(start).DaysUntil(Deciding.FirstWindow)));

        Assert.Equal("PRIVATE", decision.Tier.Code);
        Assert.Contains("tenure=" + years.ToString(System.Globalization.CultureInfo.InvariantCulture), decision.Inputs);
    }

    [Fact]
    public void Decide_RelationshipBeginsLater_TenureIsUnknown() =>
        Assert.Null(TierEngine.Decide(PointsPolicies.Of(Band(PointsDimension.Tenure, 1, null, null, 50m)), TierState.None, Deciding.FirstWindow, Deciding.Average(1m), GivenFigures.Of(Figure.DaysSinceStart, -1m)));

    [Fact]
    public void Decide_NoMetricInAClosedWindow_HoldsNoAssets()
    {
        TierDecision decision = Deciding.Once(ByAssets, Deciding.Holding("GOLD"), metric: null);

        Assert.Equal(DecisionKind.Watch, decision.Kind);
        Assert.Equal(0m, decision.Average);
        Assert.Contains("NO-METRIC", decision.Reasons);
    }

    [Fact]
    public void Decide_GapsAndMargins_AreInPoints()
    {
        TierPolicy policy = PointsPolicies.Of(Band(PointsDimension.Aum, 1, 0m, 100m, 46m), Band(PointsDimension.Aum, 2, 100m, null, 44m));

        TierDecision close = Decide(policy, 1m);
        TierDecision far = Decide(policy, 100m);

        Assert.Equal(4m, close.GapToNext);
        Assert.Equal(36m, close.GapAboveFloor);
        Assert.Equal(TierZone.Critical, close.Zone);
        Assert.Equal(TierZone.None, far.Zone);
    }

    [Fact]
    public void Decide_WeightsOfThePolicy_WeighTheAssetsDimension()
    {
        TierPolicy policy = new PolicyBuilder
        {
            Mode = TieringMode.Points,
            Weights = new() { [AssetCategory.WealthProduct] = 0.5m },
            Bands = new[] { Band(PointsDimension.Aum, 1, null, 100m, 0m), Band(PointsDimension.Aum, 2, 100m, null, 50m) },
            Tiers = new[] { Tier("BASIC", 0m), Tier("GOLD", 10m) },
        }.Build();
        var metric = new WindowMetric { PeriodEnd = Deciding.FirstWindow, AumAverage = 110m, Balances = new Dictionary<AssetCategory, decimal> { [AssetCategory.WealthProduct] = 30m } };

        TierDecision decision = Deciding.Once(policy, TierState.None, metric);

        Assert.Equal("BASIC", decision.Tier.Code);
        Assert.Contains("aum=95", decision.Inputs);
        Assert.Equal(110m, decision.Assets);
    }

    [Fact]
    public void Reasons_MoreThanTheColumnHolds_AreCutBetweenReasonsAndSaySo()
    {
        TierPolicy policy = PointsPolicies.Of(PointsDimensions.All.Where(dimension => dimension != PointsDimension.Aum)
            .Select(dimension => PointsDimensions.IsText(dimension) ? Code(dimension, 1, "X", 1m) : Band(dimension, 1, null, null, 1m))
            .Append(Band(PointsDimension.Aum, 1, null, null, 0m)).ToArray());
        TierDecision decision = Decide(policy, -1m, new TierFigures
        {
            Pools = new[] { new Domain.Groups.PoolMeasure { GroupCode = new string('G', 50), WeightedAssets = 1m, HasUnknownMember = true } },
        });
        string kept = DecisionText.Reasons(decision);
        Assert.True(kept.Length <= DecisionText.LongestReasons);

        var crowded = new TierDecision
        {
            Policy = decision.Policy,
            PeriodEnd = decision.PeriodEnd,
            Kind = decision.Kind,
            ComputedTier = decision.ComputedTier,
            Tier = decision.Tier,
            EffectiveFrom = decision.EffectiveFrom,
            NextReview = decision.NextReview,
            Measurement = decision.Measurement,
            Before = decision.Before,
            After = decision.After,
            Reasons = decision.Reasons.Concat(decision.Reasons).ToList(),
        };
        string[] cut = DecisionText.Reasons(crowded).Split(',');
        Assert.True(string.Join(",", cut).Length <= DecisionText.LongestReasons);
        Assert.Equal("MORE-REASONS", cut[^1]);
        Assert.Equal(crowded.Reasons.Take(cut.Length - 1), cut.Take(cut.Length - 1));
    }

    private static TierDecision Decide(TierPolicy policy, decimal? amount, TierFigures? figures = null, TierState? state = null)
    {
        TierDecision? decision = TierEngine.Decide(policy, state ?? TierState.None, Deciding.FirstWindow, Deciding.Average(amount), figures);
        Assert.NotNull(decision);
        return decision;
    }
}
