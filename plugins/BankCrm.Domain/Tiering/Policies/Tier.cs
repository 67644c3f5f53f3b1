using System;

namespace BankCrm.Domain.Tiering.Policies;

/// <summary>
/// One tier of a policy. Amounts are in the organisation's base currency; in a tier measured in points, the critical margin and the
/// stable amount are points.
/// </summary>
public sealed class Tier
{
    /// <summary>The row's id in the store.</summary>
    public Guid Id { get; init; }

    /// <summary>The tier's code, the same in every version of the policy, for example GOLD.</summary>
    public required string Code { get; init; }

    /// <summary>Its place from the lowest (1) up.</summary>
    public required int Order { get; init; }

    /// <summary>The least amount that reaches the tier; inclusive.</summary>
    public required decimal Floor { get; init; }

    /// <summary>The least points that reach the tier; inclusive. Only tiers measured in points have one.</summary>
    public decimal? PointsFloor { get; init; }

    /// <summary>The share of the bank's own base that shall lie under the floor, in percent; null where the floor is given as it is.</summary>
    public decimal? Percentile { get; init; }

    public TierMeasure Measure { get; init; } = TierMeasure.WeightedAssets;

    /// <summary>The floor in the tier's own measure: points where it is measured in points, else an amount.</summary>
    public decimal Threshold => Measure == TierMeasure.Points ? PointsFloor ?? 0m : Floor;

    /// <summary>How many consecutive windows under the floor cost the tier; at least 1.</summary>
    public int AllowedMisses { get; init; } = 1;

    /// <summary>How far under this floor a customer is critical, as an amount; wins over the percentage.</summary>
    public decimal? CriticalMarginAmount { get; init; }

    /// <summary>How far under this floor a customer is critical, in percent of the floor.</summary>
    public decimal? CriticalMarginPercent { get; init; }

    /// <summary>From which amount a customer of this tier is stable; under it, volatile. Null: the tier has no such zones.</summary>
    public decimal? StableFrom { get; init; }

    public bool WelcomeTask { get; init; }

    public bool RetentionTask { get; init; }

    public bool AlertTask { get; init; }

    /// <summary>When a task of this tier is due, in days after the review.</summary>
    public int TaskDueInDays { get; init; }

    /// <summary>How many customers of this tier one relationship manager can look after; null is no limit.</summary>
    public int? CustomersPerManager { get; init; }

    /// <summary>The widest gap under this floor that is critical.</summary>
    public decimal CriticalMargin => CriticalMarginAmount ?? (Threshold * (CriticalMarginPercent ?? 0m) / 100m);
}
