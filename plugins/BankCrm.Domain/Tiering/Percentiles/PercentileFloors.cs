using System;
using System.Collections.Generic;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Percentiles;

/// <summary>
/// Floors from the bank's own base, by nearest rank: of N amounts in ascending order, the floor of percentile p is the amount at place
/// ⌈p/100 · N⌉, counted from 1. Percentile 0 is the floor that nobody lies under: 0, or the lowest amount where that is negative.
/// Where many hold the same amount, a floor that would not lie above the one before is the next different amount.
/// </summary>
public static class PercentileFloors
{
    private const decimal Percent = 100m;

    /// <summary>The floors of rising percentiles.</summary>
    /// <param name="amounts">Every customer's amount, in any order.</param>
    /// <param name="percentiles">Shares of the base, in percent (0–100), strictly rising.</param>
    /// <returns>A floor for each percentile, strictly rising; null for one that no amount is left for.</returns>
    /// <exception cref="ArgumentException">There is no amount, or the percentiles do not rise within their bounds.</exception>
    public static IReadOnlyList<decimal?> Of(IEnumerable<decimal> amounts, IReadOnlyList<decimal> percentiles)
    {
        var ascending = new List<decimal>(amounts);
        if (ascending.Count == 0)
        {
            throw new ArgumentException("There is no amount.", nameof(amounts));
        }

        ascending.Sort();
        var floors = new List<decimal?>(percentiles.Count);
        decimal? lower = null;
        for (int index = 0; index < percentiles.Count; index++)
        {
            decimal percentile = percentiles[index];
            if (percentile < 0m || percentile > Percent || (index > 0 && percentile <= percentiles[index - 1]))
            {
                throw new ArgumentException("Percentiles rise from 0 to 100.", nameof(percentiles));
            }

            decimal? floor = Above(ascending, AtRank(ascending, percentile), lower);
            floors.Add(floor);
            lower = floor ?? lower;
        }

        return floors;
    }

    /// <summary>The floors of those tiers of a policy that have a percentile, from the lowest up.</summary>
    /// <exception cref="ViolationException">TIER-063: too many customers hold the same amount.</exception>
    public static IReadOnlyList<TierFloor> Of(TierPolicy policy, PercentileBase amounts)
    {
        var floors = new List<TierFloor>();
        foreach (TierMeasure measure in new[] { TierMeasure.WeightedAssets, TierMeasure.NetAssets })
        {
            var tiers = new List<Tier>();
            var percentiles = new List<decimal>();
            foreach (Tier tier in policy.Tiers)
            {
                if (tier.Measure == measure && tier.Percentile is { } percentile)
                {
                    tiers.Add(tier);
                    percentiles.Add(percentile);
                }
            }

            if (tiers.Count == 0)
            {
                continue;
            }

            IReadOnlyList<decimal?> computed = amounts.Count(measure) == 0 ? new decimal?[tiers.Count] : Of(amounts.Amounts(measure), percentiles);
            for (int index = 0; index < tiers.Count; index++)
            {
                floors.Add(new TierFloor(tiers[index], computed[index] ?? throw new ViolationException(new Violation(TieringCodes.PercentileWithoutAmount, tiers[index].Code))));
            }
        }

        return floors;
    }

    private static decimal AtRank(List<decimal> ascending, decimal percentile)
    {
        if (percentile == 0m)
        {
            return Math.Min(0m, ascending[0]);
        }

        int rank = (int)Math.Ceiling(percentile * ascending.Count / Percent);
        return ascending[rank - 1];
    }

    private static decimal? Above(List<decimal> ascending, decimal floor, decimal? lower)
    {
        if (lower is not { } below || floor > below)
        {
            return floor;
        }

        int low = 0;
        int high = ascending.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (ascending[middle] > below)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low < ascending.Count ? ascending[low] : null;
    }
}
