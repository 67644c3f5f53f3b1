using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tiering.Decisions;

/// <summary>Where the engine left a customer: what the next window's decision starts from.</summary>
public sealed class TierState
{
    /// <summary>A customer who has never been decided.</summary>
    public static readonly TierState None = new();

    /// <summary>The computed tier's code; null before the first decision.</summary>
    public string? TierCode { get; init; }

    /// <summary>Consecutive windows missed so far; 0 when not on watch.</summary>
    public int Missed { get; init; }

    /// <summary>The last window that was decided.</summary>
    public Day? ReviewedTo { get; init; }

    /// <summary>Since when the customer has held the tier.</summary>
    public Day? TierSince { get; init; }

    /// <summary>The tiers that the latest windows reached on their own, oldest first; the last is that of <see cref="ReviewedTo"/>.</summary>
    public IReadOnlyList<string> RecentTiers { get; init; } = Array.Empty<string>();

    public bool IsSameAs(TierState other) =>
        string.Equals(TierCode, other.TierCode, StringComparison.OrdinalIgnoreCase)
        && Missed == other.Missed
        && ReviewedTo == other.ReviewedTo
        && TierSince == other.TierSince
        && RecentTiers.SequenceEqual(other.RecentTiers, StringComparer.OrdinalIgnoreCase);
}
