using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;

namespace BankCrm.Domain.Tiering.Policies;

/// <summary>A tier policy without its tiers and bands: what the guards compare.</summary>
public sealed class TierPolicyTerms : PolicyTerms
{
    private static readonly IReadOnlyDictionary<AssetCategory, decimal> NoWeights = new Dictionary<AssetCategory, decimal>();

    public TieringMode Mode { get; init; }

    public DowngradeRule DowngradeRule { get; init; }

    /// <summary>Month-day pairs as the row has them, for example "06-30,12-31".</summary>
    public string? ReviewDates { get; init; }

    /// <summary>Weights of the asset categories; absent is 1.</summary>
    public IReadOnlyDictionary<AssetCategory, decimal> Weights { get; init; } = NoWeights;

    /// <summary>The window from which the floors of tiers with a percentile were computed.</summary>
    public Day? PercentilesAsOf { get; init; }
}
