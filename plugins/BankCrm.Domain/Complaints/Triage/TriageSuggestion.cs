using System.Collections.Generic;

namespace BankCrm.Domain.Complaints.Triage;

/// <summary>What a complaint seems to be about, with the words that led to it. A person confirms it or takes something else.</summary>
public sealed class TriageSuggestion
{
    /// <summary>The language that most of the text is in.</summary>
    public required TextLanguage Language { get; init; }

    /// <summary>The code of the category; null when the text holds no word that speaks for one.</summary>
    public required string? CategoryCode { get; init; }

    public required ComplaintSeverity Severity { get; init; }

    /// <summary>How clearly the category stands out from the others, 0 to 1 with four decimals; 0 without a category.</summary>
    public required decimal Confidence { get; init; }

    /// <summary>The words that speak for the category, the strongest first.</summary>
    public required IReadOnlyList<string> CategoryWords { get; init; }

    /// <summary>The words that speak for the severity, the strongest first; none at the lowest.</summary>
    public required IReadOnlyList<string> SeverityWords { get; init; }
}
