using System;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Complaints.Register.Moves;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Tests.Complaints.Clocks;

namespace BankCrm.Domain.Tests.Complaints.Register;

/// <summary>What moves do; which ones are allowed is in <see cref="StateActionMatrixTests"/>.</summary>
public sealed class MoveComplaintHandlerTests
{
    [Fact]
    public void Move_Acknowledge_StampsAndEndsTheClockThatWaitsForIt()
    {
        RegisterBank bank = Bank("uk");

        ComplaintMove move = GuardedMove.Make(bank, ComplaintState.Received, ComplaintAction.Acknowledge);

        Assert.Equal(GuardedMove.At, move.After.AcknowledgedOn);
        Assert.Equal(["uk/acknowledge"], move.Clocks!.Changed.Select(clock => clock.Name));
        Assert.Null(move.Customer);
        Assert.Null(move.ResolutionDays);
        Assert.Equal((FiledComplaint.Handler, "Asked for by the customer."), (move.MovedById, move.Reason));
    }

    [Fact]
    public void Move_Respond_StampsAndEndsWhatWaitsForTheResponse()
    {
        ComplaintMove move = GuardedMove.Make(Bank("us"), ComplaintState.ResponseProposed, ComplaintAction.Respond);

        Assert.Equal(GuardedMove.At, move.After.RespondedOn);
        Assert.Contains(move.Clocks!.Changed, clock => clock.Name == "us/respond" && clock.State == ClockState.Met);
    }

    [Fact]
    public void Move_Close_EndsEveryClockAndFreezesForThePolicysDays()
    {
        ComplaintMove move = GuardedMove.Make(Bank("cn", "us"), ComplaintState.Remedying, ComplaintAction.Close);

        Assert.Equal(GuardedMove.At, move.After.ClosedOn);
        Assert.Equal(3, move.ResolutionDays);
        Assert.All(move.Clocks!.Clocks, clock => Assert.False(clock.IsOpen));
        Assert.Equal((0, new Day(2026, 4, 4)), (move.Customer!.OpenComplaints, move.Customer.FreezeUntil));
        Assert.True(move.Ends);
    }

    [Fact]
    public void Move_CloseWhileAnotherIsOpen_FreezeHasNoEnd()
    {
        RegisterBank bank = Bank("cn");
        bank.OtherOpenComplaints = 2;

        ComplaintMove move = GuardedMove.Make(bank, ComplaintState.Remedying, ComplaintAction.Close);

        Assert.Equal((2, MarketingFreeze.WhileOpen), (move.Customer!.OpenComplaints, move.Customer.FreezeUntil));
    }

    [Theory]
    [InlineData(ComplaintState.Received)]
    [InlineData(ComplaintState.Investigating)]
    [InlineData(ComplaintState.Remedying)]
    public void Move_Withdraw_ClosesTheSameDayWithItsOutcomeAndStopsTheClocks(ComplaintState from)
    {
        ComplaintMove move = GuardedMove.Make(Bank("cn"), from, ComplaintAction.Withdraw);

        Assert.Equal((ComplaintState.Withdrawn, (ComplaintOutcome?)ComplaintOutcome.Withdrawn, (DateTime?)GuardedMove.At), (move.After.State, move.After.Outcome, move.After.ClosedOn));
        Assert.Equal(3, move.ResolutionDays);
        Assert.All(move.Clocks!.Clocks, clock => Assert.False(clock.IsOpen));
        Assert.Contains(move.Clocks.Clocks, clock => clock.State == ClockState.Stopped);
    }

    [Theory]
    [InlineData(ComplaintState.Closed)]
    [InlineData(ComplaintState.FollowedUp)]
    [InlineData(ComplaintState.Withdrawn)]
    public void Move_Reopen_GoesBackToInvestigatingCountsAndRunsAnew(ComplaintState from)
    {
        RegisterBank bank = Bank("cn");
        bank.RunningClocks = GuardedMove.Make(bank, ComplaintState.Remedying, ComplaintAction.Close).Clocks!.Clocks;
        bank.OtherOpenComplaints = 1;

        ComplaintMove move = GuardedMove.Make(bank, from, ComplaintAction.Reopen);

        Assert.Equal((ComplaintState.Investigating, 1), (move.After.State, move.After.ReopenCount));
        Assert.Null(move.After.ClosedOn);
        Assert.Null(move.After.RespondedOn);
        Assert.Null(move.After.Outcome);
        Assert.Null(move.ResolutionDays);
        Assert.Contains(move.Clocks!.Added, clock => clock.Name == "cn/decide" && clock.Run == 2 && clock.StartedOn == GuardedMove.At);
        Assert.Equal((2, MarketingFreeze.WhileOpen), (move.Customer!.OpenComplaints, move.Customer.FreezeUntil));
        Assert.True(move.Reopens);
    }

    [Fact]
    public void Move_Reopened_CountsEachTime()
    {
        var bank = new RegisterBank();
        Complaint complaint = FiledComplaint.In(ComplaintState.Closed) with { ReopenCount = 2 };

        ComplaintMove move = new MoveComplaintHandler(bank).Move(Request(complaint, ComplaintAction.Reopen, "New facts."));

        Assert.Equal(3, move.After.ReopenCount);
    }

    [Theory]
    [InlineData(ComplaintAction.Investigate)]
    [InlineData(ComplaintAction.Remedy)]
    public void Move_WithoutEvent_ReadsNoClocksAndNoCustomer(ComplaintAction action)
    {
        var bank = new RegisterBank();

        GuardedMove.Make(bank, action == ComplaintAction.Remedy ? ComplaintState.Responded : ComplaintState.Acknowledged, action);

        Assert.Equal([nameof(bank.ReadTransitions), nameof(bank.ReadPolicy), nameof(bank.ReadEmployee)], bank.Reads);
    }

    [Theory]
    [InlineData(2000, null)]
    [InlineData(2001, "CMP-014")]
    public void Move_LongReason_IsBounded(int length, string? code)
    {
        var bank = new RegisterBank();
        void Move() => new MoveComplaintHandler(bank).Move(Request(FiledComplaint.In(ComplaintState.Closed), ComplaintAction.Reopen, new string('x', length)));

        Assert.Equal(code, code is null ? Done(Move) : Assert.Throws<ViolationException>(Move).Violation.Code);
    }

    [Fact]
    public void Move_RowLeavesOutTheConflictOfInterest_IsGuardedAllTheSame()
    {
        var bank = new RegisterBank
        {
            Transitions = [new ComplaintTransition { Code = "X", From = ComplaintState.Received, Action = ComplaintAction.Acknowledge, To = ComplaintState.Acknowledged }],
        };

        Violation violation = Assert.Throws<ViolationException>(() => GuardedMove.Make(bank, ComplaintState.Received, ComplaintAction.Acknowledge, GuardCodes.NotOwnComplaint)).Violation;

        Assert.Equal(["NOT-OWN-COMPLAINT"], Assert.IsType<FailedGuards>(violation.Arguments[2]).Codes);
    }

    [Fact]
    public void Move_NobodyNamed_AsksForNoEmployee()
    {
        var bank = new RegisterBank();

        new MoveComplaintHandler(bank).Move(Request(FiledComplaint.In(ComplaintState.Acknowledged), ComplaintAction.Investigate, null));

        Assert.DoesNotContain(nameof(bank.ReadEmployee), bank.Reads);
    }

    [Fact]
    public void TargetOf_Action_IsTheRowsState()
    {
        var handler = new MoveComplaintHandler(new RegisterBank());

        Assert.Equal(ComplaintState.Withdrawn, handler.TargetOf(ComplaintState.Received, ComplaintAction.Withdraw));
        Assert.Equal("CMP-011", Assert.Throws<ViolationException>(() => handler.TargetOf(ComplaintState.Received, ComplaintAction.Close)).Violation.Code);
    }

    private static RegisterBank Bank(params string[] regimes) => new()
    {
        RunningClocks = ShippedClocks.Book.Start(FiledComplaint.New() with { Regimes = regimes }, FiledComplaint.Received),
    };

    private static MoveRequest Request(Complaint complaint, ComplaintAction action, string? reason) => new()
    {
        Complaint = complaint,
        Facts = new GuardFacts(),
        Action = action,
        To = TransitionTableRules.MeaningOf(action),
        Reason = reason,
        CallerId = FiledComplaint.Handler,
        UtcNow = GuardedMove.At,
    };

    private static string? Done(Action work)
    {
        work();
        return null;
    }
}
