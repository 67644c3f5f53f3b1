using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Domain.Complaints.Register.Moves;

/// <summary>What each guard asks. The order is that in which refusals name them.</summary>
public static class MoveGuards
{
    private static readonly KeyValuePair<string, Func<MoveAttempt, bool>>[] Guards =
    {
        Guard(GuardCodes.NotOwnComplaint, attempt => Conflict(attempt) != GuardCodes.NotOwnComplaint),
        Guard(GuardCodes.NotOwnReport, attempt => Conflict(attempt) != GuardCodes.NotOwnReport),
        Guard(GuardCodes.HasReason, attempt => IsGiven(attempt.Reason)),
        Guard(GuardCodes.HasCategory, attempt => attempt.Complaint.CategoryId is not null),
        Guard(GuardCodes.HasAuthority, attempt => ComplainantRules.HasAuthority(attempt.Complaint.Complainant, attempt.Facts.NamesRepresentative, attempt.Facts.Authority)),
        Guard(GuardCodes.HasSpokespersons, attempt => ComplainantRules.HasSpokespersons(attempt.Complaint.Complainant, attempt.Facts.Spokespersons, attempt.Policy.Spokespersons)),
        Guard(GuardCodes.HasFindings, attempt => IsGiven(attempt.Facts.Findings)),
        Guard(GuardCodes.HasResponse, attempt => IsGiven(attempt.Complaint.Response)),
        Guard(GuardCodes.HasOutcome, attempt => attempt.Complaint.Outcome is { } outcome && outcome != ComplaintOutcome.Withdrawn),
        Guard(GuardCodes.HasRootCause, attempt => attempt.Complaint.Outcome is not (ComplaintOutcome.Upheld or ComplaintOutcome.PartlyUpheld) || attempt.Complaint.RootCauseId is not null),
        Guard(GuardCodes.ActionsSettled, attempt => !attempt.Facts.HasOpenAction),
        Guard(GuardCodes.AwardsSettled, attempt => !attempt.Facts.HasOpenAward),
        Guard(GuardCodes.FollowUpsDone, attempt => !attempt.Facts.HasOpenSurvey),
    };

    /// <summary>Every guard that a row may name.</summary>
    public static IReadOnlyList<string> Known { get; } = Guards.Select(guard => guard.Key).ToList();

    /// <summary>All guards that do not hold, of those that a move has.</summary>
    public static IReadOnlyList<string> Failed(IReadOnlyCollection<string> guards, MoveAttempt attempt) =>
        Guards.Where(guard => guards.Contains(guard.Key) && !guard.Value(attempt)).Select(guard => guard.Key).ToList();

    private static KeyValuePair<string, Func<MoveAttempt, bool>> Guard(string code, Func<MoveAttempt, bool> holds) => new(code, holds);

    private static string? Conflict(MoveAttempt attempt) => ConflictOfInterest.GuardAgainst(attempt.CallerId, attempt.Facts.Employee, attempt.Policy.ReportLineConflict);

    private static bool IsGiven(string? text) => !string.IsNullOrWhiteSpace(text);
}
