using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tests.Tiering.Decisions;

/// <summary>Each default margin and stable amount at, just under and just above it.</summary>
public sealed class ZoningTests
{
    public static TheoryData<decimal, TierZone> Limits => new()
    {
        { -1m, TierZone.None },
        { 0m, TierZone.None },
        { 44_999.99m, TierZone.None },
        { 44_999.9999m, TierZone.None },
        { 45_000m, TierZone.Critical },
        { 45_000.0001m, TierZone.Critical },
        { 49_999.9999m, TierZone.Critical },
        { 50_000m, TierZone.None },
        { 179_999.99m, TierZone.None },
        { 179_999.9999m, TierZone.None },
        { 180_000m, TierZone.Critical },
        { 180_000.01m, TierZone.Critical },
        { 199_999.9999m, TierZone.Critical },
        { 200_000m, TierZone.None },
        { 449_999.9999m, TierZone.None },
        { 450_000m, TierZone.Critical },
        { 450_000.0001m, TierZone.Critical },
        { 499_999.99m, TierZone.Critical },
        { 500_000m, TierZone.None },
        { 4_999_999.99m, TierZone.None },
        { 4_999_999.9999m, TierZone.None },
        { 5_000_000m, TierZone.Critical },
        { 5_000_000.0001m, TierZone.Critical },
        { 5_999_999.9999m, TierZone.Critical },
        { 6_000_000m, TierZone.Volatile },
        { 6_000_000.0001m, TierZone.Volatile },
        { 7_999_999.99m, TierZone.Volatile },
        { 7_999_999.9999m, TierZone.Volatile },
        { 8_000_000m, TierZone.Stable },
        { 8_000_000.0001m, TierZone.Stable },
        { 100_000_000m, TierZone.Stable },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void Decide_AnyTierHeld_ReadsTheZoneOffTheAmount(decimal amount, TierZone expected)
    {
        foreach (Tier held in PolicyBuilder.Default.Tiers)
        {
            TierDecision decision = Deciding.Once(PolicyBuilder.Default, Deciding.Holding(held.Code), amount);
            Assert.Equal(expected, decision.Zone);
            Assert.Equal(expected == TierZone.Critical, decision.Reasons.Contains(ReasonCodes.Critical));
            Assert.Equal(expected == TierZone.Volatile, decision.Reasons.Contains(ReasonCodes.Volatile));
            Assert.Equal(expected == TierZone.Stable, decision.Reasons.Contains(ReasonCodes.Stable));
        }
    }

    [Fact]
    public void Decide_MarginAsAmount_WinsOverThePercentage()
    {
        var tier = new Tier { Code = "HIGH", Order = 2, Floor = 1_000m, CriticalMarginAmount = 5m, CriticalMarginPercent = 50m };
        Assert.Equal(5m, tier.CriticalMargin);
    }

    [Fact]
    public void CriticalMargin_NotGiven_IsZero() => Assert.Equal(0m, new Tier { Code = "HIGH", Order = 2, Floor = 1_000m }.CriticalMargin);

    [Fact]
    public void Decide_UnderTheLowestFloor_IsCriticalWithinThatFloorsMargin()
    {
        TierPolicy policy = new PolicyBuilder { Tiers = new[] { PolicyBuilder.NewTier("LOW", 1_000m), PolicyBuilder.NewTier("HIGH", 9_000m) } }.Build();
        Assert.Equal(TierZone.Critical, Deciding.Once(policy, TierState.None, 900m).Zone);
        Assert.Equal(100m, Deciding.Once(policy, TierState.None, 900m).GapToNext);
        Assert.Equal(TierZone.None, Deciding.Once(policy, TierState.None, 899.9999m).Zone);
    }

    [Fact]
    public void Decide_UnknownAmount_HasNoZoneAndNoGap()
    {
        TierDecision decision = Deciding.Once(PolicyBuilder.Default, Deciding.Holding("PRIVATE"), average: null);
        Assert.Equal(TierZone.None, decision.Zone);
        Assert.Null(decision.GapToNext);
        Assert.Null(decision.GapAboveFloor);
    }

    [Fact]
    public void Decide_TopReachedWhileALowerWeightedFloorIsNot_HasNoNextFloor()
    {
        // Half-weighted wealth products: 120 net assets reach TOP, 60 weighted assets do not reach MIDDLE below it.
        TierPolicy policy = new PolicyBuilder
        {
            Weights = new() { [AssetCategory.WealthProduct] = 0.5m },
            Tiers = new[] { PolicyBuilder.NewTier("LOW", 0m), PolicyBuilder.NewTier("MIDDLE", 65m), PolicyBuilder.NewTier("TOP", 100m, measure: TierMeasure.NetAssets) },
        }.Build();
        var metric = new WindowMetric
        {
            PeriodEnd = Deciding.FirstWindow,
            AumAverage = 120m,
            Balances = new System.Collections.Generic.Dictionary<AssetCategory, decimal> { [AssetCategory.WealthProduct] = 120m, [AssetCategory.Loan] = 0m, [AssetCategory.Card] = 0m },
        };
        TierDecision decision = Deciding.Once(policy, TierState.None, metric);
        Assert.Equal("TOP", decision.Tier.Code);
        Assert.Null(decision.GapToNext);
        Assert.Equal(TierZone.None, decision.Zone);
    }
}
