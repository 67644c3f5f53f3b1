using System;
using System.Linq;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Calendars;

namespace BankCrm.Domain.Tests.Complaints.Clocks;

/// <summary>The states of a clock. The usual one is due at the end of 16 June 2026 and at risk from 13 June, 21:11:59 on.</summary>
public sealed class ComplaintClockTests
{
    private static readonly RunningClock Usual = new();

    private static readonly ClockTerms Terms = Usual.Terms;

    private static readonly DateTime Due = SmallCalendar.Utc("2026-06-16T23:59:59Z");

    [Fact]
    public void Begin_Complaint_RunsToItsDue()
    {
        ComplaintClock clock = Usual.Begun();

        Assert.Equal((ClockState.Running, RunningClock.Start, Due, 1), (clock.State, clock.StartedOn, clock.DueOn, clock.Run));
        Assert.Equal(SmallCalendar.Utc("2026-06-13T21:11:59Z"), clock.AtRiskOn);
        Assert.Equal(("small/final", StableId.Of("rule")), (clock.Name, clock.RuleId));
        Assert.True(clock.IsOpen);
    }

    [Fact]
    public void Begin_SameComplaintAgain_HasTheSameIdAndAnotherRunAnother()
    {
        Assert.Equal(Usual.Begun().Id, Usual.Begun(RunningClock.Start.AddHours(3)).Id);
        Assert.NotEqual(Usual.Begun().Id, ComplaintClock.IdOf("C-2026-000001", "small", "final", 2));
        Assert.NotEqual(Usual.Begun().Id, ComplaintClock.IdOf("C-2026-000002", "small", "final", 1));
        Assert.NotEqual(Usual.Begun().Id, ComplaintClock.IdOf("C-2026-000001", "small", "respond", 1));
        Assert.NotEqual(Usual.Begun().Id, ComplaintClock.IdOf("C-2026-000001", "other", "final", 1));
    }

    [Theory]
    [InlineData("2026-06-01T10:00:00Z", ClockState.Met)]
    [InlineData("2026-06-16T23:59:59Z", ClockState.Met)]
    [InlineData("2026-06-16T23:59:59.9Z", ClockState.Met)]
    [InlineData("2026-06-17T00:00:00Z", ClockState.Breached)]
    public void Meet_UntilTheDue_IsInTime(string at, ClockState state)
    {
        ComplaintClock clock = Usual.Begun().Meet(Terms, SmallCalendar.Utc(at));

        Assert.Equal((state, false, false), (clock.State, clock.IsOpen, clock.IsAtRisk));
    }

    [Fact]
    public void Meet_MarkedBreached_StaysBreachedAndEnds()
    {
        ComplaintClock clock = Usual.Begun().Look(Due.AddDays(1)).Meet(Terms, Due.AddDays(2));

        Assert.Equal((ClockState.Breached, (DateTime?)Due.AddDays(2)), (clock.State, clock.EndedOn));
    }

    [Fact]
    public void Meet_MarkedBreachedButItHappenedInTime_IsMet() => Assert.Equal(ClockState.Met, Usual.Begun().Look(Due.AddDays(1)).Meet(Terms, Due.AddDays(-1)).State);

    [Fact]
    public void Meet_EndedBefore_ChangesNothing()
    {
        ComplaintClock met = Usual.Begun().Meet(Terms, Due.AddDays(-1));

        Assert.Equal(met, met.Meet(Terms, Due.AddDays(5)));
        Assert.Equal(met, met.Stop(Terms, Due.AddDays(5)));
        Assert.Equal(met, met.Look(Due.AddDays(5)));
    }

    [Theory]
    [InlineData("2026-06-16T23:59:59Z", ClockState.Stopped)]
    [InlineData("2026-06-17T00:00:00Z", ClockState.Breached)]
    public void Stop_PastTheDue_RemainsABreach(string at, ClockState state)
    {
        Assert.Equal(state, Usual.Begun().Stop(Terms, SmallCalendar.Utc(at)).State);
        Assert.Equal(state, Usual.Begun().Look(SmallCalendar.Utc(at)).Stop(Terms, SmallCalendar.Utc(at)).State);
    }

    [Theory]
    [InlineData("2026-06-13T21:11:58Z", ClockState.Running, false)]
    [InlineData("2026-06-13T21:11:59Z", ClockState.Running, true)]
    [InlineData("2026-06-16T23:59:59Z", ClockState.Running, true)]
    [InlineData("2026-06-17T00:00:00Z", ClockState.Breached, false)]
    public void Look_AtAnInstant_MarksAtRiskAndBreach(string at, ClockState state, bool isAtRisk)
    {
        ComplaintClock clock = Usual.Begun().Look(SmallCalendar.Utc(at));

        Assert.Equal((state, isAtRisk, true), (clock.State, clock.IsAtRisk, clock.IsOpen));
    }

    [Fact]
    public void Look_Paused_ChangesNothing()
    {
        ComplaintClock paused = Usual.Begun().Pause(Terms, "Waits for the contract.", RunningClock.Start.AddDays(1));

        Assert.Equal(paused, paused.Look(Due.AddDays(10)));
    }

    [Fact]
    public void Pause_Resumed_MovesTheDue()
    {
        ComplaintClock clock = Usual.Begun()
            .Pause(Terms, " Waits for the contract. ", SmallCalendar.Utc("2026-06-03T10:00:00Z"))
            .Resume(Terms, SmallCalendar.Utc("2026-06-08T10:00:00Z"));

        Assert.Equal((Due.AddDays(5), ClockState.Running, (DateTime?)null), (clock.DueOn, clock.State, clock.PausedOn));
        Assert.Equal((24m, "Waits for the contract."), (clock.PausedHours, clock.PauseReason));
        Assert.Equal(Terms.AtRiskBetween(RunningClock.Start, clock.DueOn), clock.AtRiskOn);
    }

    [Fact]
    public void Meet_Paused_EndsThePauseFirst()
    {
        ComplaintClock clock = Usual.Begun().Pause(Terms, "Waits.", SmallCalendar.Utc("2026-06-16T10:00:00Z")).Meet(Terms, SmallCalendar.Utc("2026-06-18T09:00:00Z"));

        Assert.Equal((ClockState.Met, Due.AddDays(2), false), (clock.State, clock.DueOn, clock.IsPaused));
    }

    [Fact]
    public void Pause_RuleWithoutPause_IsRefused()
    {
        var clock = new RunningClock { MayPause = false };

        Refused(ClockCodes.MayNotPause, () => clock.Begun().Pause(clock.Terms, "Waits.", RunningClock.Start));
    }

    [Fact]
    public void Pause_PausedEndedOrPastDue_IsRefused()
    {
        ComplaintClock clock = Usual.Begun();
        Refused(ClockCodes.IsPaused, () => clock.Pause(Terms, "Waits.", RunningClock.Start).Pause(Terms, "Waits.", RunningClock.Start));
        Refused(ClockCodes.HasEnded, () => clock.Meet(Terms, RunningClock.Start).Pause(Terms, "Waits.", RunningClock.Start));
        Refused(ClockCodes.IsPastDue, () => clock.Pause(Terms, "Waits.", Due.AddSeconds(1)), new Day(2026, 6, 16));
        Refused(ClockCodes.IsPastDue, () => clock.Look(Due.AddDays(1)).Pause(Terms, "Waits.", Due), new Day(2026, 6, 16));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Pause_NoReason_IsRefused(string? reason) => Refused(ClockCodes.ReasonMissing, () => Usual.Begun().Pause(Terms, reason, RunningClock.Start));

    [Theory]
    [InlineData(2000, false)]
    [InlineData(2001, true)]
    public void Pause_LongReason_IsRefusedAboveTheLimit(int length, bool isRefused)
    {
        if (isRefused)
        {
            Refused(ClockCodes.ReasonTooLong, () => Usual.Begun().Pause(Terms, new string('长', length), RunningClock.Start), 2000);
            return;
        }

        Assert.Equal(length, Usual.Begun().Pause(Terms, new string('长', length), RunningClock.Start).PauseReason!.Length);
    }

    [Fact]
    public void Resume_NotPausedOrEnded_IsRefused()
    {
        Refused(ClockCodes.IsNotPaused, () => Usual.Begun().Resume(Terms, RunningClock.Start));
        Refused(ClockCodes.HasEnded, () => Usual.Begun().Meet(Terms, RunningClock.Start).Resume(Terms, RunningClock.Start));
    }

    private static void Refused(string code, Func<ComplaintClock> act, params object[] about)
    {
        Violation refused = Assert.Throws<ViolationException>(act).Violation;
        Assert.Equal(code, refused.Code);
        Assert.Equal(new object[] { "small/final" }.Concat(about), refused.Arguments);
    }
}
