namespace BankCrm.Domain.Recovery.FollowUp;

/// <summary>The codes of what follow-up surveys refuse.</summary>
public static class SurveyCodes
{
    /// <summary>There is no such survey, or the caller may not see it.</summary>
    public const string NotFound = "SRV-001";

    /// <summary>The survey has been answered; argument: survey.</summary>
    public const string AnsweredOnce = "SRV-002";

    /// <summary>The survey has expired or was cancelled; argument: survey.</summary>
    public const string HasEnded = "SRV-003";

    /// <summary>There is no answer; argument: survey.</summary>
    public const string NothingAnswered = "SRV-004";

    /// <summary>An answer is off its scale; arguments: survey, lowest, highest.</summary>
    public const string AnswerOutOfBounds = "SRV-005";

    /// <summary>The comment is too long; arguments: survey, most characters.</summary>
    public const string CommentTooLong = "SRV-006";

    /// <summary>A survey begins as planned, without answers; argument: survey.</summary>
    public const string BeginsAsPlanned = "SRV-007";

    /// <summary>A survey does not go that way; argument: survey.</summary>
    public const string StateMove = "SRV-008";

    /// <summary>What a survey belongs to and when it is due cannot change; argument: survey.</summary>
    public const string TermsAreFixed = "SRV-009";

    /// <summary>When a survey was sent and answered, and what follows, is set by the system; argument: survey.</summary>
    public const string SetBySystem = "SRV-010";

    /// <summary>A survey stays on record.</summary>
    public const string Stays = "SRV-011";

    /// <summary>Follow-ups are not reviewed for a day to come; argument: the bank's day.</summary>
    public const string ReviewInTheFuture = "SRV-012";
}
