using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;

namespace BankCrm.Domain.Tiering.Benefits;

/// <summary>What happens to a customer's benefits when the tier that staff see changes (domain rules, section 2, "effects").</summary>
public static class BenefitGrants
{
    /// <summary>Whether a review shows the customer with another tier, so that its standing grants are needed.</summary>
    public static bool AreConcerned(CustomerReview review) => review.Update is { } update && update.ShownTierId != review.Customer.ShownTierId;

    /// <summary>What a review gives and takes away; nothing when the tier shown stays, or no tier concerned has benefits.</summary>
    /// <param name="benefits">The benefits of every tier.</param>
    /// <param name="asOf">The review's day, for a customer whose tiers say no other.</param>
    /// <param name="review">The customer's review.</param>
    /// <param name="standing">The customer's grants that have not been withdrawn.</param>
    public static BenefitChange Of(BenefitBook benefits, Day asOf, CustomerReview review, IReadOnlyCollection<StoredGrant> standing) =>
        AreConcerned(review) ? Of(benefits, review.Customer.Id, review.Update!.ShownTierId, DayOfChange(review) ?? asOf, standing) : BenefitChange.None;

    /// <summary>What a tier gives that a customer does not have, and what the customer has that the tier does not give.</summary>
    /// <param name="benefits">The benefits of every tier.</param>
    /// <param name="customerId">The customer.</param>
    /// <param name="shownTierId">The tier shown from now on; null is none.</param>
    /// <param name="on">The first day with it.</param>
    /// <param name="standing">The customer's grants that have not been withdrawn.</param>
    public static BenefitChange Of(BenefitBook benefits, Guid customerId, Guid? shownTierId, Day on, IReadOnlyCollection<StoredGrant> standing)
    {
        IReadOnlyList<Benefit> due = benefits.Of(shownTierId);
        if (due.Count == 0 && standing.Count == 0)
        {
            return BenefitChange.None;
        }

        List<BenefitGrant> granted = due.Where(benefit => standing.All(grant => grant.BenefitId != benefit.Id)).Select(benefit => new BenefitGrant
        {
            Id = IdOf(customerId, benefit.Id, on),
            Benefit = benefit,
            TierId = shownTierId!.Value,
            GrantedOn = on,
        }).ToList();
        List<Guid> withdrawn = standing.Where(grant => due.All(benefit => benefit.Id != grant.BenefitId)).Select(grant => grant.Id).ToList();
        return granted.Count == 0 && withdrawn.Count == 0 ? BenefitChange.None : new BenefitChange(granted, withdrawn, on);
    }

    public static Guid IdOf(Guid customerId, Guid benefitId, Day on) => StableId.Of("benefitgrant/" + customerId.ToString("N") + "/" + benefitId.ToString("N") + "/" + on);

    /// <summary>
    /// Since when the tier shown holds: since the computed tier began, or, where an override ran out later than that, since its end. Both
    /// are the same however often and however late the review runs.
    /// </summary>
    private static Day? DayOfChange(CustomerReview review)
    {
        Day? since = review.Update!.Latest?.After.TierSince ?? review.Customer.State.TierSince;
        return review.Expired is { } expired && (since is not { } day || expired.EndedOn > day) ? expired.EndedOn : since;
    }
}
