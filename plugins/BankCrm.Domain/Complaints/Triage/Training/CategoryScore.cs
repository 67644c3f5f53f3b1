namespace BankCrm.Domain.Complaints.Triage.Training;

/// <summary>How well one category is found.</summary>
public sealed class CategoryScore
{
    public required string CategoryCode { get; init; }

    /// <summary>Texts of the category.</summary>
    public required int Texts { get; init; }

    /// <summary>Texts for which it was suggested.</summary>
    public required int Suggested { get; init; }

    /// <summary>Texts of the category for which it was suggested.</summary>
    public required int Right { get; init; }

    /// <summary>The share of the suggested that are right, 0 to 1; 0 when none was.</summary>
    public double Precision => Suggested == 0 ? 0 : (double)Right / Suggested;

    /// <summary>The share of its texts that are found, 0 to 1; 0 when there are none.</summary>
    public double Recall => Texts == 0 ? 0 : (double)Right / Texts;

    /// <summary>The harmonic mean of precision and recall, 0 to 1.</summary>
    public double F1 => Suggested + Texts == 0 ? 0 : 2.0 * Right / (Suggested + Texts);
}
