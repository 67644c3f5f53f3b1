using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Churn;

/// <summary>Where churn left a customer: what the customer's own row holds.</summary>
public sealed class ChurnState
{
    /// <summary>A customer who has never been scored.</summary>
    public static readonly ChurnState None = new();

    /// <summary>The latest score, 0 to 100; null before the first.</summary>
    public decimal? Score { get; init; }

    public ChurnBand Band { get; init; }

    /// <summary>The codes of the latest reasons, joined by commas; empty while the band is Low.</summary>
    public string Reasons { get; init; } = string.Empty;

    /// <summary>The customer's latest alert, open or closed; null when there never was one.</summary>
    public ChurnAlertRecord? Alert { get; init; }

    /// <summary>Whether the customer's row would say the same.</summary>
    public bool IsSameAs(ChurnState other) =>
        Score == other.Score && Band == other.Band && Alert?.Id == other.Alert?.Id && string.Equals(Reasons, other.Reasons, StringComparison.Ordinal);
}

/// <summary>An alert as the review finds it.</summary>
public sealed class ChurnAlertRecord
{
    public required Guid Id { get; init; }

    /// <summary>The policy that opened it.</summary>
    public Guid? PolicyId { get; init; }

    public required PeriodKind PeriodKind { get; init; }

    /// <summary>The window whose score opened it.</summary>
    public required Day PeriodEnd { get; init; }

    /// <summary>Whether it waits for its outcome: it is new, or an intervention is under way.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>The assets of that window.</summary>
    public decimal? AssetsAtAlert { get; init; }

    /// <summary>What the figures said when the outcome was due; null before.</summary>
    public bool? MeasuredLost { get; init; }

    /// <summary>The assets when the outcome was due; null before.</summary>
    public decimal? AssetsAfter { get; init; }
}
