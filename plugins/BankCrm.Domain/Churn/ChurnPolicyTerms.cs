using BankCrm.Domain.Policies;

namespace BankCrm.Domain.Churn;

/// <summary>A churn policy without its signals: what the guards compare.</summary>
public sealed class ChurnPolicyTerms : PolicyTerms
{
    public string? Name { get; init; }

    public string? NameZh { get; init; }

    /// <summary>The least score of the band Medium.</summary>
    public required decimal MediumFrom { get; init; }

    /// <summary>The least score of the band High.</summary>
    public required decimal HighFrom { get; init; }

    /// <summary>The lowest band that opens an alert.</summary>
    public required ChurnBand AlertFrom { get; init; }

    /// <summary>How many days after the review an intervention is due.</summary>
    public required int InterventionDays { get; init; }

    /// <summary>The assets, in base currency, below which a customer is neither alerted nor counted; null is no such bound.</summary>
    public decimal? MinimumAssets { get; init; }

    /// <summary>By how many percent the assets must fall for the customer to count as lost.</summary>
    public required decimal OutcomeDropPercent { get; init; }

    /// <summary>How many windows after a score its outcome is measured.</summary>
    public required int OutcomeWindows { get; init; }

    /// <summary>How many reasons a score names at most.</summary>
    public required int TopReasons { get; init; }
}
