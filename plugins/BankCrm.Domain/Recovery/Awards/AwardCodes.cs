namespace BankCrm.Domain.Recovery.Awards;

/// <summary>The codes of what awards, their levels and their limits refuse. A code is never reused; its words are in the message catalogue.</summary>
public static class AwardCodes
{
    /// <summary>There is no such complaint, or the caller may not see it.</summary>
    public const string ComplaintNotFound = "AWD-001";

    /// <summary>There is no such award, or the caller may not see it.</summary>
    public const string NotFound = "AWD-002";

    /// <summary>The amount must be above zero, in whole cents, and within what a money column holds; argument: complaint number.</summary>
    public const string AmountUnusable = "AWD-003";

    /// <summary>A reason is needed; argument: complaint number.</summary>
    public const string ReasonMissing = "AWD-004";

    /// <summary>The reason is too long; arguments: complaint number, most characters.</summary>
    public const string ReasonTooLong = "AWD-005";

    /// <summary>The complaint has ended; argument: complaint number.</summary>
    public const string ComplaintHasEnded = "AWD-006";

    /// <summary>Whoever a complaint is about has no say in its awards; argument: complaint number.</summary>
    public const string IsConcerned = "AWD-007";

    /// <summary>Whoever leads the employee that a complaint is about has no say in its awards, as the policy has it; argument: complaint number.</summary>
    public const string LeadsConcerned = "AWD-008";

    /// <summary>No complaint policy is in force; argument: day.</summary>
    public const string NoPolicyInForce = "AWD-009";

    /// <summary>No level's limit covers what the award adds up to; arguments: complaint number, the sum with the awards that count with it.</summary>
    public const string NoLevelCovers = "AWD-010";

    /// <summary>Nobody decides on their own proposal; argument: complaint number.</summary>
    public const string OwnProposal = "AWD-011";

    /// <summary>One person decides one step of an award; argument: complaint number.</summary>
    public const string DecidedAStepAlready = "AWD-012";

    /// <summary>The caller does not have the level whose decision is awaited; arguments: complaint number, level code.</summary>
    public const string LevelTooLow = "AWD-013";

    /// <summary>The award awaits no decision; argument: complaint number.</summary>
    public const string AwaitsNoDecision = "AWD-014";

    /// <summary>Only an approved award is paid; argument: complaint number.</summary>
    public const string NotPayable = "AWD-015";

    /// <summary>Only an award that is requested or approved is cancelled; argument: complaint number.</summary>
    public const string NotCancellable = "AWD-016";

    /// <summary>Somebody else decided on an award of this customer at the same moment; argument: complaint number.</summary>
    public const string ChangedMeanwhile = "AWD-017";

    /// <summary>Awards and their history are written by proposing, deciding and settling alone.</summary>
    public const string WrittenByActionsOnly = "AWD-018";

    /// <summary>Awards and their history stay on record.</summary>
    public const string Stays = "AWD-019";

    /// <summary>There is no such kind of award; argument: the number given.</summary>
    public const string KindUnknown = "AWD-020";

    /// <summary>A level needs the name of its security role; argument: level code.</summary>
    public const string LevelWithoutRole = "AWD-030";

    /// <summary>Two levels have the same place; arguments: level code, the other's code.</summary>
    public const string LevelTwice = "AWD-031";

    /// <summary>A limit is not below zero; argument: limit code.</summary>
    public const string LimitNegative = "AWD-032";

    /// <summary>A level has one limit for a severity and vulnerability; arguments: limit code, the other's code.</summary>
    public const string LimitTwice = "AWD-033";

    /// <summary>A higher level's limit must not lie below a lower level's; arguments: limit code, the other's code.</summary>
    public const string LimitsFall = "AWD-034";
}
