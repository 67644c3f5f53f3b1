namespace BankCrm.Domain.Recovery;

/// <summary>The codes of what recoveries, their actions and templates refuse.</summary>
public static class RecoveryCodes
{
    /// <summary>Actions of the recovery are still open; arguments: how many, their names.</summary>
    public const string ActionsOpen = "REC-001";

    /// <summary>Leaving an action out needs a reason; argument: action.</summary>
    public const string WaiverWithoutReason = "REC-002";

    /// <summary>An action that was done or waived is not opened again; argument: action.</summary>
    public const string SettledActionStays = "REC-003";

    /// <summary>Interactional actions come before distributive ones; arguments: the action, the interactional one still open.</summary>
    public const string InteractionalFirst = "REC-004";

    /// <summary>What a settled action says is fixed; argument: action.</summary>
    public const string SettledActionIsFixed = "REC-005";

    /// <summary>Who did an action and when is set by the system; argument: action.</summary>
    public const string DoneIsSetBySystem = "REC-006";

    /// <summary>An action stays on record; argument: action.</summary>
    public const string ActionStays = "REC-007";

    /// <summary>The kind of action does not serve that kind of justice; argument: action or template.</summary>
    public const string KindsDoNotFit = "REC-008";

    /// <summary>What an action belongs to and serves cannot change; argument: action.</summary>
    public const string ActionTermsAreFixed = "REC-009";

    /// <summary>An action begins as open; argument: action.</summary>
    public const string ActionBeginsOpen = "REC-010";

    /// <summary>An action needs the recovery that it belongs to; argument: action.</summary>
    public const string ActionWithoutRecovery = "REC-011";

    /// <summary>The status does not tell whether the action was done or waived; argument: action.</summary>
    public const string ActionStatusUnclear = "REC-012";

    /// <summary>Nobody settles an action of a complaint about themselves; argument: action.</summary>
    public const string ActionOfOwnComplaint = "REC-013";

    /// <summary>The highest severity of a template lies below its lowest; argument: template.</summary>
    public const string TemplateSeveritiesUnusable = "REC-020";

    /// <summary>A template's days must not be negative; argument: template.</summary>
    public const string TemplateDaysUnusable = "REC-021";

    /// <summary>Severe complaints would be left without an action of one kind of justice; argument: template.</summary>
    public const string SevereWithoutKind = "REC-022";
}
