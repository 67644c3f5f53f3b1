namespace BankCrm.Domain.Lifecycle;

/// <summary>The stable codes of what the lifecycle refuses. A code is never reused; its words are in the message catalogue.</summary>
public static class LifecycleCodes
{
    /// <summary>No lifecycle policy is in force; arguments: customer kind, day.</summary>
    public const string NoPolicyInForce = "LIFE-001";

    /// <summary>The policy has no such stage; arguments: stage left, stage asked for, policy code, version.</summary>
    public const string StageUnknown = "LIFE-002";

    /// <summary>The customer is in the stage already; arguments: stage left, stage asked for.</summary>
    public const string AlreadyInStage = "LIFE-003";

    /// <summary>No transition leads there; arguments: stage left, stage asked for, policy code, version.</summary>
    public const string NoSuchTransition = "LIFE-004";

    /// <summary>Only figures move customers that way; arguments: stage left, stage asked for.</summary>
    public const string TransitionIsAutomaticOnly = "LIFE-005";

    /// <summary>A move by hand needs a reason; arguments: stage left, stage asked for.</summary>
    public const string MoveWithoutReason = "LIFE-006";

    /// <summary>The reason is too long; arguments: stage left, stage asked for, most characters.</summary>
    public const string ReasonTooLong = "LIFE-007";

    /// <summary>A stage move cannot be changed.</summary>
    public const string MoveIsFixed = "LIFE-010";

    /// <summary>A stage move cannot be deleted.</summary>
    public const string MoveStays = "LIFE-011";

    /// <summary>A policy without stages cannot be put in force; arguments: policy code, version.</summary>
    public const string PolicyWithoutStages = "LIFE-020";

    /// <summary>Two stages share a code or a place; arguments: stage, the other.</summary>
    public const string StageTwice = "LIFE-021";

    /// <summary>A stage's code holds more than letters, digits, hyphens and underscores; argument: stage.</summary>
    public const string StageCodeUnusable = "LIFE-022";

    /// <summary>A stage lacks its English or its Chinese name; argument: stage.</summary>
    public const string StageNameMissing = "LIFE-023";

    /// <summary>A playbook step lacks its English or its Chinese name; arguments: stage, sequence.</summary>
    public const string StepNameMissing = "LIFE-024";

    /// <summary>No transition places customers without a stage; arguments: policy code, version.</summary>
    public const string NoFirstPlacement = "LIFE-025";

    /// <summary>No transition leads to a stage; argument: stage.</summary>
    public const string StageWithoutWayIn = "LIFE-026";

    /// <summary>Transitions lead to a stage, but only from stages that nobody can be in; argument: stage.</summary>
    public const string StageUnreachable = "LIFE-027";

    /// <summary>A transition leads to the stage that it leaves; argument: transition.</summary>
    public const string TransitionToItself = "LIFE-028";

    /// <summary>Two transitions lead the same way; argument: transition.</summary>
    public const string TransitionTwice = "LIFE-029";

    /// <summary>A transition names a stage of another policy, or none to enter; argument: transition.</summary>
    public const string TransitionLeadsOutside = "LIFE-030";

    /// <summary>Figures would lead into a stage that has no conditions; arguments: transition, stage.</summary>
    public const string StageWithoutConditions = "LIFE-031";

    /// <summary>A transition is neither automatic nor manual; argument: transition.</summary>
    public const string TransitionUnusable = "LIFE-032";

    /// <summary>"On release" and "after days" are for automatic transitions out of a stage; argument: transition.</summary>
    public const string TransitionTermsUnusable = "LIFE-033";

    /// <summary>A transition waits for the release of a stage that has no conditions; arguments: transition, stage.</summary>
    public const string ReleaseWithoutConditions = "LIFE-034";

    /// <summary>The conditions of a group can never hold together; arguments: stage, group, figure.</summary>
    public const string ConditionsContradict = "LIFE-035";

    /// <summary>A group has too many conditions to be told in a reason; arguments: stage, group, most.</summary>
    public const string TooManyConditions = "LIFE-036";

    /// <summary>Two stages take the same days since the start; arguments: stage, the other, first common day.</summary>
    public const string AgeBandsOverlap = "LIFE-037";

    /// <summary>No stage takes some days since the start; arguments: stage before, stage after, first day.</summary>
    public const string AgeBandsGap = "LIFE-038";

    /// <summary>The same figures would move a customer round and round; argument: the stages in order.</summary>
    public const string AutomaticCycle = "LIFE-039";

    /// <summary>A transition's code does not tell its stages; arguments: transition, what it should be.</summary>
    public const string TransitionCodeWrong = "LIFE-040";
}
