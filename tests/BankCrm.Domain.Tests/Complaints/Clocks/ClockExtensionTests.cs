using System;
using System.Linq;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Calendars;

namespace BankCrm.Domain.Tests.Complaints.Clocks;

/// <summary>Extensions: who may, how long, and what the customer must have been told.</summary>
public sealed class ClockExtensionTests
{
    private static readonly RunningClock Usual = new();

    private static readonly DateTime Now = SmallCalendar.Utc("2026-06-10T10:00:00Z");

    private static readonly DateTime Due = SmallCalendar.Utc("2026-06-16T23:59:59Z");

    [Fact]
    public void Extend_WithinTheMaximum_RunsToALaterDue()
    {
        ComplaintClock clock = Extend(Usual, RunningClock.Extension(10));

        Assert.Equal((ClockState.Extended, Due.AddDays(10), 10m), (clock.State, clock.DueOn, clock.ExtendedDays));
        Assert.Equal(((Guid?)RunningClock.Approver, (DateTime?)SmallCalendar.Utc("2026-06-02T00:00:00Z"), "The other bank has not answered."), (clock.ExtendedById, clock.NoticeSentOn, clock.ExtensionReason));
        Assert.Equal(Usual.Terms.AtRiskBetween(RunningClock.Start, clock.DueOn), clock.AtRiskOn);
    }

    [Fact]
    public void Extend_BusinessDays_CountsBusinessDays() =>
        Assert.Equal(SmallCalendar.Utc("2026-06-25T23:59:59Z"), Extend(new RunningClock { Unit = ClockUnit.BusinessDays }, RunningClock.Extension(3)).DueOn);

    [Fact]
    public void Extend_AtRisk_IsNotAtRiskUntilTheLaterPoint()
    {
        ComplaintClock atRisk = Usual.Begun().Look(Due);

        Assert.True(atRisk.IsAtRisk);
        Assert.False(atRisk.Extend(Usual.Terms, RunningClock.Extension(30), Due).IsAtRisk);
    }

    [Theory]
    [InlineData(30, 0, null)]
    [InlineData(31, 0, ClockCodes.ExtensionTooLong)]
    [InlineData(10, 20, null)]
    [InlineData(10, 21, ClockCodes.ExtensionTooLong)]
    public void Extend_SeveralTimes_StaysWithinTheMaximumInAll(int first, int second, string? code)
    {
        ComplaintClock Both()
        {
            ComplaintClock once = Extend(Usual, RunningClock.Extension(first));
            return second == 0 ? once : once.Extend(Usual.Terms, RunningClock.Extension(second), Now);
        }

        if (code is null)
        {
            Assert.Equal(Due.AddDays(30), Both().DueOn);
            return;
        }

        Violation refused = Assert.Throws<ViolationException>(Both).Violation;
        Assert.Equal((code, 30m), (refused.Code, refused.Arguments[1]));
        Assert.Equal(second == 0 ? 0m : (decimal)first, refused.Arguments[2]);
    }

    [Theory]
    [InlineData("cn/decide", 45)]
    [InlineData("cn/complex", 60)]
    [InlineData("eu/respond", 35)]
    public void Shipped_RulesThatMayBeExtended_EndAtTheLawsLatestDay(string rule, int most) => Assert.Equal(most, ShippedClocks.Rule(rule).Amount + ShippedClocks.Rule(rule).ExtensionMax);

    [Theory]
    [InlineData("cn/house-contact")]
    [InlineData("uk/final")]
    [InlineData("us/respond")]
    public void Shipped_OtherRules_AllowNoExtension(string rule) => Assert.Equal(0m, ShippedClocks.Rule(rule).ExtensionMax);

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Extend_NotEvenADay_IsRefused(int days) => Refused(ClockCodes.ExtensionWithoutDays, () => Extend(Usual, RunningClock.Extension(days)));

    [Fact]
    public void Extend_RuleWithoutExtension_IsRefused() => Refused(ClockCodes.MayNotExtend, () => Extend(new RunningClock { ExtensionMax = 0m }, RunningClock.Extension(1)));

    [Fact]
    public void Extend_ApprovedByWhoAsks_IsRefused() => Refused(ClockCodes.ApprovedByCaller, () => Extend(Usual, RunningClock.Extension(1, ComplaintBuilder.Handler)));

    [Fact]
    public void Extend_NoApprover_IsRefusedWhereTheRuleNeedsOne()
    {
        var extension = new ClockExtension { Days = 1, CallerId = ComplaintBuilder.Handler, NoticeSentOn = Now, Reason = "Waits." };

        Refused(ClockCodes.ApproverMissing, () => Extend(Usual, extension));
        Assert.Equal(ComplaintBuilder.Handler, Extend(new RunningClock { NeedsApproval = false }, extension).ExtendedById);
    }

    [Fact]
    public void Extend_NoNotice_IsRefusedWhereTheRuleNeedsOne()
    {
        Refused(ClockCodes.NoticeMissing, () => Extend(Usual, RunningClock.Extension(1, notice: null)));
        Assert.Equal(Due.AddDays(1), Extend(new RunningClock { NeedsNotice = false }, RunningClock.Extension(1, notice: null)).DueOn);
    }

    [Theory]
    [InlineData("2026-05-31T23:59:59Z", true)]
    [InlineData("2026-06-01T00:00:00Z", false)] // the day of the start, given as a date
    [InlineData("2026-06-10T10:00:00Z", false)]
    [InlineData("2026-06-10T10:00:01Z", true)]
    public void Extend_Notice_LiesBetweenTheStartAndNow(string notice, bool isRefused)
    {
        if (isRefused)
        {
            Refused(ClockCodes.NoticeDateUnusable, () => Extend(Usual, RunningClock.Extension(1, notice: notice)), new Day(2026, 6, 1), new Day(2026, 6, 10));
            return;
        }

        Assert.Equal(SmallCalendar.Utc(notice), Extend(Usual, RunningClock.Extension(1, notice: notice)).NoticeSentOn);
    }

    [Fact]
    public void Extend_NoReason_IsRefused() => Refused(ClockCodes.ReasonMissing, () => Extend(Usual, RunningClock.Extension(1, reason: " ")));

    [Fact]
    public void Extend_PastDueEndedOrPaused_IsRefused()
    {
        ComplaintClock clock = Usual.Begun();
        Refused(ClockCodes.IsPastDue, () => clock.Extend(Usual.Terms, RunningClock.Extension(1), Due.AddSeconds(1)), new Day(2026, 6, 16));
        Refused(ClockCodes.HasEnded, () => clock.Meet(Usual.Terms, Now).Extend(Usual.Terms, RunningClock.Extension(1), Now));
        Refused(ClockCodes.IsPaused, () => clock.Pause(Usual.Terms, "Waits.", Now).Extend(Usual.Terms, RunningClock.Extension(1), Now));
    }

    [Fact]
    public void Meet_Extended_IsInTimeUntilTheLaterDue() => Assert.Equal(ClockState.Met, Extend(Usual, RunningClock.Extension(10)).Meet(Usual.Terms, Due.AddDays(10)).State);

    private static ComplaintClock Extend(RunningClock clock, ClockExtension extension) => clock.Begun().Extend(clock.Terms, extension, Now);

    private static void Refused(string code, Func<ComplaintClock> act, params object[] about)
    {
        Violation refused = Assert.Throws<ViolationException>(act).Violation;
        Assert.Equal(code, refused.Code);
        Assert.Equal(about, refused.Arguments.Skip(1));
    }
}
