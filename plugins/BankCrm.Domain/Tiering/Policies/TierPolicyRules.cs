using System;
using System.Collections.Generic;
using System.Linq;
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

        return terms.DowngradeRule == DowngradeRule.FixedReviewDates && reviewDates.Count == 0 ? new Violation(Codes.ReviewDatesMissing, terms.Code, terms.Version) : null;
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

            if (tier.StableFrom is { } stableFrom && stableFrom <= tier.Floor)
            {
                return new Violation(Codes.StableUnderFloor, tier.Code, stableFrom, tier.Floor);
            }

            foreach (Tier lower in ordered.Take(index))
            {
                if (lower.Order == tier.Order || string.Equals(lower.Code, tier.Code, StringComparison.OrdinalIgnoreCase))
                {
                    return new Violation(Codes.TierTwice, tier.Code, lower.Code);
                }

                if (tier.Floor <= lower.Floor)
                {
                    return new Violation(Codes.FloorsMustRise, tier.Code, tier.Floor, lower.Code, lower.Floor);
                }
            }
        }

        return null;
    }
}
