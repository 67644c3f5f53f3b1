using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Register.Moves;

/// <summary>Moves a complaint by the bank's table of moves. What the table or its guards do not allow is refused with state, action and every guard that failed.</summary>
public sealed class MoveComplaintHandler
{
    /// <summary>How long a reason may be, in characters.</summary>
    public const int LongestReason = 2000;

    private readonly IMoveComplaintStore store;

    public MoveComplaintHandler(IMoveComplaintStore store) => this.store = store ?? throw new ArgumentNullException(nameof(store));

    /// <summary>The state that an action leads to.</summary>
    /// <exception cref="ViolationException">CMP-011.</exception>
    public ComplaintState TargetOf(ComplaintState from, ComplaintAction action) => store.ReadTransitions().Find(from, action).To;

    /// <summary>Makes a move, if it is allowed.</summary>
    /// <exception cref="ViolationException">CMP-010, CMP-011, CMP-012, CMP-014.</exception>
    public ComplaintMove Move(MoveRequest request)
    {
        TransitionTable table = store.ReadTransitions();
        Complaint complaint = request.Complaint;
        ComplaintTransition row = request.Action is { } action ? table.Find(complaint.State, action) : table.FindInForm(complaint.State, request.To);
        if (request.Reason?.Trim().Length > LongestReason)
        {
            throw new ViolationException(new Violation(RegisterCodes.ReasonTooLong, LongestReason));
        }

        ComplaintPolicy policy = store.ReadPolicy(request.UtcNow);
        Demand(row, request, policy);
        Complaint after = After(complaint, row, request.UtcNow);
        var move = new ComplaintMove
        {
            Before = complaint,
            After = after,
            Action = row.Action,
            MovedOn = request.UtcNow,
            MovedById = request.CallerId,
            Reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason!.Trim(),
            ResolutionDays = after.ClosedOn is { } closed ? policy.DayOf(after.ReceivedOn).DaysUntil(policy.DayOf(closed)) : null,
            Clocks = ClocksAfter(row.Action, after, policy, request.UtcNow),
            Customer = StandingAfter(complaint, after, policy, request.UtcNow),
        };
        store.Write(move);
        return move;
    }

    /// <summary>The complaint after an action. What is decided anew after a reopening is empty again; the history tells what it was.</summary>
    private static Complaint After(Complaint complaint, ComplaintTransition row, DateTime at)
    {
        Complaint moved = complaint with { State = row.To };
        return row.Action switch
        {
            ComplaintAction.Acknowledge => moved with { AcknowledgedOn = at },
            ComplaintAction.Respond => moved with { RespondedOn = at },
            ComplaintAction.Close => moved with { ClosedOn = at },
            ComplaintAction.Withdraw => moved with { ClosedOn = at, Outcome = ComplaintOutcome.Withdrawn },
            ComplaintAction.Reopen => moved with { ClosedOn = null, RespondedOn = null, Outcome = null, Acceptance = null, ReopenCount = complaint.ReopenCount + 1 },
            _ => moved,
        };
    }

    private void Demand(ComplaintTransition row, MoveRequest request, ComplaintPolicy policy)
    {
        var attempt = new MoveAttempt
        {
            Complaint = request.Complaint,
            Facts = Complete(request.Facts, request.Complaint, row.Guards, policy),
            Policy = policy,
            CallerId = request.CallerId,
            Reason = request.Reason,
        };
        IReadOnlyList<string> failed = MoveGuards.Failed(row.Guards.Concat(GuardCodes.OfEveryMove).ToList(), attempt);
        if (failed.Count > 0)
        {
            throw new ViolationException(new Violation(RegisterCodes.MoveRefused, row.From, row.Action, new FailedGuards(failed)));
        }
    }

    private GuardFacts Complete(GuardFacts facts, Complaint complaint, IReadOnlyList<string> guards, ComplaintPolicy policy) => facts with
    {
        Employee = complaint.EmployeeId is { } employeeId ? store.ReadEmployee(employeeId, teamId: null) : null,
        Spokespersons = guards.Contains(GuardCodes.HasSpokespersons) && complaint.Complainant == ComplainantKind.Group ? store.CountSpokespersons(complaint.Id, policy.Spokespersons) : 0,
        HasOpenAction = guards.Contains(GuardCodes.ActionsSettled) && store.HasOpenAction(complaint.Id),
        HasOpenAward = guards.Contains(GuardCodes.AwardsSettled) && store.HasOpenAward(complaint.Id),
        HasOpenSurvey = guards.Contains(GuardCodes.FollowUpsDone) && store.HasOpenSurvey(complaint.Id),
    };

    private ClockChange? ClocksAfter(ComplaintAction action, Complaint after, ComplaintPolicy policy, DateTime at)
    {
        ClockEvent? happened = action switch
        {
            ComplaintAction.Acknowledge => ClockEvent.Acknowledged,
            ComplaintAction.Respond => ClockEvent.Responded,
            ComplaintAction.Close => ClockEvent.Closed,
            _ => null,
        };
        if (happened is null && action is not (ComplaintAction.Withdraw or ComplaintAction.Reopen))
        {
            return null;
        }

        ClockBook book = store.ReadClockBook(policy);
        IReadOnlyList<ComplaintClock> clocks = store.ReadClocks(after.Id);
        return action switch
        {
            ComplaintAction.Withdraw => book.Stop(clocks, at),
            ComplaintAction.Reopen => book.Reopen(clocks, after, at),
            _ => book.Happened(clocks, after, happened!.Value, at),
        };
    }

    private CustomerStanding? StandingAfter(Complaint before, Complaint after, ComplaintPolicy policy, DateTime at)
    {
        if (before.IsEnded == after.IsEnded)
        {
            return null;
        }

        int others = store.CountOtherOpenComplaints(after);
        return after.IsEnded ? CustomerStanding.WithEnded(after, others, policy, at) : CustomerStanding.WithOpen(after, others);
    }
}
