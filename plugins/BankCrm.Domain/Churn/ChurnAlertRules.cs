using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Churn;

/// <summary>The life of an alert.</summary>
public enum ChurnAlertStatus
{
    /// <summary>Nobody has acted yet.</summary>
    Open,

    /// <summary>Somebody has acted, and the outcome is awaited.</summary>
    Intervening,

    Closed,
}

/// <summary>What an alert says of its own life.</summary>
public sealed class ChurnAlertTerms
{
    public required ChurnAlertStatus Status { get; init; }

    public required Day OpenedOn { get; init; }

    /// <summary>What was done to keep the customer.</summary>
    public string? Intervention { get; init; }

    public Day? IntervenedOn { get; init; }

    /// <summary>Whether the outcome is given.</summary>
    public bool HasOutcome { get; init; }

    public Day? OutcomeOn { get; init; }
}

/// <summary>An alert goes from open over an intervention to closed, each step with its record. The rule gives the first violation, or null.</summary>
public static class ChurnAlertRules
{
    public static Violation? MayBecome(ChurnAlertStatus before, ChurnAlertTerms after)
    {
        bool isStep = after.Status == before || (before == ChurnAlertStatus.Open && after.Status == ChurnAlertStatus.Intervening) || (before == ChurnAlertStatus.Intervening && after.Status == ChurnAlertStatus.Closed);
        if (!isStep)
        {
            return new Violation(ChurnCodes.AlertStatusMove);
        }

        if (after.IntervenedOn is { } acted && acted < after.OpenedOn)
        {
            return new Violation(ChurnCodes.InterventionTooEarly, acted, after.OpenedOn);
        }

        if (after.OutcomeOn is { } ended && ended < (after.IntervenedOn ?? after.OpenedOn))
        {
            return new Violation(ChurnCodes.OutcomeTooEarly, ended, after.IntervenedOn ?? after.OpenedOn);
        }

        if (after.Status != ChurnAlertStatus.Open && (string.IsNullOrWhiteSpace(after.Intervention) || after.IntervenedOn is null))
        {
            return new Violation(ChurnCodes.InterventionMissing);
        }

        return after.Status == ChurnAlertStatus.Closed && (!after.HasOutcome || after.OutcomeOn is null) ? new Violation(ChurnCodes.OutcomeMissing) : null;
    }
}
