using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review.History;
using BankCrm.Domain.Tiering.Decisions;

namespace BankCrm.Domain.Tiering.Review;

/// <summary>A row of the decision history.</summary>
public sealed class StoredDecision : IHistoryRow
{
    public required Guid Id { get; init; }

    public required Guid CustomerId { get; init; }

    public PeriodKind PeriodKind { get; init; }

    public required Day PeriodEnd { get; init; }

    public int Revision { get; init; } = 1;

    public bool IsSuperseded { get; init; }

    public DecisionKind Kind { get; init; }

    public decimal? Average { get; init; }

    public Guid? ComputedTierId { get; init; }

    public Guid? TierId { get; init; }

    public int Missed { get; init; }

    public Day? EffectiveFrom { get; init; }

    public Guid? PolicyId { get; init; }

    public Guid? OverrideId { get; init; }

    public string Reasons { get; init; } = string.Empty;

    public string Inputs { get; init; } = string.Empty;

    /// <summary>Whether this row tells just what a decision made again says.</summary>
    public bool Tells(TierDecision decision) =>
        Kind == decision.Kind
        && IsSameMoney(Average, decision.Average)
        && ComputedTierId == decision.ComputedTier.Id
        && TierId == decision.Tier.Id
        && Missed == decision.Missed
        && EffectiveFrom == decision.EffectiveFrom
        && PolicyId == decision.Policy.Id
        && string.Equals(Reasons, DecisionText.Reasons(decision), StringComparison.Ordinal)
        && string.Equals(Inputs, DecisionText.Inputs(decision), StringComparison.Ordinal);

    /// <summary>Money is stored with four decimals, and weights can give more.</summary>
    private static bool IsSameMoney(decimal? stored, decimal? decided) =>
        stored is { } left && decided is { } right ? Math.Abs(left - right) < 0.0001m : stored is null && decided is null;
}
