namespace BankCrm.Domain.Complaints.Triage;

/// <summary>A word or a group of words that speaks for or against a category, or for a severity: a row of triage term.</summary>
public sealed class TriageTerm
{
    /// <summary>The term of a row that counts for every text of its language: where a category's or a severity's total starts.</summary>
    public const string Start = "*";

    /// <summary>The words; English words part at spaces, case and plural do not matter.</summary>
    public required string Text { get; init; }

    public TextLanguage Language { get; init; }

    /// <summary>The category that it speaks for; null when it speaks for a severity.</summary>
    public string? CategoryCode { get; init; }

    /// <summary>The severity that it speaks for; null when it speaks for a category.</summary>
    public ComplaintSeverity? Severity { get; init; }

    /// <summary>How strongly; negative speaks against it. Four decimals.</summary>
    public required decimal Weight { get; init; }

    public bool IsStart => Text == Start;
}
