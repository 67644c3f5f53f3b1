using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tests.Tiering.Decisions;

/// <summary>The alternative to grace: a tier is only lost on fixed days of the year, and only below the floor less a buffer.</summary>
public sealed class FixedReviewDatesTests
{
    private static readonly TierPolicy Policy = new PolicyBuilder { DowngradeRule = DowngradeRule.FixedReviewDates }.Build();

    [Theory]
    [InlineData("2024-01-31")]
    [InlineData("2024-05-31")]
    [InlineData("2024-11-30")]
    public void Decide_BelowTheFloorBetweenReviewDates_Watches(string window)
    {
        TierDecision decision = Deciding.Once(Policy, Deciding.Holding("GOLD", missed: 7), 0m, Day.Parse(window));
        Assert.Equal(DecisionKind.Watch, decision.Kind);
        Assert.Equal("GOLD", decision.Tier.Code);
        Assert.Equal(8, decision.Missed);
        Assert.Equal(ReasonCodes.AwaitsReviewDate, decision.Reasons[0]);
        Assert.Null(decision.WindowsLeft);
    }

    public static TheoryData<decimal, DecisionKind, string, string> OnReviewDate => new()
    {
        { 50_000m, DecisionKind.Keep, "GOLD", ReasonCodes.WithinTier },
        { 49_999.9999m, DecisionKind.Keep, "GOLD", ReasonCodes.BufferKept },
        { 45_000.0001m, DecisionKind.Keep, "GOLD", ReasonCodes.BufferKept },
        { 45_000m, DecisionKind.Keep, "GOLD", ReasonCodes.BufferKept },
        { 44_999.9999m, DecisionKind.Downgrade, "BASIC", ReasonCodes.ReviewDate },
        { 44_999.99m, DecisionKind.Downgrade, "BASIC", ReasonCodes.ReviewDate },
        { -1m, DecisionKind.Downgrade, "BASIC", ReasonCodes.ReviewDate },
        { 200_000m, DecisionKind.Upgrade, "PLATINUM", ReasonCodes.FloorReached },
    };

    [Theory]
    [MemberData(nameof(OnReviewDate))]
    public void Decide_OnAReviewDate_LosesTheTierOnlyBelowTheBuffer(decimal amount, DecisionKind kind, string tier, string reason)
    {
        foreach (Day date in new[] { new Day(2024, 6, 30), new Day(2023, 12, 31) })
        {
            TierDecision decision = Deciding.Once(Policy, Deciding.Holding("GOLD"), amount, date);
            Assert.Equal(kind, decision.Kind);
            Assert.Equal(tier, decision.Tier.Code);
            Assert.Equal(reason, decision.Reasons[0]);
            Assert.Equal(0, decision.Missed);
            Assert.Equal(date.AddDays(1), decision.EffectiveFrom);
        }
    }

    [Fact]
    public void Decide_KeptWithinTheBuffer_IsNotUndisturbed() =>
        Assert.False(Deciding.Once(Policy, Deciding.Holding("GOLD"), 45_000m, new Day(2024, 6, 30)).IsUndisturbed);

    [Fact]
    public void Decide_NoBuffer_LosesTheTierJustUnderTheFloor()
    {
        TierPolicy policy = new PolicyBuilder { DowngradeRule = DowngradeRule.FixedReviewDates, BufferPercent = 0m }.Build();
        Assert.Equal(DecisionKind.Downgrade, Deciding.Once(policy, Deciding.Holding("GOLD"), 49_999.9999m, new Day(2024, 6, 30)).Kind);
    }

    [Theory]
    [InlineData("02-28", "2024-02-29", DecisionKind.Downgrade)]
    [InlineData("02-28", "2023-02-28", DecisionKind.Downgrade)]
    [InlineData("06-15", "2024-06-30", DecisionKind.Downgrade)]
    [InlineData("06-01", "2024-06-30", DecisionKind.Downgrade)]
    [InlineData("06-15", "2024-05-31", DecisionKind.Watch)]
    [InlineData("06-15", "2024-07-31", DecisionKind.Watch)]
    public void Decide_ReviewDateInsideTheWindow_ReviewsInThatWindow(string date, string window, DecisionKind expected)
    {
        TierPolicy policy = new PolicyBuilder { DowngradeRule = DowngradeRule.FixedReviewDates, ReviewDates = date }.Build();
        Assert.Equal(expected, Deciding.Once(policy, Deciding.Holding("GOLD"), 0m, Day.Parse(window)).Kind);
    }

    [Theory]
    [InlineData("05-31", "2024-06-30", DecisionKind.Downgrade)]
    [InlineData("04-01", "2024-06-30", DecisionKind.Downgrade)]
    [InlineData("03-31", "2024-06-30", DecisionKind.Watch)]
    public void Decide_QuartersWithADateInside_ReviewInThatQuarter(string date, string window, DecisionKind expected)
    {
        TierPolicy policy = new PolicyBuilder { DowngradeRule = DowngradeRule.FixedReviewDates, ReviewDates = date, PeriodKind = PeriodKind.Quarter }.Build();
        Assert.Equal(expected, Deciding.Once(policy, Deciding.Holding("GOLD"), 0m, Day.Parse(window)).Kind);
    }

    [Theory]
    [InlineData("2024-01-31", "2024-06-30")]
    [InlineData("2024-06-29", "2024-06-30")]
    [InlineData("2024-06-30", "2024-12-31")]
    [InlineData("2024-12-31", "2025-06-30")]
    public void Decide_NextReview_IsTheNextFixedDate(string window, string expected) =>
        Assert.Equal(Day.Parse(expected), Deciding.Once(Policy, TierState.None, 0m, Day.Parse(window)).NextReview);
}
