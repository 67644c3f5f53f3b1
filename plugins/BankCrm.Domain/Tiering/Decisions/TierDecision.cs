using System;
using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review.History;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Decisions;

/// <summary>What one window did to a customer's tier, with all that is needed to see why and to make it again.</summary>
public sealed class TierDecision : IWindowDecision
{
    public required TierPolicy Policy { get; init; }

    public PeriodKind PeriodKind => Policy.PeriodKind;

    public required Day PeriodEnd { get; init; }

    public required DecisionKind Kind { get; init; }

    /// <summary>
    /// What decided: an amount in base currency, the pool's where a pool gave the tier, or points in points mode; null when the bank
    /// does not supply it.
    /// </summary>
    public decimal? Average { get; init; }

    /// <summary>The tier that the amount reaches by itself.</summary>
    public required Tier ComputedTier { get; init; }

    /// <summary>The code of the tier held before; null at the first decision.</summary>
    public string? PreviousTierCode => Before.TierCode;

    /// <summary>The tier held after.</summary>
    public required Tier Tier { get; init; }

    /// <summary>Consecutive misses after this window.</summary>
    public int Missed { get; init; }

    /// <summary>Misses before this window; they tell a cleared watch from an undisturbed Keep.</summary>
    public int MissedBefore => Before.Missed;

    /// <summary>How many misses in a row cost the tier held.</summary>
    public int AllowedMisses => Tier.AllowedMisses;

    public TierZone Zone { get; init; }

    /// <summary>Whether the customer crossed one floor too often in the latest windows.</summary>
    public bool IsOscillating { get; init; }

    /// <summary>What is missing to the lowest floor above the amount; null at the top or when the amount is unknown.</summary>
    public decimal? GapToNext { get; init; }

    /// <summary>How far the amount is above the floor of the tier held; negative under it, null when unknown.</summary>
    public decimal? GapAboveFloor { get; init; }

    /// <summary>How many more missed windows cost the tier; null where none can.</summary>
    public int? WindowsLeft { get; init; }

    public required Day EffectiveFrom { get; init; }

    public required Day NextReview { get; init; }

    /// <summary>Codes of <see cref="ReasonCodes"/>, the deciding one first.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = Array.Empty<string>();

    /// <summary>The window's amounts as the policy read them.</summary>
    public required Measurement Measurement { get; init; }

    /// <summary>The customer's own assets in the window, whatever decided; null when unknown.</summary>
    public decimal? Assets => Measurement.Assets;

    /// <summary>Whether the figures that decided are points rather than amounts.</summary>
    public bool IsInPoints => Policy.Mode == TieringMode.Points;

    /// <summary>
    /// The figures that were read and the state it started from, as name=value pairs. Made when asked for: most decisions leave no
    /// row and are never asked.
    /// </summary>
    public IReadOnlyList<string> Inputs => DecisionInputs.Of(Before, Measurement);

    /// <summary>The state that this window started from.</summary>
    public required TierState Before { get; init; }

    /// <summary>The state that the next window starts from.</summary>
    public required TierState After { get; init; }

    /// <summary>
    /// Whether nothing happened: the tier was kept, reached again, and no watch ended. Such a decision moves the customer's review
    /// state and leaves no history row, because history is stored by the gigabyte.
    /// </summary>
    public bool IsUndisturbed => Kind == DecisionKind.Keep && MissedBefore == 0 && Missed == 0 && Average is not null && string.Equals(ComputedTier.Code, Tier.Code, StringComparison.OrdinalIgnoreCase);
}
