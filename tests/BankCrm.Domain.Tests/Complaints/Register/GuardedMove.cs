using System;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register.Moves;

namespace BankCrm.Domain.Tests.Complaints.Register;

/// <summary>A move whose guards all hold, but for those that are named.</summary>
internal static class GuardedMove
{
    public static readonly DateTime At = new(2026, 3, 5, 2, 0, 0, DateTimeKind.Utc);

    public static ComplaintMove Make(RegisterBank bank, ComplaintState from, ComplaintAction action, params string[] failing) =>
        Make(bank, from, action, TransitionTableRules.MeaningOf(action), failing);

    public static ComplaintMove MakeInForm(RegisterBank bank, ComplaintState from, ComplaintState to) => Make(bank, from, null, to);

    private static ComplaintMove Make(RegisterBank bank, ComplaintState from, ComplaintAction? action, ComplaintState to, params string[] failing)
    {
        bool Fails(string guard) => failing.Contains(guard);
        bank.Facts = new GuardFacts
        {
            Spokespersons = Fails(GuardCodes.HasSpokespersons) ? 6 : 1,
            HasOpenAction = Fails(GuardCodes.ActionsSettled),
            HasOpenAward = Fails(GuardCodes.AwardsSettled),
            HasOpenSurvey = Fails(GuardCodes.FollowUpsDone),
        };
        Complaint complaint = FiledComplaint.In(from) with
        {
            EmployeeId = FiledComplaint.Employee,
            CategoryId = Fails(GuardCodes.HasCategory) ? null : FiledComplaint.CategoryId,
            Response = Fails(GuardCodes.HasResponse) ? " " : "We are sorry.",
            Outcome = Fails(GuardCodes.HasOutcome) ? null : ComplaintOutcome.PartlyUpheld,
            RootCauseId = Fails(GuardCodes.HasRootCause) ? null : FiledComplaint.CategoryId,
            Complainant = ComplainantKind.Group,
        };

        // A group needs no authority and a representative no spokespersons, so each speaks where its own guard is asked.
        if (!Fails(GuardCodes.HasSpokespersons) && (Fails(GuardCodes.HasAuthority) || from is ComplaintState.Received))
        {
            complaint = complaint with { Complainant = ComplainantKind.Representative };
        }

        return new MoveComplaintHandler(bank).Move(new MoveRequest
        {
            Complaint = complaint,
            Facts = new GuardFacts { NamesRepresentative = true, Authority = Fails(GuardCodes.HasAuthority) ? null : "Power of attorney", Findings = Fails(GuardCodes.HasFindings) ? null : "The fee was wrong." },
            Action = action,
            To = to,
            Reason = Fails(GuardCodes.HasReason) ? " " : "Asked for by the customer.",
            CallerId = Caller(Fails),
            UtcNow = At,
        });
    }

    private static Guid Caller(Func<string, bool> fails)
    {
        if (fails(GuardCodes.NotOwnComplaint))
        {
            return FiledComplaint.Employee;
        }

        return fails(GuardCodes.NotOwnReport) ? FiledComplaint.Manager : FiledComplaint.Handler;
    }
}
