using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tiering.Policies;

/// <summary>What a policy must be before it may decide. Each rule gives the first violation it finds, or null.</summary>
public static class TierPolicyRules
{
    /// <summary>The policy's own dates, review dates and time zone make sense.</summary>
    public static Violation? TermsAreSound(TierPolicyTerms terms)
    {
        if (terms.EffectiveTo is { } last && last < terms.EffectiveFrom)
        {
            return new Violation(Codes.PolicyEndsBeforeItBegins, terms.Code, terms.Version);
        }

        if (terms.PeriodKind is not (PeriodKind.Month or PeriodKind.Quarter))
        {
            return new Violation(Codes.PolicyPeriodUnusable, terms.Code, terms.Version);
        }

        if (!DayOfYear.TryParseList(terms.ReviewDates, out IReadOnlyList<DayOfYear> reviewDates))
        {
            return new Violation(Codes.ReviewDatesUnreadable, terms.ReviewDates ?? string.Empty);
        }

        if (terms.DowngradeRule == DowngradeRule.FixedReviewDates && reviewDates.Count == 0)
        {
            return new Violation(Codes.ReviewDatesMissing, terms.Code, terms.Version);
        }

        return TimeZoneIsKnown(terms.TimeZone) ? null : new Violation(Codes.TimeZoneUnknown, terms.TimeZone!);
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
            if (!CodeIsUsable(tier.Code))
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

    /// <summary>No other policy in force for the same customers shares a day with this one, but for an open-ended one that this one supersedes.</summary>
    public static Violation? DatesAreFree(TierPolicyTerms terms, IEnumerable<TierPolicyTerms> othersInForce)
    {
        foreach (TierPolicyTerms other in othersInForce.Where(other => other.Id != terms.Id && other.CustomerKind == terms.CustomerKind))
        {
            bool overlaps = terms.EffectiveFrom <= (other.EffectiveTo ?? terms.EffectiveFrom) && other.EffectiveFrom <= (terms.EffectiveTo ?? other.EffectiveFrom);
            if (overlaps && !Supersedes(terms, other))
            {
                Day firstCommon = terms.EffectiveFrom > other.EffectiveFrom ? terms.EffectiveFrom : other.EffectiveFrom;
                return new Violation(Codes.PoliciesOverlap, other.Code, other.Version, firstCommon);
            }
        }

        return null;
    }

    /// <summary>Whether putting a policy in force ends another one on the day before: the other has no last day and began earlier.</summary>
    public static bool Supersedes(TierPolicyTerms policy, TierPolicyTerms other) =>
        other.Id != policy.Id && other.CustomerKind == policy.CustomerKind && other.EffectiveTo is null && other.EffectiveFrom < policy.EffectiveFrom;

    /// <summary>Codes stand in stored texts beside separators, so they may hold none.</summary>
    private static bool CodeIsUsable(string code) => code.Length > 0 && code.All(character => char.IsLetterOrDigit(character) || character is '-' or '_');

    private static bool TimeZoneIsKnown(string? timeZone)
    {
        if (string.IsNullOrWhiteSpace(timeZone))
        {
            return true;
        }

        try
        {
            TimeZoneInfo.FindSystemTimeZoneById(timeZone!);
            return true;
        }
        catch (TimeZoneNotFoundException)
        {
            return false;
        }
        catch (InvalidTimeZoneException)
        {
            return false;
        }
    }
}
