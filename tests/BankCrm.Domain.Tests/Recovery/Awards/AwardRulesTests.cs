using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Recovery.Awards;
using static BankCrm.Domain.Tests.Recovery.Awards.AwardBank;

namespace BankCrm.Domain.Tests.Recovery.Awards;

/// <summary>What levels and limits must be.</summary>
public sealed class AwardRulesTests
{
    private static readonly AwardLevel[] Levels = [HandlerLevel, ApproverLevel, HeadLevel];

    [Fact]
    public void LevelIsSound_WithoutRoleOrWithAPlaceTaken_IsNot()
    {
        Assert.Null(AwardRules.LevelIsSound(HandlerLevel, Levels));
        Assert.Equal(AwardCodes.LevelWithoutRole, AwardRules.LevelIsSound(HandlerLevel with { RoleName = " " }, Levels)?.Code);
        Assert.Equal(AwardCodes.LevelTwice, AwardRules.LevelIsSound(HandlerLevel with { Order = 3 }, Levels)?.Code);
    }

    [Fact]
    public void LimitIsSound_Negative_IsNot()
    {
        Assert.Null(AwardRules.LimitIsSound(Limit(HandlerLevel, 0m), Levels, []));
        Assert.Equal(AwardCodes.LimitNegative, AwardRules.LimitIsSound(Limit(HandlerLevel, -0.01m), Levels, [])?.Code);
    }

    [Fact]
    public void LimitIsSound_SecondOfTheSameCase_IsNot()
    {
        AwardLimit first = Limit(HandlerLevel, 100m);

        Assert.Equal(AwardCodes.LimitTwice, AwardRules.LimitIsSound(Limit(HandlerLevel, 200m), Levels, [first])?.Code);
        Assert.Null(AwardRules.LimitIsSound(first, Levels, [first]));
        Assert.Null(AwardRules.LimitIsSound(Limit(HandlerLevel, 200m, isVulnerable: true), Levels, [first]));
        Assert.Null(AwardRules.LimitIsSound(Limit(HandlerLevel, 200m, severity: ComplaintSeverity.High), Levels, [first]));
    }

    [Theory]
    [InlineData("99", "100", false)]
    [InlineData("100", "100", true)]
    [InlineData("", "100", true)]
    [InlineData("", "", true)]
    [InlineData("100", "", false)]
    public void LimitIsSound_HigherAgainstLowerLevel_MayNotFall(string higher, string lower, bool isSound)
    {
        AwardLimit high = Limit(HeadLevel, Amount(higher));
        AwardLimit low = Limit(HandlerLevel, Amount(lower));

        Assert.Equal(isSound, AwardRules.LimitIsSound(high, Levels, [low]) is null);
        Assert.Equal(isSound, AwardRules.LimitIsSound(low, Levels, [high]) is null);
    }

    [Fact]
    public void ShippedRows_AreSoundAndTheTopIsWithoutLimit()
    {
        AwardLimitBook book = ShippedAwards.Book;

        Assert.Equal(new[] { "HANDLER", "APPROVER", "BRANCH-HEAD", "HEAD-OFFICE" }, book.Levels.Select(level => level.Code));
        Assert.All(book.Levels, level => Assert.Null(AwardRules.LevelIsSound(level, book.Levels)));
        Assert.All(ShippedAwards.Limits, limit => Assert.Null(AwardRules.LimitIsSound(limit, book.Levels, ShippedAwards.Limits)));
        foreach (ComplaintSeverity severity in System.Enum.GetValues<ComplaintSeverity>())
        {
            foreach (bool isVulnerable in new[] { false, true })
            {
                Assert.Equal(4, book.Climb(null, severity, isVulnerable, Award.LargestAmount).Count);
                Assert.True(book.Covers(book.Levels[0], severity, isVulnerable, 1m));
            }
        }
    }

    private static decimal? Amount(string text) => text.Length == 0 ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
