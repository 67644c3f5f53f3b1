using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Simulation;

/// <summary>The book as it would be with a draft put in force, superseding what putting it in force would.</summary>
public static class PolicyRehearsal
{
    /// <summary>
    /// What forbids putting the draft in force, or null. An open-ended policy that begins on the very day of the draft is no hindrance
    /// here: the draft takes its place altogether, as if it had been in force from the beginning.
    /// </summary>
    public static Violation? MayBePutInForce(TierPolicyBook book, TierPolicy draft)
    {
        bool isPublished = draft.IsPublished || book.All.Any(policy => policy.IsPublished && policy.Version == draft.Version && string.Equals(policy.Code, draft.Code, System.StringComparison.OrdinalIgnoreCase));
        if (isPublished)
        {
            return new Violation(SimulationCodes.NotADraft, draft.Code, draft.Version);
        }

        TierPolicyTerms terms = TermsOf(draft);
        return TierPolicyRules.TermsAreSound(terms)
            ?? TierPolicyRules.RowsAreSound(terms, draft.Tiers, draft.Points.Bands)
            ?? PolicyRules.DatesAreFree(terms, book.All.Where(policy => policy.IsPublished && !TakesThePlaceOf(draft, policy)).Select(TermsOf), PolicyCodes.Tiering);
    }

    /// <summary>The book with the draft in force from a day on, until its own last day.</summary>
    public static TierPolicyBook Rehearse(TierPolicyBook book, TierPolicy draft, Day from)
    {
        IEnumerable<TierPolicy> others = book.All.Where(policy => policy.Id != draft.Id).Select(policy =>
            policy.IsPublished && policy.CustomerKind == draft.CustomerKind && policy.EffectiveFrom <= from && (policy.EffectiveTo is not { } last || last >= from)
                ? policy.InForce(policy.EffectiveFrom, from.AddDays(-1))
                : policy);
        return new TierPolicyBook(others.Concat(new[] { draft.InForce(from, draft.EffectiveTo) }));
    }

    private static bool TakesThePlaceOf(TierPolicy draft, TierPolicy other) => other.EffectiveTo is null && other.EffectiveFrom == draft.EffectiveFrom;

    private static TierPolicyTerms TermsOf(TierPolicy policy) => new()
    {
        Id = policy.Id,
        Code = policy.Code,
        Version = policy.Version,
        CustomerKind = policy.CustomerKind,
        Mode = policy.Mode,
        PeriodKind = policy.PeriodKind,
        EffectiveFrom = policy.EffectiveFrom,
        EffectiveTo = policy.EffectiveTo,
        DowngradeRule = policy.DowngradeRule,
        ReviewDates = string.Join(",", policy.ReviewDates),
        TimeZone = policy.TimeZone,
        Weights = policy.Weights,
        PercentilesAsOf = policy.PercentilesAsOf,
    };
}
