namespace BankCrm.Domain.Complaints.Register;

/// <summary>The stable codes of what the complaint register refuses. A code is never reused; its words are in the message catalogue.</summary>
public static class RegisterCodes
{
    /// <summary>There is no such complaint, or the caller may not see it.</summary>
    public const string NotFound = "CMP-001";

    /// <summary>A complaint is never deleted.</summary>
    public const string Stays = "CMP-002";

    /// <summary>A complaint remains one; argument: complaint number.</summary>
    public const string RemainsComplaint = "CMP-003";

    /// <summary>A column of the register is fixed from receipt on; arguments: complaint number, column.</summary>
    public const string ColumnIsFixed = "CMP-004";

    /// <summary>The response and outcome that the customer was given stay; argument: complaint number.</summary>
    public const string ResponseIsFixed = "CMP-005";

    /// <summary>The Case cannot be resolved or cancelled before the complaint has ended; arguments: complaint number, state.</summary>
    public const string CaseStaysOpen = "CMP-006";

    /// <summary>A history row cannot be changed.</summary>
    public const string MoveIsFixed = "CMP-007";

    /// <summary>A history row cannot be deleted.</summary>
    public const string MoveStays = "CMP-008";

    /// <summary>A complaint needs a customer; this is the only thing without which it cannot be registered.</summary>
    public const string WithoutCustomer = "CMP-009";

    /// <summary>The move is not allowed now; arguments: state, action, the guards that failed.</summary>
    public const string MoveRefused = "CMP-010";

    /// <summary>No row of the table of moves has the action; arguments: state, action.</summary>
    public const string NoSuchMove = "CMP-011";

    /// <summary>No row of the table of moves leads from one state to the other in the form; arguments: state, state asked for.</summary>
    public const string NoSuchMoveInForm = "CMP-012";

    /// <summary>The action is unknown; argument: what was given.</summary>
    public const string ActionUnknown = "CMP-013";

    /// <summary>The reason is too long; argument: most characters.</summary>
    public const string ReasonTooLong = "CMP-014";

    /// <summary>Only a withdrawal gives the outcome "withdrawn"; argument: complaint number.</summary>
    public const string WithdrawnByMoveOnly = "CMP-015";

    /// <summary>Whoever a complaint is about does not work on it.</summary>
    public const string AboutCaller = "CMP-020";

    /// <summary>Whoever leads the employee that a complaint is about does not work on it, as the policy has it.</summary>
    public const string AboutCallersReport = "CMP-021";

    /// <summary>The handler may not be whom the complaint is about.</summary>
    public const string HandlerIsConcerned = "CMP-022";

    /// <summary>The handler may not lead whom the complaint is about, as the policy has it.</summary>
    public const string HandlerLeadsConcerned = "CMP-023";

    /// <summary>A confidential complaint may not belong to a team of whom it is about.</summary>
    public const string TeamHasConcerned = "CMP-024";

    /// <summary>A group has too many spokespersons; argument: most.</summary>
    public const string TooManySpokespersons = "CMP-030";

    /// <summary>Only a group has spokespersons.</summary>
    public const string SpokespersonWithoutGroup = "CMP-031";

    /// <summary>A spokesperson belongs to one complaint and is one person.</summary>
    public const string SpokespersonIncomplete = "CMP-032";

    /// <summary>The person speaks for the group already.</summary>
    public const string SpokespersonTwice = "CMP-033";

    /// <summary>A row of the table of moves has an unknown guard; arguments: row, guard.</summary>
    public const string GuardUnknown = "CMP-040";

    /// <summary>A row of the table of moves leaves out a guard that every move has; arguments: row, guard.</summary>
    public const string GuardMissing = "CMP-041";

    /// <summary>Two rows of the table of moves have the same state and action; argument: row.</summary>
    public const string TransitionTwice = "CMP-042";

    /// <summary>A row's action leads to another state than it means; arguments: row, the state that it must lead to.</summary>
    public const string TransitionLeadsWrong = "CMP-043";

    /// <summary>Only a reopening takes an ended complaint up again, and only an ended one; argument: row.</summary>
    public const string TransitionAcrossTheEnd = "CMP-044";

    /// <summary>A row's code does not tell its state and action; arguments: row, what it should be.</summary>
    public const string TransitionCodeWrong = "CMP-045";

    /// <summary>No moves lead to a state; argument: state.</summary>
    public const string StateUnreachable = "CMP-046";

    /// <summary>From a state no moves lead to an end; argument: state.</summary>
    public const string StateWithoutEnd = "CMP-047";

    /// <summary>Two actions that the form offers lead from a state to the same state; arguments: row, the other.</summary>
    public const string FormIsAmbiguous = "CMP-048";

    /// <summary>A number of the complaint policy is out of its bounds; arguments: policy code, version, column, lowest, highest.</summary>
    public const string PolicyOutOfBounds = "CMP-050";

    /// <summary>The confidential team may not belong to the top business unit: rights of the whole bank reach there.</summary>
    public const string TeamInTopUnit = "CMP-051";

    /// <summary>Nobody but the confidential team may work in its business unit.</summary>
    public const string TeamUnitHasOthers = "CMP-052";

    /// <summary>A row of the severity matrix needs impact, urgency and severity; argument: row.</summary>
    public const string SeverityRowIncomplete = "CMP-060";

    /// <summary>Two rows of the severity matrix have the same impact and urgency; arguments: row, the other.</summary>
    public const string SeverityRowTwice = "CMP-061";

    /// <summary>Of two rows of the severity matrix, the one with more impact or urgency is less severe; arguments: row, the other.</summary>
    public const string SeverityRowsContradict = "CMP-062";

    /// <summary>A field of the severity matrix may not be taken away; argument: row.</summary>
    public const string SeverityFieldMissing = "CMP-063";
}
