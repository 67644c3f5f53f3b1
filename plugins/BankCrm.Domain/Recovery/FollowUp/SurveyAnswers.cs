namespace BankCrm.Domain.Recovery.FollowUp;

/// <summary>What a customer answered; a question without an answer is null.</summary>
public sealed record SurveyAnswers
{
    /// <summary>Satisfaction, 1 to 5.</summary>
    public int? Csat { get; init; }

    /// <summary>Would recommend the bank, 0 to 10.</summary>
    public int? Nps { get; init; }

    /// <summary>How easy it was, 1 to 7.</summary>
    public int? Ces { get; init; }

    /// <summary>Whether the result was fair, 1 to 5.</summary>
    public int? Distributive { get; init; }

    /// <summary>Whether the way to it was fair, 1 to 5.</summary>
    public int? Procedural { get; init; }

    /// <summary>Whether the customer was treated with respect, 1 to 5.</summary>
    public int? Interactional { get; init; }

    public string? Comment { get; init; }

    /// <summary>Whether any question has an answer.</summary>
    public bool HasAny => (Csat ?? Nps ?? Ces ?? Distributive ?? Procedural ?? Interactional) is not null || !string.IsNullOrWhiteSpace(Comment);
}
