using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Policies;

/// <summary>What a policy of any sort must be before it may decide. Each rule gives the first violation it finds, or null.</summary>
public static class PolicyRules
{
    /// <summary>The policy ends after it begins, reads months or quarters, and names a time zone that exists, if any.</summary>
    public static Violation? TermsAreSound(PolicyTerms terms, PolicyCodes codes)
    {
        if (terms.EffectiveTo is { } last && last < terms.EffectiveFrom)
        {
            return new Violation(codes.EndsBeforeItBegins, terms.Code, terms.Version);
        }

        if (terms.PeriodKind is not (PeriodKind.Month or PeriodKind.Quarter))
        {
            return new Violation(codes.PeriodUnusable, terms.Code, terms.Version);
        }

        return TimeZoneIsKnown(terms.TimeZone) ? null : new Violation(codes.TimeZoneUnknown, terms.TimeZone!);
    }

    /// <summary>No other policy in force for the same customers shares a day with this one, but for an open-ended one that this one supersedes.</summary>
    public static Violation? DatesAreFree(PolicyTerms terms, IEnumerable<PolicyTerms> othersInForce, PolicyCodes codes)
    {
        foreach (PolicyTerms other in othersInForce.Where(other => other.Id != terms.Id && other.CustomerKind == terms.CustomerKind))
        {
            bool overlaps = terms.EffectiveFrom <= (other.EffectiveTo ?? terms.EffectiveFrom) && other.EffectiveFrom <= (terms.EffectiveTo ?? other.EffectiveFrom);
            if (overlaps && !Supersedes(terms, other))
            {
                Day firstCommon = terms.EffectiveFrom > other.EffectiveFrom ? terms.EffectiveFrom : other.EffectiveFrom;
                return new Violation(codes.Overlap, other.Code, other.Version, firstCommon);
            }
        }

        return null;
    }

    /// <summary>Whether putting a policy in force ends another one on the day before: the other has no last day and began earlier.</summary>
    public static bool Supersedes(PolicyTerms policy, PolicyTerms other) =>
        other.Id != policy.Id && other.CustomerKind == policy.CustomerKind && other.EffectiveTo is null && other.EffectiveFrom < policy.EffectiveFrom;

    /// <summary>Codes stand in stored texts beside separators, so they may hold none.</summary>
    public static bool CodeIsUsable(string code) => code.Length > 0 && code.All(character => char.IsLetterOrDigit(character) || character is '-' or '_');

    /// <summary>A time zone that a policy may name: none, or one that exists.</summary>
    internal static bool TimeZoneIsKnown(string? timeZone)
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
