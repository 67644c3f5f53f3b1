namespace BankCrm.Domain.Complaints.Register.Moves;

/// <summary>What guards look at beside the complaint itself; other rows are read only for the guards that ask for them.</summary>
public sealed record GuardFacts
{
    /// <summary>Whether the complaint names who speaks for the customer.</summary>
    public bool NamesRepresentative { get; init; }

    /// <summary>The evidence of their authority.</summary>
    public string? Authority { get; init; }

    /// <summary>What was found out.</summary>
    public string? Findings { get; init; }

    /// <summary>Whom it is about; null when about nobody.</summary>
    public ConcernedEmployee? Employee { get; init; }

    public int Spokespersons { get; init; }

    /// <summary>Whether a recovery action is neither done nor waived.</summary>
    public bool HasOpenAction { get; init; }

    /// <summary>Whether an award awaits a decision or its payment.</summary>
    public bool HasOpenAward { get; init; }

    /// <summary>Whether a survey is planned or sent, without an answer.</summary>
    public bool HasOpenSurvey { get; init; }
}
