using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tests.Tiering.Decisions;

/// <summary>Upgrades, watches and downgrades under the default rule: consecutive missed windows.</summary>
public sealed class GraceTests
{
    private static readonly TierPolicy Policy = PolicyBuilder.Default;

    [Theory]
    [InlineData("BASIC", 50_000, "GOLD")]
    [InlineData("BASIC", 6_000_000, "PRIVATE")]
    [InlineData("GOLD", 500_000, "DIAMOND")]
    [InlineData("DIAMOND", 6_000_000, "PRIVATE")]
    public void Decide_HigherFloorReached_UpgradesAndMaySkipTiers(string held, int amount, string expected)
    {
        TierDecision decision = Deciding.Once(Policy, Deciding.Holding(held, missed: 2), amount);
        Assert.Equal(DecisionKind.Upgrade, decision.Kind);
        Assert.Equal(expected, decision.Tier.Code);
        Assert.Equal(held, decision.PreviousTierCode);
        Assert.Equal(0, decision.Missed);
        Assert.Equal(ReasonCodes.FloorReached, decision.Reasons[0]);
        Assert.Equal(new Day(2024, 2, 1), decision.After.TierSince);
    }

    [Fact]
    public void Decide_SameTierReached_KeepsWithoutDisturbance()
    {
        TierDecision decision = Deciding.Once(Policy, Deciding.Holding("GOLD"), 50_000m);
        Assert.Equal(DecisionKind.Keep, decision.Kind);
        Assert.Equal(ReasonCodes.WithinTier, decision.Reasons[0]);
        Assert.True(decision.IsUndisturbed);
        Assert.Equal(new Day(2023, 6, 1), decision.After.TierSince);
    }

    [Fact]
    public void Decide_BackAboveTheFloor_ClearsTheWatch()
    {
        TierDecision decision = Deciding.Once(Policy, Deciding.Holding("GOLD", missed: 2), 50_000m);
        Assert.Equal(DecisionKind.Keep, decision.Kind);
        Assert.Equal(0, decision.Missed);
        Assert.Equal(ReasonCodes.WatchCleared, decision.Reasons[0]);
        Assert.False(decision.IsUndisturbed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public void Decide_ConsecutiveMisses_WatchUntilTheLastThenDowngrade(int allowedMisses)
    {
        TierPolicy policy = new PolicyBuilder { Tiers = new[] { PolicyBuilder.NewTier("LOW", 0m), PolicyBuilder.NewTier("HIGH", 100m, allowedMisses) } }.Build();
        decimal?[] amounts = Enumerable.Repeat<decimal?>(99.9999m, allowedMisses + 1).Prepend(100m).ToArray();
        var decisions = Deciding.Through(policy, amounts);
        for (int miss = 1; miss < allowedMisses; miss++)
        {
            Assert.Equal(DecisionKind.Watch, decisions[miss].Kind);
            Assert.Equal("HIGH", decisions[miss].Tier.Code);
            Assert.Equal(miss, decisions[miss].Missed);
            Assert.Equal(allowedMisses, decisions[miss].AllowedMisses);
            Assert.Equal(allowedMisses - miss, decisions[miss].WindowsLeft);
            Assert.Equal(ReasonCodes.BelowFloor, decisions[miss].Reasons[0]);
        }

        TierDecision downgrade = decisions[allowedMisses];
        Assert.Equal(DecisionKind.Downgrade, downgrade.Kind);
        Assert.Equal("LOW", downgrade.Tier.Code);
        Assert.Equal(0, downgrade.Missed);
        Assert.Equal(ReasonCodes.GraceUsed, downgrade.Reasons[0]);
        Assert.Equal(DecisionKind.Keep, decisions[allowedMisses + 1].Kind);
    }

    [Fact]
    public void Decide_DefaultPrivateTier_TakesSixMisses() =>
        Assert.Equal(
            "Assign PRIVATE, Watch PRIVATE 1, Watch PRIVATE 2, Watch PRIVATE 3, Watch PRIVATE 4, Watch PRIVATE 5, Downgrade DIAMOND",
            Deciding.Told(Deciding.Through(Policy, 6_000_000m, 5_999_999.99m, 5_999_999.99m, 5_999_999.99m, 5_999_999.99m, 5_999_999.99m, 5_999_999.99m)));

    [Fact]
    public void Decide_MissesOfDifferentDepth_DowngradeToTheTierOfTheLastWindow()
    {
        Assert.Equal("Assign DIAMOND, Watch DIAMOND 1, Watch DIAMOND 2, Downgrade PLATINUM", Deciding.Told(Deciding.Through(Policy, 500_000m, 10m, 60_000m, 499_999.9999m)));
        Assert.Equal("Assign DIAMOND, Watch DIAMOND 1, Watch DIAMOND 2, Downgrade BASIC", Deciding.Told(Deciding.Through(Policy, 500_000m, 499_999m, 499_999m, 0m)));
    }

    [Fact]
    public void Decide_OneGoodWindow_StartsTheGraceAnew() =>
        Assert.Equal(
            "Assign GOLD, Watch GOLD 1, Watch GOLD 2, Keep GOLD, Watch GOLD 1, Watch GOLD 2, Downgrade BASIC",
            Deciding.Told(Deciding.Through(Policy, 50_000m, 1m, 1m, 50_000m, 1m, 1m, 1m)));

    [Fact]
    public void Decide_AfterADowngrade_GraceOfTheLowerTierStartsAtZero() =>
        Assert.Equal(
            "Assign PLATINUM, Watch PLATINUM 1, Watch PLATINUM 2, Downgrade GOLD, Watch GOLD 1, Watch GOLD 2, Downgrade BASIC",
            Deciding.Told(Deciding.Through(Policy, 200_000m, 50_000m, 50_000m, 50_000m, 1m, 1m, 1m)));

    [Fact]
    public void Decide_HalfwayBackUp_StaysAMissOfTheTierHeld() =>
        Assert.Equal("Assign DIAMOND, Watch DIAMOND 1, Watch DIAMOND 2, Downgrade PLATINUM, Upgrade DIAMOND", Deciding.Told(Deciding.Through(Policy, 500_000m, 1m, 200_000m, 200_000m, 500_000m)));

    [Theory]
    [InlineData("2023-12-31", "2024-01-01")]
    [InlineData("2024-01-31", "2024-02-01")]
    [InlineData("2024-02-29", "2024-03-01")]
    [InlineData("2023-02-28", "2023-03-01")]
    [InlineData("2024-04-30", "2024-05-01")]
    public void Decide_MonthEndUp_TakesEffectOnTheFirstDayAfterTheWindow(string periodEnd, string expected)
    {
        Day window = Day.Parse(periodEnd);
        Assert.Equal(Day.Parse(expected), Deciding.Once(Policy, TierState.None, 1m, window).EffectiveFrom);
        Assert.Equal(Day.Parse(expected), Deciding.Once(Policy, Deciding.Holding("BASIC"), 50_000m, window).EffectiveFrom);
        Assert.Equal(Day.Parse(expected), Deciding.Once(Policy, Deciding.Holding("GOLD", missed: 2), 1m, window).EffectiveFrom);
    }

    [Fact]
    public void Decide_FastUp_TakesEffectOnTheWindowsLastDayForUpgradesOnly()
    {
        TierPolicy policy = new PolicyBuilder { UpgradeTiming = UpgradeTiming.FastUp }.Build();
        var window = new Day(2023, 12, 31);
        TierDecision upgrade = Deciding.Once(policy, Deciding.Holding("BASIC"), 50_000m, window);
        Assert.Equal(window, upgrade.EffectiveFrom);
        Assert.Equal(window, upgrade.After.TierSince);
        Assert.Equal(window.AddDays(1), Deciding.Once(policy, Deciding.Holding("GOLD", missed: 2), 1m, window).EffectiveFrom);
        Assert.Equal(window.AddDays(1), Deciding.Once(policy, TierState.None, 50_000m, window).EffectiveFrom);
    }

    public static TheoryData<decimal, decimal?, decimal> Gaps => new()
    {
        { -5m, 5m, -5m },
        { 0m, 50_000m, 0m },
        { 49_999.9999m, 0.0001m, 49_999.9999m },
        { 50_000m, 150_000m, 0m },
        { 499_999.99m, 0.01m, 299_999.99m },
        { 6_000_000m, null, 0m },
        { 9_000_000m, null, 3_000_000m },
    };

    [Theory]
    [MemberData(nameof(Gaps))]
    public void Decide_AnyAmount_GivesTheGapsToTheNextAndAboveTheOwnFloor(decimal amount, decimal? gapToNext, decimal gapAbove)
    {
        TierDecision decision = Deciding.Once(Policy, TierState.None, amount);
        Assert.Equal(gapToNext, decision.GapToNext);
        Assert.Equal(gapAbove, decision.GapAboveFloor);
    }

    [Fact]
    public void Decide_OnWatch_GapsAreReadOffTheAmountAndTheTierHeld()
    {
        TierDecision decision = Deciding.Once(Policy, Deciding.Holding("DIAMOND"), 190_000m);
        Assert.Equal(10_000m, decision.GapToNext);
        Assert.Equal(-310_000m, decision.GapAboveFloor);
        Assert.Equal(2, decision.WindowsLeft);
    }

    [Fact]
    public void Decide_SameInputsTwice_GivesTheSameDecision()
    {
        TierDecision first = Deciding.Once(Policy, Deciding.Holding("GOLD", 1, "GOLD", "BASIC"), 199_999.99m);
        TierDecision second = Deciding.Once(Policy, Deciding.Holding("GOLD", 1, "GOLD", "BASIC"), 199_999.99m);
        Assert.True(first.After.IsSameAs(second.After));
        Assert.Equal(first.Reasons, second.Reasons);
        Assert.Equal(first.Inputs, second.Inputs);
    }

    [Fact]
    public void Decide_AnyDecision_StoresFiguresAndTheStateItStartedFrom()
    {
        TierDecision decision = Deciding.Once(Policy, Deciding.Holding("GOLD", 1, "GOLD", "BASIC"), 199_999.9900m);
        Assert.Equal(new[] { "aum-average=199999.99", "previous=GOLD", "missed=1", "recent=GOLD>BASIC" }, decision.Inputs);
        Assert.Same(Policy, decision.Policy);
    }
}
