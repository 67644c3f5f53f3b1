using System;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Value;
using BankCrm.Plugins.Framework;
using BankCrm.Tool.Explaining;
using Xunit;

namespace BankCrm.Tool.Tests.Explaining;

/// <summary>A value as a sentence: the scores, the three parts with their arithmetic, and the class.</summary>
public sealed class ValueExplanationTests
{
    private static readonly Day June = new(2025, 6, 30);

    [Fact]
    public void Of_SuppliedContributionAndWealth_LaysOutEveryPart() => AssertSays(
        "DAYS-SINCE-ACTIVE=3;TRANSACTIONS-TWELVE-MONTHS=50;ASSETS-UNDER-MANAGEMENT=100000;CONTRIBUTION-TWELVE-MONTHS=1200.5;wealth=500000;scale=2025-06-30",
        "window to 2025-06-30 · policy WORTH v2 · days since the last activity 3 → 5, transactions in 12 months 50 → 5, assets under management 100,000 → 5, scale of 2025-06-30 → RFM 555, segment IMPORTANT-VALUE; "
        + "contribution: contribution in 12 months 1,200.5; explicit value: 1,200.5 × 1.5918 (retention 90 %, discount 5 %, 2 years) = 1,911;",
        "potential value: (wealth 500,000 − assets under management 100,000) × margin 1.5 % × win rate 20 % = 1,200; growth value: wealth 500,000 × growth 8 % × share 50 % × margin 1.5 % = 300; explicit 1,911 < 5,000, potential 1,200 < 2,000, growth 300 < 400 → ORDINARY;",
        "显性价值：1,200.5 × 1.5918（留存90%，折现5%，2年）= 1,911；");

    [Fact]
    public void Of_EstimatedContribution_SubtractsTheKnownCosts() => AssertSays(
        "ASSETS-UNDER-MANAGEMENT=10000;branch=3;mobile=40;complaint-cost=25.5;service-cost=12",
        "contribution: assets under management 10,000 × margin 1.5 % − 3 × branch at 12 − 40 × mobile at 0.1 − complaint-cost 25.5 − service-cost 12 − fixed 10 = 62.5;",
        "no scale yet → RFM 000, segment GENERAL-WIN-BACK;",
        "3次网点来访（每次12）");

    [Fact]
    public void Of_BelowMarginalCost_NamesTheCause() => AssertSays(
        "ASSETS-UNDER-MANAGEMENT=500;branch=30",
        "contribution: -362.5 < 0 → BELOW-MARGINAL-COST, because of HEAVY-CHANNEL-USE;",
        "potential value: wealth unknown, so 0; growth value: wealth unknown, so 0;",
        "成因HEAVY-CHANNEL-USE");

    [Fact]
    public void Of_Ordinary_TellsEveryThresholdThatIsNotReached() => AssertSays(
        "ASSETS-UNDER-MANAGEMENT=10000;wealth=9000",
        "explicit 238.78 < 5,000, potential 0 < 2,000, growth 5.4 < 400 → ORDINARY;",
        "potential value: wealth 9,000 − assets under management 10,000 ≤ 0 → 0;",
        "显性价值 238.78 < 5,000，潜在价值 0 < 2,000，成长价值 5.4 < 400 → ORDINARY；");

    [Fact]
    public void Of_NothingKnown_SaysWhatIsUnknown() => AssertSays(
        string.Empty,
        "contribution: assets under management unknown, so 0; explicit value: 0 ×",
        "days since the last activity unknown → 0, transactions in 12 months unknown → 0,",
        "管理资产未知，计0");

    private static void AssertSays(string inputs, string english, string further, string chinese)
    {
        CustomerValue value = ValueEngine.Remake(Policy(), new RfmScaleBook(new[] { Scale() }), June, inputs, ValueState.None)!;
        string told = new ValueExplanation(new Wording(Languages.English)).Of(value);
        Assert.Contains(english, told, StringComparison.Ordinal);
        Assert.Contains(further, told, StringComparison.Ordinal);
        Assert.Contains(chinese, new ValueExplanation(new Wording(Languages.SimplifiedChinese)).Of(value), StringComparison.Ordinal);
    }

    private static RfmScale Scale() => new()
    {
        CustomerKind = CustomerKind.Personal,
        PeriodKind = PeriodKind.Month,
        PeriodEnd = June,
        Recency = new Quintiles(new[] { 10m, 20m, 30m, 40m }, 30m),
        Frequency = new Quintiles(new[] { 1m, 2m, 3m, 4m }, 3m),
        Monetary = new Quintiles(new[] { 100m, 200m, 300m, 400m }, 300m),
    };

    private static ValuePolicy Policy() => new(
        new ValuePolicyTerms
        {
            Code = "WORTH",
            Version = 2,
            EffectiveFrom = new Day(2000, 1, 1),
            HorizonYears = 2,
            DiscountPercent = 5m,
            HighValueFrom = 5_000m,
            PotentialFrom = 2_000m,
            GrowthFrom = 400m,
            ContactCosts = new ContactCosts { Branch = 12m, Mobile = 0.1m },
            FixedCost = 10m,
            HeavyChannelShare = 80m,
        },
        isPublished: true,
        Enum.GetValues<RfmSegment>().Select(segment => new ValueParameters
        {
            Segment = segment,
            MarginPercent = 1.5m,
            RetentionPercent = 90m,
            WinRatePercent = 20m,
            WealthGrowthPercent = 8m,
            SharePercent = 50m,
        }));
}
