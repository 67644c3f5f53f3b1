using System;
using System.Linq;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tests.Tiering.Decisions;

public sealed class OscillationTests
{
    [Theory]
    [InlineData("G", false)]
    [InlineData("G,B", false)]
    [InlineData("G,B,G", true)]
    [InlineData("B,G,B", true)]
    [InlineData("B,G,P", false)]
    [InlineData("B,G,P,D", false)]
    [InlineData("P,G,B", false)]
    [InlineData("B,P,G", true)]
    [InlineData("B,P,B", true)]
    [InlineData("B,P,G,P", true)]
    [InlineData("G,B,B,B,B,B,G", true)]
    [InlineData("B,G,G,G,G,G,G,B", false)]
    [InlineData("B,G,G,G,G,G,B", true)]
    public void Decide_CrossingsOfOneFloor_TwoWithinSixWindowsAreOscillation(string tiers, bool expected)
    {
        decimal?[] amounts = tiers.Split(',').Select(tier => (decimal?)(tier switch { "B" => 10m, "G" => 50_000m, "P" => 200_000m, "D" => 500_000m, _ => throw new ArgumentOutOfRangeException(nameof(tiers)) })).ToArray();
        TierDecision last = Deciding.Through(PolicyBuilder.Default, amounts)[^1];
        Assert.Equal(expected, last.IsOscillating);
        Assert.Equal(expected, last.Reasons.Contains(ReasonCodes.Oscillating));
    }

    [Fact]
    public void Decide_NoFurtherCrossing_ForgetsAfterSixWindows()
    {
        var decisions = Deciding.Through(PolicyBuilder.Default, 50_000m, 10m, 50_000m, 50_000m, 50_000m, 50_000m, 50_000m, 50_000m);
        Assert.Equal(new[] { false, false, true, true, true, true, true, false }, decisions.Select(decision => decision.IsOscillating));
    }

    [Fact]
    public void Decide_UnknownAmountBetween_NeitherCrossesNorCounts()
    {
        var decisions = Deciding.Through(PolicyBuilder.Default, 50_000m, null, 10m, null, 50_000m);
        Assert.Equal(new[] { false, false, false, false, true }, decisions.Select(decision => decision.IsOscillating));
    }

    [Fact]
    public void Decide_AmountsUnderEveryFloor_CrossNothing() =>
        Assert.All(Deciding.Through(PolicyBuilder.Default, 10m, -10m, 10m, -10m), decision => Assert.False(decision.IsOscillating));

    [Fact]
    public void Decide_PolicyAsksForThreeCrossings_TwoAreNotEnough()
    {
        TierPolicy policy = new PolicyBuilder { OscillationCrossings = 3 }.Build();
        Assert.Equal(new[] { false, false, false, true }, Deciding.Through(policy, 50_000m, 10m, 50_000m, 10m).Select(decision => decision.IsOscillating));
    }

    [Fact]
    public void Append_MoreThanTheWindows_KeepsOneToCompareTheOldestWith()
    {
        Assert.Equal(new[] { "B", "C", "D" }, Oscillation.Append(new[] { "A", "B", "C" }, "D", 2));
        Assert.Equal(new[] { "A", "B" }, Oscillation.Append(new[] { "A" }, "B", 2));
        Assert.Equal(new[] { "A" }, Oscillation.Append(Array.Empty<string>(), "A", 1));
    }

    [Fact]
    public void IsOscillating_TierThatThePolicyNoLongerHas_BreaksTheComparison()
    {
        TierPolicy policy = PolicyBuilder.Default;
        Assert.False(Oscillation.IsOscillating(policy, new[] { "GOLD", "SILVER", "BASIC", "SILVER", "GOLD" }));
        Assert.True(Oscillation.IsOscillating(policy, new[] { "SILVER", "GOLD", "BASIC", "gold" }));
    }
}
