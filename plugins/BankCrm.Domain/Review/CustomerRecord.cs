using System;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Value;

namespace BankCrm.Domain.Review;

/// <summary>A customer as the review finds it.</summary>
public sealed class CustomerRecord
{
    public required Guid Id { get; init; }

    public CustomerTable Table { get; init; }

    /// <summary>The bank's own customer number.</summary>
    public required string Number { get; init; }

    public CustomerKind Kind { get; init; }

    public OwnerReference Owner { get; init; }

    /// <summary>Where the last review left the customer.</summary>
    public TierState State { get; init; } = TierState.None;

    /// <summary>The row of the computed tier; it may be one of an older policy version.</summary>
    public Guid? ComputedTierId { get; init; }

    /// <summary>The row of the tier that staff see and serve.</summary>
    public Guid? ShownTierId { get; init; }

    public TierZone Zone { get; init; }

    public bool IsOscillating { get; init; }

    /// <summary>The customer's own assets in the last window that was decided; null when unknown.</summary>
    public decimal? Assets { get; init; }

    /// <summary>The override that is in force or has run out without having been cleared.</summary>
    public Guid? OverrideId { get; init; }

    /// <summary>Metrics with a higher row version were written after this customer's last review.</summary>
    public long ReviewMark { get; init; }

    public Day? ReviewedTo => State.ReviewedTo;

    /// <summary>What is known of the customer beside the figures.</summary>
    public CustomerProfile Profile { get; init; } = CustomerProfile.Unknown;

    /// <summary>The lifecycle stage that the customer is in.</summary>
    public StageState Stage { get; init; } = StageState.None;

    /// <summary>What the customer was last found to be worth.</summary>
    public ValueState Value { get; init; } = ValueState.None;

    /// <summary>How likely the customer was last found to leave, with the latest alert.</summary>
    public ChurnState Churn { get; init; } = ChurnState.None;
}
