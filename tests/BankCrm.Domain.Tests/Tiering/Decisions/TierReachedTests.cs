using System.Linq;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tests.Tiering.Decisions;

/// <summary>Each default floor at, just under and just above it.</summary>
public sealed class TierReachedTests
{
    public static TheoryData<decimal, string> Floors => new()
    {
        { -1_000_000m, "BASIC" },
        { -0.01m, "BASIC" },
        { -0.0001m, "BASIC" },
        { 0m, "BASIC" },
        { 0.0001m, "BASIC" },
        { 49_999.99m, "BASIC" },
        { 49_999.9999m, "BASIC" },
        { 50_000m, "GOLD" },
        { 50_000.0001m, "GOLD" },
        { 50_000.01m, "GOLD" },
        { 199_999.99m, "GOLD" },
        { 199_999.9999m, "GOLD" },
        { 200_000m, "PLATINUM" },
        { 200_000.0001m, "PLATINUM" },
        { 200_000.01m, "PLATINUM" },
        { 499_999.99m, "PLATINUM" },
        { 499_999.9999m, "PLATINUM" },
        { 500_000m, "DIAMOND" },
        { 500_000.0001m, "DIAMOND" },
        { 500_000.01m, "DIAMOND" },
        { 5_999_999.99m, "DIAMOND" },
        { 5_999_999.9999m, "DIAMOND" },
        { 6_000_000m, "PRIVATE" },
        { 6_000_000.0001m, "PRIVATE" },
        { 6_000_000.01m, "PRIVATE" },
        { 900_000_000_000_000m, "PRIVATE" },
    };

    [Theory]
    [MemberData(nameof(Floors))]
    public void Decide_FirstWindow_AssignsTheHighestTierReached(decimal amount, string expected)
    {
        TierDecision decision = Deciding.Once(PolicyBuilder.Default, TierState.None, amount);
        Assert.Equal(DecisionKind.Assign, decision.Kind);
        Assert.Equal(expected, decision.Tier.Code);
        Assert.Equal(expected, decision.ComputedTier.Code);
        Assert.Equal(amount, decision.Average);
        Assert.Null(decision.PreviousTierCode);
    }

    [Theory]
    [MemberData(nameof(Floors))]
    public void Decide_TopTierHeld_ComputesTheSameTierUnderneath(decimal amount, string expected) =>
        Assert.Equal(expected, Deciding.Once(PolicyBuilder.Default, Deciding.Holding("PRIVATE"), amount).ComputedTier.Code);

    public static TheoryData<decimal, bool> LowestFloor => new()
    {
        { -0.0001m, true },
        { -0.01m, true },
        { 0m, false },
        { 0.0001m, false },
        { 50_000m, false },
    };

    [Theory]
    [MemberData(nameof(LowestFloor))]
    public void Decide_UnderEveryFloor_GivesTheLowestTierAndSaysSo(decimal amount, bool isUnder)
    {
        TierDecision decision = Deciding.Once(PolicyBuilder.Default, TierState.None, amount);
        Assert.Equal(isUnder, decision.Reasons.Contains(ReasonCodes.BelowEveryFloor));
    }

    [Fact]
    public void Decide_UnderEveryFloorInTheLowestTier_IsNoMiss()
    {
        TierDecision decision = Deciding.Once(PolicyBuilder.Default, Deciding.Holding("BASIC"), -5_000m);
        Assert.Equal(DecisionKind.Keep, decision.Kind);
        Assert.Equal(0, decision.Missed);
        Assert.Null(decision.WindowsLeft);
    }

    [Fact]
    public void Decide_NoMetricInAClosedWindow_CountsAsZero()
    {
        TierDecision decision = Deciding.Once(PolicyBuilder.Default, Deciding.Holding("GOLD"), metric: null);
        Assert.Equal(0m, decision.Average);
        Assert.Equal(DecisionKind.Watch, decision.Kind);
        Assert.Contains(ReasonCodes.NoMetric, decision.Reasons);
    }

    [Fact]
    public void Decide_SingleTierPolicy_KeepsEverybody()
    {
        TierPolicy policy = new PolicyBuilder { Tiers = new[] { PolicyBuilder.NewTier("ALL", 100m) } }.Build();
        Assert.Equal("Assign ALL, Keep ALL, Keep ALL", Deciding.Told(Deciding.Through(policy, 50m, 0m, 1_000m)));
    }
}
