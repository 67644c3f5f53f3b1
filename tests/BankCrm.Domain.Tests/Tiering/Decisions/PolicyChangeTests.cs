using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tests.Tiering.Decisions;

/// <summary>A newer policy decides windows that start from a tier of an older one.</summary>
public sealed class PolicyChangeTests
{
    private static readonly TierPolicy Raised = new PolicyBuilder
    {
        Version = 2,
        Tiers = new[] { PolicyBuilder.NewTier("BASIC", 0m), PolicyBuilder.NewTier("GOLD", 80_000m, allowedMisses: 2), PolicyBuilder.NewTier("DIAMOND", 500_000m) },
    }.Build();

    [Fact]
    public void Decide_TierCodeStillThere_GoesOnFromIt()
    {
        TierDecision decision = Deciding.Once(Raised, Deciding.Holding("gold"), 60_000m);
        Assert.Equal(DecisionKind.Watch, decision.Kind);
        Assert.Equal("GOLD", decision.Tier.Code);
        Assert.Equal(Raised.Tiers[1].Id, decision.Tier.Id);
    }

    [Fact]
    public void Decide_FewerAllowedMisses_MayDowngradeAtOnce() =>
        Assert.Equal(DecisionKind.Downgrade, Deciding.Once(Raised, Deciding.Holding("GOLD", missed: 2), 60_000m).Kind);

    [Theory]
    [InlineData(600_000, "DIAMOND")]
    [InlineData(60_000, "BASIC")]
    public void Decide_TierRetired_AssignsTheTierReachedWithoutGrace(int amount, string expected)
    {
        TierDecision decision = Deciding.Once(Raised, Deciding.Holding("PLATINUM", missed: 1), amount);
        Assert.Equal(DecisionKind.Assign, decision.Kind);
        Assert.Equal(expected, decision.Tier.Code);
        Assert.Equal("PLATINUM", decision.PreviousTierCode);
        Assert.Equal(0, decision.Missed);
        Assert.Equal(ReasonCodes.TierRetired, decision.Reasons[0]);
    }

    [Fact]
    public void Decide_TierRetiredAndAmountUnknown_DecidesNothing() =>
        Assert.Null(TierEngine.Decide(Raised, Deciding.Holding("PLATINUM"), Deciding.FirstWindow, Deciding.Average(null)));
}
