using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Properties;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Review;
using FsCheck;
using FsCheck.Fluent;

namespace BankCrm.Domain.Tests.Tiering.Decisions;

/// <summary>What is stored with a decision is enough to make it again.</summary>
public sealed class TierDecisionRemakeTests
{
    private static readonly TierPolicy[] Policies =
    {
        PolicyBuilder.Default,
        new PolicyBuilder { DowngradeRule = DowngradeRule.FixedReviewDates, ReviewDates = "03-15,06-30" }.Build(),
        new PolicyBuilder { UpgradeTiming = UpgradeTiming.FastUp, OscillationWindows = 2 }.Build(),
        new PolicyBuilder { Weights = new() { [AssetCategory.WealthProduct] = 0.8m, [AssetCategory.Fund] = 1.25m, [AssetCategory.Bond] = 1m } }.Build(),
        new PolicyBuilder
        {
            Weights = new() { [AssetCategory.Fund] = 0.5m },
            Tiers = PolicyBuilder.DefaultTiers().Select(tier => PolicyBuilder.NewTier(tier.Code, tier.Floor, measure: tier.Floor > 200_000m ? TierMeasure.NetAssets : TierMeasure.WeightedAssets)).ToList(),
        }.Build(),
    };

    /// <summary>What the feed may say of one month: any of the figures, or no row at all.</summary>
    private static Gen<WindowMetric?> Metrics =>
        from isThere in Gen.Frequency((8, Gen.Constant(true)), (1, Gen.Constant(false)))
        from average in Maybe(6)
        from end in Maybe(5)
        from balances in Maybe(5).ListOf(AssetCategories.All.Count)
        select isThere ? NewMetric(average, end, balances.ToList()) : null;

    [Fact]
    public void Remake_AnyFiguresAndPolicy_GivesTheStoredDecision() => Checking.Holds(
        Gen.Elements(Policies).Zip(Gen.Choose(1, 12).SelectMany(months => Metrics.ListOf(months))),
        given =>
        {
            TierState state = TierState.None;
            int month = 0;
            foreach (WindowMetric? metric in given.Item2)
            {
                Day end = Deciding.MonthEnd(month++);
                TierDecision? decision = TierEngine.Decide(given.Item1, state, end, metric);
                if (decision is not null)
                {
                    AssertSame(decision, TierDecisionRemake.Remake(given.Item1, end, DecisionText.Inputs(decision), decision.Reasons));
                    state = decision.After;
                }
            }
        },
        tests: 1_000);

    [Fact]
    public void Remake_OneFigureChanged_GivesAnotherDecision()
    {
        TierDecision stored = Deciding.Once(PolicyBuilder.Default, Deciding.Holding("GOLD", missed: 2), 50_000m);
        string inputs = DecisionText.Inputs(stored).Replace("aum-average=50000", "aum-average=49999.99", StringComparison.Ordinal);
        TierDecision? remade = TierDecisionRemake.Remake(PolicyBuilder.Default, stored.PeriodEnd, inputs, stored.Reasons);
        Assert.Equal(DecisionKind.Keep, stored.Kind);
        Assert.Equal(DecisionKind.Downgrade, remade!.Kind);
    }

    [Fact]
    public void Remake_NoMetric_IsTakenAsNothingHeld()
    {
        TierDecision stored = Deciding.Once(PolicyBuilder.Default, Deciding.Holding("GOLD"), metric: null);
        Assert.Equal(0m, TierDecisionRemake.Remake(PolicyBuilder.Default, stored.PeriodEnd, DecisionText.Inputs(stored), stored.Reasons)!.Average);
    }

    [Fact]
    public void Remake_NothingStoredAndNoTierHeld_DecidesNothing() =>
        Assert.Null(TierDecisionRemake.Remake(PolicyBuilder.Default, Deciding.FirstWindow, string.Empty, Array.Empty<string>()));

    [Theory]
    [InlineData("aum-average")]
    [InlineData("=5")]
    [InlineData("aum-average=many")]
    [InlineData("previous=GOLD;missed=x;recent=")]
    [InlineData("previous=GOLD;missed=1")]
    public void Remake_TextThatIsNoStoredInput_Throws(string inputs) =>
        Assert.Throws<FormatException>(() => TierDecisionRemake.Remake(PolicyBuilder.Default, Deciding.FirstWindow, inputs, Array.Empty<string>()));

    private static Gen<decimal?> Maybe(int known) =>
        Gen.Frequency((known, Stories.Amounts.Select(amount => (decimal?)amount)), (10 - known, Gen.Constant<decimal?>(null)));

    private static WindowMetric NewMetric(decimal? average, decimal? end, List<decimal?> balances)
    {
        var known = new Dictionary<AssetCategory, decimal>();
        for (int index = 0; index < balances.Count; index++)
        {
            if (balances[index] is { } balance)
            {
                known[AssetCategories.All[index]] = balance;
            }
        }

        return new WindowMetric { PeriodEnd = Deciding.FirstWindow, AumAverage = average, AumEnd = end, Balances = known };
    }

    private static void AssertSame(TierDecision stored, TierDecision? remade)
    {
        Assert.NotNull(remade);
        Assert.Equal(stored.Kind, remade.Kind);
        Assert.Equal(stored.Average, remade.Average);
        Assert.Same(stored.ComputedTier, remade.ComputedTier);
        Assert.Same(stored.Tier, remade.Tier);
        Assert.Equal(stored.PreviousTierCode, remade.PreviousTierCode);
        Assert.Equal(stored.Missed, remade.Missed);
        Assert.Equal(stored.Zone, remade.Zone);
        Assert.Equal(stored.IsOscillating, remade.IsOscillating);
        Assert.Equal(stored.GapToNext, remade.GapToNext);
        Assert.Equal(stored.GapAboveFloor, remade.GapAboveFloor);
        Assert.Equal(stored.WindowsLeft, remade.WindowsLeft);
        Assert.Equal(stored.EffectiveFrom, remade.EffectiveFrom);
        Assert.Equal(stored.NextReview, remade.NextReview);
        Assert.Equal(stored.Reasons, remade.Reasons);
        Assert.Equal(stored.Inputs, remade.Inputs);
        Assert.Equal(stored.After.RecentTiers, remade.After.RecentTiers);
    }
}
