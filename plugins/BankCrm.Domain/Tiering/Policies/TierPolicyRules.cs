using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;

namespace BankCrm.Domain.Tiering.Policies;

/// <summary>What a policy must be before it may decide. Each rule gives the first violation it finds, or null.</summary>
public static class TierPolicyRules
{
    /// <summary>The policy's own dates, review dates and time zone make sense.</summary>
    public static Violation? TermsAreSound(TierPolicyTerms terms)
    {
        if (PolicyRules.TermsAreSound(terms, PolicyCodes.Tiering) is { } unsound)
        {
            return unsound;
        }

        if (!DayOfYear.TryParseList(terms.ReviewDates, out IReadOnlyList<DayOfYear> reviewDates))
        {
            return new Violation(Codes.ReviewDatesUnreadable, terms.ReviewDates ?? string.Empty);
        }

        if (terms.DowngradeRule == DowngradeRule.FixedReviewDates && reviewDates.Count == 0)
        {
            return new Violation(Codes.ReviewDatesMissing, terms.Code, terms.Version);
        }

        bool weighsNothing = AssetCategories.Assets.All(category => terms.Weights.TryGetValue(category, out decimal weight) && weight == 0m);
        return weighsNothing ? new Violation(TieringCodes.NoWeight, terms.Code, terms.Version) : null;
    }

    /// <summary>The tiers and bands are sound, and they are what the policy's mode asks for; checked before a policy is put in force.</summary>
    public static Violation? RowsAreSound(TierPolicyTerms terms, IReadOnlyCollection<Tier> tiers, IReadOnlyCollection<PointBand> bands)
    {
        if (TiersAreSound(terms.Code, terms.Version, tiers) is { } unsound)
        {
            return unsound;
        }

        if (tiers.OrderBy(tier => tier.Order).FirstOrDefault(tier => tier.Measure == TierMeasure.Points != (terms.Mode == TieringMode.Points)) is { } unfit)
        {
            return new Violation(TieringCodes.MeasureUnfit, unfit.Code);
        }

        if (terms.PercentilesAsOf is null && tiers.Any(tier => tier.Percentile is not null))
        {
            return new Violation(TieringCodes.PercentilesNotComputed, terms.Code, terms.Version);
        }

        return terms.Mode == TieringMode.Points ? PointBandRules.BandsAreSound(terms.Code, terms.Version, bands) : null;
    }

    /// <summary>There is a tier, no two share a code or a place, floors strictly rise with the order, and stable amounts lie above floors.</summary>
    public static Violation? TiersAreSound(string policyCode, int version, IEnumerable<Tier> tiers)
    {
        List<Tier> ordered = tiers.OrderBy(tier => tier.Order).ToList();
        return ordered.Count == 0 ? new Violation(Codes.PolicyWithoutTiers, policyCode, version) : TiersFitTogether(ordered);
    }

    /// <summary>The same, for tiers of a draft, which may still be empty.</summary>
    public static Violation? TiersFitTogether(IEnumerable<Tier> tiers)
    {
        List<Tier> ordered = tiers.OrderBy(tier => tier.Order).ToList();
        for (int index = 0; index < ordered.Count; index++)
        {
            Tier tier = ordered[index];
            if (!PolicyRules.CodeIsUsable(tier.Code))
            {
                return new Violation(Codes.TierCodeUnusable, tier.Code);
            }

            if (tier.Measure == TierMeasure.Points && tier.PointsFloor is null)
            {
                return new Violation(TieringCodes.PointsFloorMissing, tier.Code);
            }

            if (tier.Measure == TierMeasure.Points && tier.Percentile is not null)
            {
                return new Violation(TieringCodes.PercentileOfPoints, tier.Code);
            }

            if (tier.StableFrom is { } stableFrom && stableFrom <= tier.Threshold)
            {
                return new Violation(Codes.StableUnderFloor, tier.Code, stableFrom, tier.Threshold);
            }

            foreach (Tier lower in ordered.Take(index))
            {
                if (lower.Order == tier.Order || string.Equals(lower.Code, tier.Code, StringComparison.OrdinalIgnoreCase))
                {
                    return new Violation(Codes.TierTwice, tier.Code, lower.Code);
                }

                if (tier.Threshold <= lower.Threshold)
                {
                    return new Violation(Codes.FloorsMustRise, tier.Code, tier.Threshold, lower.Code, lower.Threshold);
                }

                if (tier.Percentile is { } percentile && lower.Percentile is { } below && percentile <= below)
                {
                    return new Violation(TieringCodes.PercentilesMustRise, tier.Code, percentile, lower.Code, below);
                }
            }
        }

        return null;
    }
}
