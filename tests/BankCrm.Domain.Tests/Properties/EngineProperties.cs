using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;
using FsCheck;
using FsCheck.Fluent;

namespace BankCrm.Domain.Tests.Properties;

/// <summary>What holds for every run of the engine.</summary>
public sealed class EngineProperties
{
    [Fact]
    public void Decide_AnyMonths_AgreesWithTheOracle() => Checking.Holds(
        Stories.Customers,
        months => Assert.Equal(Oracle.Decide(months, months.Count), Run(PolicyBuilder.Default, months).Select(LineOf)),
        tests: 1_000);

    [Fact]
    public void Decide_AnyMonths_NeverDowngradesBeforeAllAllowedMissesInARow() => Checking.Holds(GracePlans.Zip(Stories.Customers), given =>
    {
        int misses = 0;
        TierDecision? before = null;
        foreach (TierDecision decision in Run(Plans.Of(given.Item1)[0], given.Item2))
        {
            bool missed = before is not null && decision.Average is not null && decision.ComputedTier.Order < before.Tier.Order;
            misses = missed ? misses + 1 : decision.Average is null ? misses : 0;
            if (decision.Kind == DecisionKind.Downgrade)
            {
                Assert.Equal(before!.Tier.AllowedMisses, misses);
                Assert.Equal(decision.ComputedTier.Code, decision.Tier.Code);
                misses = 0;
            }
            else if (before is not null)
            {
                Assert.True(misses < before.Tier.AllowedMisses);
                Assert.Equal(misses, decision.Missed);
            }

            before = decision;
        }
    });

    [Fact]
    public void Decide_AnyPlan_MovesOnlyTheWayItsKindSays() => Checking.Holds(Gen.Elements("default", "one miss", "fast up", "fixed dates").Zip(Stories.Customers), given =>
    {
        TierPolicy policy = Plans.Of(given.Item1)[0];
        Tier? before = null;
        foreach (TierDecision decision in Run(policy, given.Item2))
        {
            Assert.Equal(before?.Code, decision.PreviousTierCode);
            int order = before?.Order ?? 0;
            Assert.True(decision.Kind switch
            {
                DecisionKind.Assign => before is null && decision.Tier == decision.ComputedTier,
                DecisionKind.Upgrade => decision.Tier.Order > order && decision.Tier == decision.ComputedTier,
                DecisionKind.Downgrade => decision.Tier.Order < order && decision.Tier == decision.ComputedTier,
                DecisionKind.Watch => decision.Tier.Order == order && decision.Missed > 0 && decision.ComputedTier.Order < order,
                DecisionKind.Keep => decision.Tier.Order == order,
                _ => false,
            });
            Assert.True(decision.WindowsLeft is null or > 0);
            before = decision.Tier;
        }
    });

    [Fact]
    public void Decide_HigherAmount_NeverGivesALowerTier() => Checking.Holds(
        Stories.Amounts.Zip(Stories.Amounts).Zip(Gen.Elements("BASIC", "GOLD", "PLATINUM", "DIAMOND", "PRIVATE"), (amounts, held) => (Low: Math.Min(amounts.Item1, amounts.Item2), High: Math.Max(amounts.Item1, amounts.Item2), held)),
        given =>
        {
            TierDecision low = Deciding.Once(PolicyBuilder.Default, Deciding.Holding(given.held, missed: 2), given.Low);
            TierDecision high = Deciding.Once(PolicyBuilder.Default, Deciding.Holding(given.held, missed: 2), given.High);
            Assert.True(low.ComputedTier.Order <= high.ComputedTier.Order);
            Assert.True(low.Tier.Order <= high.Tier.Order);
        },
        tests: 1_000);

    [Fact]
    public void Decide_NetAndWeightedTiers_IsMonotoneInAssetsAndInDebt()
    {
        TierPolicy policy = new PolicyBuilder
        {
            Weights = new() { [AssetCategory.WealthProduct] = 0.8m },
            Tiers = PolicyBuilder.DefaultTiers().Select(tier => PolicyBuilder.NewTier(tier.Code, tier.Floor, measure: tier.Floor > 200_000m ? TierMeasure.NetAssets : TierMeasure.WeightedAssets)).ToList(),
        }.Build();
        Checking.Holds(Stories.Amounts.Zip(Gen.Choose(0, 9_000_000)).Zip(Gen.Choose(0, 1_000_000)), given =>
        {
            decimal assets = given.Item1.Item1;
            int tier = TierOf(assets, given.Item1.Item2);
            Assert.True(TierOf(assets + given.Item2, given.Item1.Item2) >= tier);
            Assert.True(TierOf(assets, given.Item1.Item2 + given.Item2) <= tier);
        });

        int TierOf(decimal assets, decimal loan) => Deciding.Once(policy, TierState.None, new WindowMetric
        {
            PeriodEnd = Deciding.FirstWindow,
            AumAverage = assets,
            Balances = new Dictionary<AssetCategory, decimal> { [AssetCategory.WealthProduct] = 0m, [AssetCategory.Loan] = loan, [AssetCategory.Card] = 0m },
        }).ComputedTier.Order;
    }

    [Fact]
    public void Decide_AnyMonths_OscillatesExactlyWhenSomeFloorIsCrossedTwiceInSixWindows() => Checking.Holds(Stories.Customers, months =>
    {
        List<TierDecision> decisions = Run(PolicyBuilder.Default, months);
        var reached = new List<int>();
        foreach (TierDecision decision in decisions)
        {
            if (decision.Average is not null)
            {
                reached.Add(decision.ComputedTier.Order);
            }

            // Six windows cross at most six times: each against the window before it.
            List<int> last = reached.TakeLast(7).ToList();
            bool expected = Enumerable.Range(2, 4).Any(floor => last.Zip(last.Skip(1)).Count(pair => pair.First >= floor != pair.Second >= floor) >= 2);
            Assert.Equal(expected, decision.IsOscillating);
        }
    });

    private static Gen<string> GracePlans => Gen.Elements("default", "one miss", "fast up");

    private static OracleLine LineOf(TierDecision decision) => new(
        ((decision.PeriodEnd.Year - 2024) * 12) + decision.PeriodEnd.Month - 1,
        decision.Kind.ToString(),
        decision.Tier.Code,
        decision.Missed,
        decision.Zone.ToString(),
        decision.GapToNext,
        DateOnly.FromDateTime(decision.EffectiveFrom.ToDateTime()));

    /// <summary>Decides a customer's months from the first one with a row.</summary>
    private static List<TierDecision> Run(TierPolicy policy, IReadOnlyList<Cell> months)
    {
        var decisions = new List<TierDecision>();
        TierState state = TierState.None;
        bool isKnown = false;
        for (int month = 0; month < months.Count; month++)
        {
            Cell cell = months[month];
            isKnown |= cell.IsThere;
            Day end = Deciding.MonthEnd(month);
            WindowMetric? metric = cell.IsThere ? new WindowMetric { PeriodEnd = end, AumAverage = cell.Average, AumEnd = cell.End } : null;
            if (isKnown && TierEngine.Decide(policy, state, end, metric) is { } decision)
            {
                decisions.Add(decision);
                state = decision.After;
            }
        }

        return decisions;
    }
}
