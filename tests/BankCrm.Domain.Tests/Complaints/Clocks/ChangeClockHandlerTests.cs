using System;
using System.Linq;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Complaints.Clocks.Changes;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Calendars;

namespace BankCrm.Domain.Tests.Complaints.Clocks;

/// <summary>Extending, pausing and resuming by hand: who may, and what the register shows afterwards.</summary>
public sealed class ChangeClockHandlerTests
{
    private static readonly DateTime Received = SmallCalendar.Utc("2026-01-05T04:00:00Z");

    private static readonly DateTime Now = Received.AddDays(3);

    [Fact]
    public void Extend_Approved_WritesClockAndSummary()
    {
        var bank = new ClockBank();
        ClockedComplaint complaint = bank.Open(Received, "cn");

        ComplaintClock clock = new ChangeClockHandler(bank).Extend(Clock(complaint, "decide").Id, Extension(), Now);

        Assert.Equal((ClockState.Extended, SmallCalendar.Utc("2026-01-30T15:59:59Z")), (clock.State, clock.DueOn));
        Assert.Equal(clock, Clock(bank.Now(complaint), "decide"));
        Assert.Equal(ClockState.Extended, bank.Now(complaint).Summary.Worst);
        Assert.Equal("cn/house-contact", bank.Now(complaint).Summary.NextMilestone);
    }

    [Fact]
    public void Extend_ApproverHasLeft_IsRefused()
    {
        var bank = new ClockBank();
        bank.ActiveUsers.Clear();

        Refused(bank, ClockCodes.ApproverUnusable, bank.Open(Received, "cn"), Extension());
    }

    [Fact]
    public void Extend_ApproverOrCallerIsConcerned_IsRefused()
    {
        var bank = new ClockBank();

        Refused(bank, ClockCodes.IsConcerned, bank.Open(Received, "cn", employeeId: RunningClock.Approver), Extension());
        Refused(bank, ClockCodes.IsConcerned, bank.Open(Received, "cn", employeeId: ComplaintBuilder.Handler), Extension());
    }

    [Fact]
    public void Extend_UnknownClock_IsRefused() =>
        Assert.Equal(ClockCodes.NotFound, Assert.Throws<ViolationException>(() => new ChangeClockHandler(new ClockBank()).Extend(Guid.NewGuid(), Extension(), Now)).Violation.Code);

    [Fact]
    public void Extend_BrokenRule_WritesNothing()
    {
        var bank = new ClockBank();

        Refused(bank, ClockCodes.ExtensionTooLong, bank.Open(Received, "cn"), Extension(days: 31));
    }

    [Fact]
    public void PauseAndResume_RuleThatAllowsIt_MoveTheDue()
    {
        ClockBank bank = Pausing();
        ClockedComplaint complaint = bank.Open(Received);
        var handler = new ChangeClockHandler(bank);

        Assert.Equal(Now, handler.Pause(complaint.Clocks[0].Id, "Waits for the contract.", ComplaintBuilder.Handler, Now).PausedOn);
        Assert.Null(bank.Now(complaint).Summary.NextDueOn);
        ComplaintClock resumed = handler.Resume(complaint.Clocks[0].Id, ComplaintBuilder.Handler, Now.AddDays(2));

        Assert.Equal(complaint.Clocks[0].DueOn.AddDays(2), resumed.DueOn);
        Assert.Equal(resumed.DueOn, bank.Now(complaint).Summary.NextDueOn);
    }

    [Fact]
    public void PauseAndResume_CallerIsConcerned_IsRefused()
    {
        ClockBank bank = Pausing();
        ClockedComplaint complaint = bank.Open(Received, employeeId: ComplaintBuilder.Handler);
        var handler = new ChangeClockHandler(bank);

        Assert.Equal(ClockCodes.IsConcerned, Assert.Throws<ViolationException>(() => handler.Pause(complaint.Clocks[0].Id, "Waits.", ComplaintBuilder.Handler, Now)).Violation.Code);
        Assert.Equal(ClockCodes.IsConcerned, Assert.Throws<ViolationException>(() => handler.Resume(complaint.Clocks[0].Id, ComplaintBuilder.Handler, Now)).Violation.Code);
    }

    [Fact]
    public void Pause_ShippedRules_AllowNone() => Assert.All(ShippedClocks.Rules, rule => Assert.False(rule.MayPause));

    private static ClockBank Pausing() => new()
    {
        Book = new ClockBook(
            ShippedClocks.Book.Regimes,
            new[] { new ClockRule { Id = StableId.Of("pausing"), RegimeCode = "uk", Milestone = "final", EffectiveFrom = new Day(2000, 1, 1), Amount = 10m, MayPause = true } },
            ShippedClocks.AtRiskPercent),
    };

    private static ComplaintClock Clock(ClockedComplaint complaint, string milestone) => complaint.Clocks.Single(clock => clock.Milestone == milestone);

    private static ClockExtension Extension(int days = 10) => RunningClock.Extension(days, notice: "2026-01-06T00:00:00Z");

    private static void Refused(ClockBank bank, string code, ClockedComplaint complaint, ClockExtension extension)
    {
        Violation refused = Assert.Throws<ViolationException>(() => new ChangeClockHandler(bank).Extend(Clock(complaint, "decide").Id, extension, Now)).Violation;
        Assert.Equal((code, "cn/decide"), (refused.Code, refused.Arguments[0]));
        Assert.Same(complaint, bank.Now(complaint));
    }
}
