using System.Collections.Generic;

namespace BankCrm.Domain.Complaints.Register.Moves;

/// <summary>What can be asked of a complaint before it moves. Rows of the table of moves name these codes; their words are in the message catalogue.</summary>
public static class GuardCodes
{
    /// <summary>The mover is not whom the complaint is about.</summary>
    public const string NotOwnComplaint = "NOT-OWN-COMPLAINT";

    /// <summary>The mover does not lead whom the complaint is about, where the policy has it so.</summary>
    public const string NotOwnReport = "NOT-OWN-REPORT";

    /// <summary>A reason is given.</summary>
    public const string HasReason = "HAS-REASON";

    /// <summary>The category is known.</summary>
    public const string HasCategory = "HAS-CATEGORY";

    /// <summary>A representative or heir has shown that they may speak for the customer.</summary>
    public const string HasAuthority = "HAS-AUTHORITY";

    /// <summary>A group has its spokespersons, no more than allowed.</summary>
    public const string HasSpokespersons = "HAS-SPOKESPERSONS";

    /// <summary>What happened is written down.</summary>
    public const string HasFindings = "HAS-FINDINGS";

    /// <summary>There is a response.</summary>
    public const string HasResponse = "HAS-RESPONSE";

    /// <summary>The bank has decided: upheld, partly upheld or not upheld.</summary>
    public const string HasOutcome = "HAS-OUTCOME";

    /// <summary>An upheld complaint, wholly or partly, has its root cause.</summary>
    public const string HasRootCause = "HAS-ROOT-CAUSE";

    /// <summary>Every recovery action is done or waived.</summary>
    public const string ActionsSettled = "ACTIONS-SETTLED";

    /// <summary>No award awaits a decision or its payment.</summary>
    public const string AwardsSettled = "AWARDS-SETTLED";

    /// <summary>No follow-up survey is still to be sent or answered.</summary>
    public const string FollowUpsDone = "FOLLOW-UPS-DONE";

    /// <summary>The guards that every move has: the conflict of interest can be left out nowhere.</summary>
    public static IReadOnlyList<string> OfEveryMove { get; } = new[] { NotOwnComplaint, NotOwnReport };
}
