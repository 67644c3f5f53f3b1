using BankCrm.Domain.Complaints.Register.Moves;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Register;

/// <summary>What may be changed of a complaint that is on record (domain rules, section 5).</summary>
public static class ComplaintChangeRules
{
    /// <summary>What is wrong with a change, or null; moves have rules of their own.</summary>
    public static Violation? IsAllowed(ComplaintChange change) =>
        Remains(change) ?? CallerIsFree(change) ?? RecordIsKept(change) ?? AnswerIsKept(change) ?? CaseIsOpen(change) ?? HandlerIsFree(change);

    private static Violation? Remains(ComplaintChange change) =>
        change.EndsRegistration ? new Violation(RegisterCodes.RemainsComplaint, change.Before.Number) : null;

    /// <summary>Nor does anybody take their own name out.</summary>
    private static Violation? CallerIsFree(ComplaintChange change) => CallerIsFree(change, change.FormerEmployee) ?? CallerIsFree(change, change.Employee);

    private static Violation? CallerIsFree(ComplaintChange change, ConcernedEmployee? employee) => ConflictOfInterest.GuardAgainst(change.CallerId, employee, change.Policy.ReportLineConflict) switch
    {
        null => null,
        GuardCodes.NotOwnComplaint => new Violation(RegisterCodes.AboutCaller),
        _ => new Violation(RegisterCodes.AboutCallersReport),
    };

    /// <summary>What a complaint is known by and what its moves stamped is not typed over.</summary>
    private static Violation? RecordIsKept(ComplaintChange change)
    {
        Complaint before = change.Before;
        Complaint after = change.After;
        string? column = before.Number != after.Number ? nameof(Complaint.Number)
            : before.CustomerId != after.CustomerId || before.CustomerTable != after.CustomerTable ? nameof(Complaint.CustomerId)
            : before.ReceivedOn != after.ReceivedOn ? nameof(Complaint.ReceivedOn)
            : before.AcknowledgedOn != after.AcknowledgedOn ? nameof(Complaint.AcknowledgedOn)
            : before.RespondedOn != after.RespondedOn ? nameof(Complaint.RespondedOn)
            : before.ClosedOn != after.ClosedOn ? nameof(Complaint.ClosedOn)
            : before.ReopenCount != after.ReopenCount ? nameof(Complaint.ReopenCount)
            : before.FirstContactOn is not null && before.FirstContactOn != after.FirstContactOn ? nameof(Complaint.FirstContactOn)
            : null;
        return column is null ? null : new Violation(RegisterCodes.ColumnIsFixed, before.Number, column);
    }

    private static Violation? AnswerIsKept(ComplaintChange change)
    {
        Complaint before = change.Before;
        Complaint after = change.After;
        if (before.RespondedOn is not null && !change.IsWithdrawal && (before.Response != after.Response || before.Outcome != after.Outcome))
        {
            return new Violation(RegisterCodes.ResponseIsFixed, before.Number);
        }

        return after.Outcome == ComplaintOutcome.Withdrawn && before.Outcome != ComplaintOutcome.Withdrawn && !change.IsWithdrawal
            ? new Violation(RegisterCodes.WithdrawnByMoveOnly, before.Number)
            : null;
    }

    private static Violation? CaseIsOpen(ComplaintChange change) =>
        change.EndsCase && !change.After.IsEnded ? new Violation(RegisterCodes.CaseStaysOpen, change.Before.Number, change.After.State) : null;

    private static Violation? HandlerIsFree(ComplaintChange change) =>
        change.ConcernsHandler ? HandlerRules.OwnerIsFree(change.After.Owner, change.Employee, change.After.IsConfidential, change.Policy.ReportLineConflict) : null;
}
