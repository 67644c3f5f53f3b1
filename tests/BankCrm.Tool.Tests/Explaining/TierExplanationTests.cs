using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Framework;
using BankCrm.Tool.Explaining;
using Xunit;

namespace BankCrm.Tool.Tests.Explaining;

/// <summary>A tier decision as a sentence: the figures, the floors that they were held against, and what follows.</summary>
public sealed class TierExplanationTests
{
    private static readonly Day October = new(2019, 10, 31);

    [Fact]
    public void Of_Upgrade_LaysOutTheArithmetic() => AssertSays(
        Decide(Policy(), Holding("BASIC"), new WindowMetric { PeriodEnd = October, AumEnd = 50_717.67m }),
        "window to 2019-10-31 · policy PERSONAL-ASSETS v1 · aum-end 50,717.67 ≥ floor 50,000 of GOLD, < floor 200,000 of PLATINUM → reaches GOLD; held BASIC → upgrade to GOLD, from 2019-11-01; gap to next 149,282.33; why: the floor of a higher tier is reached; the bank supplies no average, so the end balance counts",
        "窗口截至2019-10-31 · 政策PERSONAL-ASSETS第1版 · 期末资产 50,717.67 ≥ GOLD起点50,000，< PLATINUM起点200,000 → 达到GOLD；原为BASIC → 升至GOLD，自2019-11-01起；距上一层级149,282.33；原因：达到更高层级的起点；无日均数据，按期末余额");

    [Fact]
    public void Of_Watch_CountsTheMisses() => AssertSays(
        Decide(Policy(), Holding("GOLD"), new WindowMetric { PeriodEnd = October, AumAverage = 49_999.9999m }),
        "aum-average 49,999.9999 ≥ floor 0 of BASIC, < floor 50,000 of GOLD → reaches BASIC; held GOLD → watch, miss 1 of 3, GOLD kept; gap to next 0.0001; 2 more missed in a row would cost the tier;",
        "原为GOLD → 观察，连续未达标1/3，保留GOLD；距上一层级0.0001；再连续未达标2个窗口将降级；");

    [Fact]
    public void Of_NoMetric_SaysThatNothingIsHeld() => AssertSays(
        Decide(Policy(), Holding("GOLD", missed: 2), metric: null),
        "no figures in a closed window, so 0 ≥ floor 0 of BASIC, < floor 50,000 of GOLD → reaches BASIC; held GOLD → downgrade to BASIC, from 2019-11-01;",
        "视为0 ≥ BASIC起点0");

    [Fact]
    public void Of_UnknownAmount_ComparesNothing() => AssertSays(
        Decide(Policy(), Holding("GOLD"), new WindowMetric { PeriodEnd = October }),
        "· amount unknown; held GOLD → keep GOLD; why:",
        "· 金额未知；原为GOLD → 保持GOLD；原因：");

    [Fact]
    public void Of_FirstWindowAtTheTop_HoldsNoneAndHasNoGap() => AssertSays(
        Decide(Policy(), TierState.None, new WindowMetric { PeriodEnd = October, AumAverage = 9_000_000m }),
        "aum-average 9,000,000 ≥ floor 200,000 of PLATINUM → reaches PLATINUM; held none → assign PLATINUM, from 2019-11-01; why: first window with figures",
        "此前无 → 定为PLATINUM，自2019-11-01起；原因：首个有数据的窗口");

    [Fact]
    public void Of_UnderEveryFloor_SaysSo() => AssertSays(
        Decide(Policy(), TierState.None, new WindowMetric { PeriodEnd = October, AumAverage = -5m }),
        "aum-average -5 < floor 0 of BASIC → reaches BASIC;",
        "日均资产 -5 < BASIC起点0 → 达到BASIC；");

    [Fact]
    public void Of_Weights_AddsTheirEffect() => AssertSays(
        Decide(Policy(weights: new() { [AssetCategory.WealthProduct] = 0.8m }), TierState.None, Metric(100_000m, (AssetCategory.WealthProduct, 20_000m))),
        "aum-average 100,000 + (0.8 − 1) × wealth-product 20,000 = 96,000 ≥ floor 50,000 of GOLD,",
        "日均资产 100,000 + （0.8 − 1）× 理财产品 20,000 = 96,000 ≥");

    [Fact]
    public void Of_CategoriesAlone_AddsThemUp() => AssertSays(
        Decide(Policy(), TierState.None, Metric(null, (AssetCategory.DemandDeposit, 30_000m), (AssetCategory.Fund, 20_000.5m))),
        "demand-deposit 30,000 + fund 20,000.5 = 50,000.5 ≥ floor 50,000 of GOLD,",
        "活期存款 30,000 + 基金 20,000.5 = 50,000.5");

    [Fact]
    public void Of_NetAssets_SubtractsTheDebt() => AssertSays(
        Decide(Policy(topMeasure: TierMeasure.NetAssets), TierState.None, Metric(210_000m, (AssetCategory.Loan, 9_000m), (AssetCategory.Card, 1_500m))),
        "aum-average 210,000 ≥ floor 50,000 of GOLD, aum-average 210,000 − loan 9,000 − card 1,500 = 199,500 < floor 200,000 of PLATINUM → reaches GOLD;",
        "日均资产 210,000 − 贷款 9,000 − 信用卡欠款 1,500 = 199,500 < PLATINUM起点200,000");

    [Fact]
    public void Of_Oscillating_ListsTheTiersReached() => AssertSays(
        Decide(Policy(), Holding("GOLD", recent: new[] { "GOLD", "BASIC" }), new WindowMetric { PeriodEnd = October, AumAverage = 60_000m }),
        "tiers reached of late: GOLD > BASIC > GOLD;",
        "近期达到的层级：GOLD > BASIC > GOLD；");

    private static void AssertSays(TierDecision decision, string english, string chinese)
    {
        Assert.Contains(english, new TierExplanation(new Wording(Languages.English)).Of(decision), System.StringComparison.Ordinal);
        Assert.Contains(chinese, new TierExplanation(new Wording(Languages.SimplifiedChinese)).Of(decision), System.StringComparison.Ordinal);
    }

    private static TierDecision Decide(TierPolicy policy, TierState state, WindowMetric? metric) => TierEngine.Decide(policy, state, October, metric)!;

    private static TierState Holding(string tier, int missed = 0, string[]? recent = null) => new() { TierCode = tier, Missed = missed, RecentTiers = recent ?? [] };

    private static WindowMetric Metric(decimal? average, params (AssetCategory Category, decimal Amount)[] balances) =>
        new() { PeriodEnd = October, AumAverage = average, Balances = balances.ToDictionary(balance => balance.Category, balance => balance.Amount) };

    private static TierPolicy Policy(Dictionary<AssetCategory, decimal>? weights = null, TierMeasure topMeasure = TierMeasure.WeightedAssets) => new()
    {
        Code = "PERSONAL-ASSETS",
        Version = 1,
        EffectiveFrom = new Day(2000, 1, 1),
        Weights = weights ?? new(),
        Tiers = new[]
        {
            new Tier { Code = "BASIC", Order = 1, Floor = 0m, AllowedMisses = 3 },
            new Tier { Code = "GOLD", Order = 2, Floor = 50_000m, AllowedMisses = 3 },
            new Tier { Code = "PLATINUM", Order = 3, Floor = 200_000m, AllowedMisses = 3, Measure = topMeasure },
        },
    };
}
