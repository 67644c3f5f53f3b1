using System;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Recovery.Awards;
using static BankCrm.Domain.Tests.Recovery.Awards.AwardBank;

namespace BankCrm.Domain.Tests.Recovery.Awards;

/// <summary>Which level may approve what, and through whose hands an award climbs.</summary>
public sealed class AwardLimitBookTests
{
    [Theory]
    [InlineData(99.99, true)]
    [InlineData(100, true)]
    [InlineData(100.01, false)]
    public void Covers_AtJustBelowAndJustAboveTheLimit_StopsAtTheLimit(decimal sum, bool isCovered) =>
        Assert.Equal(isCovered, BookOf(100m, 500m, null).Covers(HandlerLevel, ComplaintSeverity.Low, isVulnerable: false, sum));

    [Fact]
    public void Covers_EmptyLimit_IsWithoutLimit() => Assert.True(BookOf(100m, 500m, null).Covers(HeadLevel, ComplaintSeverity.Critical, isVulnerable: true, Award.LargestAmount));

    [Fact]
    public void Covers_LimitOfTheSeverity_GoesBeforeThatOfAnySeverity()
    {
        var book = new AwardLimitBook([HandlerLevel], [Limit(HandlerLevel, 100m), Limit(HandlerLevel, 50m, severity: ComplaintSeverity.Low), Limit(HandlerLevel, null, severity: ComplaintSeverity.Critical)]);

        Assert.Equal(
            new[] { false, true, true, true },
            Enum.GetValues<ComplaintSeverity>().Select(severity => book.Covers(HandlerLevel, severity, isVulnerable: false, 60m)));
        Assert.False(book.Covers(HandlerLevel, ComplaintSeverity.High, isVulnerable: false, 101m));
        Assert.True(book.Covers(HandlerLevel, ComplaintSeverity.Critical, isVulnerable: false, 101m));
    }

    [Fact]
    public void Covers_NoLimitForTheCase_ApprovesNothing()
    {
        var book = new AwardLimitBook([HandlerLevel], [Limit(HandlerLevel, null, isVulnerable: true), Limit(HandlerLevel, null, severity: ComplaintSeverity.Low)]);

        Assert.False(book.Covers(HandlerLevel, ComplaintSeverity.Medium, isVulnerable: false, 0.01m));
        Assert.False(book.Covers(ApproverLevel, ComplaintSeverity.Low, isVulnerable: false, 0.01m));
        Assert.True(book.Covers(HandlerLevel, ComplaintSeverity.Medium, isVulnerable: true, 0.01m));
    }

    [Fact]
    public void Covers_LimitTwice_TakesTheLower()
    {
        var book = new AwardLimitBook([HandlerLevel], [Limit(HandlerLevel, null), Limit(HandlerLevel, 10m)]);

        Assert.True(book.Covers(HandlerLevel, ComplaintSeverity.Low, isVulnerable: false, 10m));
        Assert.False(book.Covers(HandlerLevel, ComplaintSeverity.Low, isVulnerable: false, 11m));
    }

    [Theory]
    [InlineData(101, "APPROVER")]
    [InlineData(500, "APPROVER")]
    [InlineData(501, "APPROVER,HEAD")]
    public void Climb_FromTheHandlers_PassesEachLevelUpToTheFirstThatCovers(decimal sum, string codes) =>
        Assert.Equal(codes, string.Join(",", BookOf(100m, 500m, null).Climb(HandlerLevel, ComplaintSeverity.Medium, isVulnerable: false, sum).Select(level => level.Code)));

    [Fact]
    public void Climb_FromBelowTheLowest_BeginsWithTheLowest() =>
        Assert.Equal(new[] { HandlerLevel }, BookOf(100m, 500m, null).Climb(null, ComplaintSeverity.Medium, isVulnerable: false, 1m));

    [Fact]
    public void Climb_NobodyCovers_IsEmpty()
    {
        Assert.Empty(BookOf(100m, 500m, 1000m).Climb(HandlerLevel, ComplaintSeverity.Medium, isVulnerable: false, 1001m));
        Assert.Empty(BookOf(100m, 500m, null).Climb(HeadLevel, ComplaintSeverity.Medium, isVulnerable: false, 1m));
    }

    [Fact]
    public void HeldBy_RoleNamesInAnyCase_AreTheLevelsLowestFirst() =>
        Assert.Equal(new[] { HandlerLevel, HeadLevel }, BookOf(1m, 2m, 3m).HeldBy(["HEADS", "Something else", "handlers"]));
}
