using System.Linq;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tests.Tiering.Points;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Review;

namespace BankCrm.Domain.Tests.Groups;

/// <summary>What a pool does to a member's decision.</summary>
public sealed class PooledTierTests
{
    [Fact]
    public void Decide_PoolReachesMore_GivesThePoolsTierAndSaysSo()
    {
        TierDecision decision = Decide(TierState.None, 10_000m, Pool("WANG", 600_000m));

        Assert.Equal("DIAMOND", decision.Tier.Code);
        Assert.Equal(600_000m, decision.Average);
        Assert.Equal(10_000m, decision.Assets);
        Assert.Contains("POOLED:WANG", decision.Reasons);
        Assert.Equal(new[] { "aum-average=10000", "pool-group=WANG", "pool=600000" }, decision.Inputs);
        Assert.Equal(5_400_000m, decision.GapToNext);
    }

    [Theory]
    [InlineData(500_000)]
    [InlineData(600_000)]
    [InlineData(1)]
    public void Decide_PoolReachesNoMore_DecidesOnTheCustomersOwn(int pool)
    {
        TierDecision decision = Decide(TierState.None, 500_000m, Pool("WANG", pool));

        Assert.Equal(500_000m, decision.Average);
        Assert.DoesNotContain(decision.Reasons, reason => reason.StartsWith("POOL", System.StringComparison.Ordinal));
    }

    [Fact]
    public void Decide_SeveralGroups_GivesTheBest()
    {
        TierDecision decision = Decide(TierState.None, 0m, Pool("A", 60_000m), Pool("B", 7_000_000m), Pool("C", 6_500_000m), Pool("D", 200_000m));

        Assert.Equal("PRIVATE", decision.Tier.Code);
        Assert.Contains("POOLED:B", decision.Reasons);
        Assert.Single(decision.Reasons, reason => reason.StartsWith("POOLED", System.StringComparison.Ordinal));
    }

    [Fact]
    public void Decide_SomeMemberIsUnknown_IsSaid() =>
        Assert.Contains("POOL-MEMBER-UNKNOWN:WANG", Decide(TierState.None, 0m, new PoolMeasure { GroupCode = "WANG", WeightedAssets = 50_000m, HasUnknownMember = true }).Reasons);

    [Fact]
    public void Decide_PoolKeepsTheTier_LeavesNoRow()
    {
        TierDecision kept = Decide(Deciding.Holding("GOLD"), 0m, Pool("WANG", 50_000m));

        Assert.Equal(DecisionKind.Keep, kept.Kind);
        Assert.True(kept.IsUndisturbed);
    }

    [Fact]
    public void Decide_PoolFallsUnderTheFloor_BeginsTheWatch()
    {
        TierDecision watched = Decide(Deciding.Holding("GOLD"), 0m, Pool("WANG", 49_999.9999m));

        Assert.Equal(DecisionKind.Watch, watched.Kind);
        Assert.Equal(0m, watched.Average);
    }

    [Fact]
    public void Decide_OwnAssetsUnknown_PoolLiftsButNeverLowers()
    {
        Assert.Equal(DecisionKind.Upgrade, Decide(Deciding.Holding("GOLD"), null, Pool("WANG", 200_000m)).Kind);
        TierDecision kept = Decide(Deciding.Holding("GOLD", missed: 1), null, Pool("WANG", 10m));
        Assert.Equal(DecisionKind.Keep, kept.Kind);
        Assert.Equal(1, kept.Missed);
        Assert.Null(kept.Average);
        Assert.Null(TierEngine.Decide(Household.Policy, TierState.None, Deciding.FirstWindow, Deciding.Average(null), new TierFigures { Pools = new[] { Pool("WANG", 10m) } }));
        Assert.Equal("GOLD", Decide(TierState.None, null, Pool("WANG", 50_000m)).Tier.Code);
    }

    [Fact]
    public void Decide_PointsMode_PoolStandsInForTheAssetsOnly()
    {
        TierPolicy policy = PointsPolicies.Of(
            PointsPolicies.Band(PointsDimension.Aum, 1, 0m, 100m, 5m),
            PointsPolicies.Band(PointsDimension.Aum, 2, 100m, null, 45m),
            PointsPolicies.Code(PointsDimension.LifecycleStage, 1, "NEW", 5m));
        TierDecision? decision = TierEngine.Decide(policy, TierState.None, Deciding.FirstWindow, Deciding.Average(1m), new TierFigures { StageCode = "NEW", Pools = new[] { Pool("WANG", 100m) } });

        Assert.Equal("PRIVATE", decision?.Tier.Code);
        Assert.Equal(50m, decision?.Average);
        Assert.Equal("aum-average=1;pool-group=WANG;pool=100;aum=100;lifecycle-stage=NEW;points=50", DecisionText.Inputs(decision!));
    }

    private static PoolMeasure Pool(string code, decimal assets) => new() { GroupCode = code, WeightedAssets = assets };

    private static TierDecision Decide(TierState state, decimal? own, params PoolMeasure[] pools)
    {
        TierDecision? decision = TierEngine.Decide(Household.Policy, state, Deciding.FirstWindow, Deciding.Average(own), new TierFigures { Pools = pools.ToList() });
        Assert.NotNull(decision);
        return decision;
    }
}
