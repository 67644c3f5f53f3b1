namespace BankCrm.Domain.Complaints.Clocks;

/// <summary>The codes of what clocks and their rules refuse.</summary>
public static class ClockCodes
{
    /// <summary>There is no such clock, or the caller may not see it.</summary>
    public const string NotFound = "CLK-001";

    /// <summary>The clock has ended; argument: clock.</summary>
    public const string HasEnded = "CLK-002";

    /// <summary>The clock is paused; argument: clock.</summary>
    public const string IsPaused = "CLK-003";

    /// <summary>The clock is not paused; argument: clock.</summary>
    public const string IsNotPaused = "CLK-004";

    /// <summary>The rule allows no pause; argument: clock.</summary>
    public const string MayNotPause = "CLK-005";

    /// <summary>The clock is past due; arguments: clock, the day it was due.</summary>
    public const string IsPastDue = "CLK-006";

    /// <summary>The rule allows no extension; argument: clock.</summary>
    public const string MayNotExtend = "CLK-007";

    /// <summary>The extensions would be longer than the rule allows; arguments: clock, most days in all, days extended already.</summary>
    public const string ExtensionTooLong = "CLK-008";

    /// <summary>An extension is at least one day; argument: clock.</summary>
    public const string ExtensionWithoutDays = "CLK-009";

    /// <summary>The extension needs an approver; argument: clock.</summary>
    public const string ApproverMissing = "CLK-010";

    /// <summary>The approver must be someone other than who extends; argument: clock.</summary>
    public const string ApprovedByCaller = "CLK-011";

    /// <summary>The approver is no user, or has left; argument: clock.</summary>
    public const string ApproverUnusable = "CLK-012";

    /// <summary>The complaint is about the approver or about who extends or pauses; argument: clock.</summary>
    public const string IsConcerned = "CLK-013";

    /// <summary>The customer must have been told of the extension; argument: clock.</summary>
    public const string NoticeMissing = "CLK-014";

    /// <summary>The notice lies in the future or before the clock started; arguments: clock, the day the clock started, today.</summary>
    public const string NoticeDateUnusable = "CLK-015";

    /// <summary>A reason is needed; argument: clock.</summary>
    public const string ReasonMissing = "CLK-016";

    /// <summary>The reason is too long; arguments: clock, most characters.</summary>
    public const string ReasonTooLong = "CLK-017";

    /// <summary>The clock's rule is no longer there; argument: clock.</summary>
    public const string RuleIsGone = "CLK-018";

    /// <summary>A review cannot look at an instant that has not come yet.</summary>
    public const string ReviewInTheFuture = "CLK-022";

    /// <summary>A rule's amount must be above zero, and whole where it counts days; argument: milestone.</summary>
    public const string AmountUnusable = "CLK-030";

    /// <summary>A rule's last day lies before its first; argument: milestone.</summary>
    public const string EndsBeforeItBegins = "CLK-031";

    /// <summary>A rule's highest severity lies below its lowest; argument: milestone.</summary>
    public const string SeveritiesUnusable = "CLK-032";

    /// <summary>A rule's at-risk point must lie between 0 and 100 percent; argument: milestone.</summary>
    public const string AtRiskPercentUnusable = "CLK-033";

    /// <summary>What ends a clock must come after what starts it; argument: milestone.</summary>
    public const string EventsUnusable = "CLK-034";

    /// <summary>An extension is a whole number of days, and rules in working hours have none; argument: milestone.</summary>
    public const string ExtensionUnusable = "CLK-035";

    /// <summary>A milestone holds only small letters, digits and hyphens; argument: milestone.</summary>
    public const string MilestoneUnusable = "CLK-036";
}
