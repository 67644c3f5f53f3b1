using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Benefits;

/// <summary>
/// The benefits of every tier. A tier of a new policy version that has none of its own keeps those of the tier of its code in the
/// version before, so that a new version alone takes nothing from anybody; likewise a draft that begins on the same day.
/// </summary>
public sealed class BenefitBook
{
    private static readonly IReadOnlyList<Benefit> NoBenefits = Array.Empty<Benefit>();

    private readonly TierPolicyBook policies;
    private readonly Dictionary<Guid, IReadOnlyList<Benefit>> own;

    public BenefitBook(TierPolicyBook policies, IEnumerable<Benefit> benefits)
    {
        this.policies = policies;
        own = benefits.GroupBy(benefit => benefit.TierId).ToDictionary(tier => tier.Key, tier => (IReadOnlyList<Benefit>)tier.OrderBy(benefit => benefit.Code, StringComparer.Ordinal).ToList());
    }

    /// <summary>The benefits of a tier by its row's id; none for null or an unknown tier.</summary>
    public IReadOnlyList<Benefit> Of(Guid? tierId)
    {
        if (tierId is not { } id)
        {
            return NoBenefits;
        }

        if (own.TryGetValue(id, out IReadOnlyList<Benefit>? benefits))
        {
            return benefits;
        }

        TierPolicy? policy = policies.All.FirstOrDefault(candidate => candidate.Tiers.Any(tier => tier.Id == id));
        return policy is null ? NoBenefits : Of(policy, policy.Tiers.First(tier => tier.Id == id).Code);
    }

    /// <summary>The benefits of a tier of a policy, even one that is in no store yet.</summary>
    public IReadOnlyList<Benefit> Of(TierPolicy policy, string tierCode)
    {
        if (policy.FindTier(tierCode) is { } tier && own.TryGetValue(tier.Id, out IReadOnlyList<Benefit>? benefits))
        {
            return benefits;
        }

        foreach (TierPolicy earlier in policies.All
            .Where(other => other.IsPublished && other.Id != policy.Id && other.CustomerKind == policy.CustomerKind && other.EffectiveFrom <= policy.EffectiveFrom)
            .OrderByDescending(other => other.EffectiveFrom))
        {
            if (earlier.FindTier(tierCode) is { } before && own.TryGetValue(before.Id, out benefits))
            {
                return benefits;
            }
        }

        return NoBenefits;
    }

    /// <summary>What a tier's benefits cost for one customer and year.</summary>
    public static decimal AnnualCost(IReadOnlyList<Benefit> benefits)
    {
        decimal cost = 0m;
        foreach (Benefit benefit in benefits)
        {
            cost += benefit.AnnualCost ?? 0m;
        }

        return cost;
    }
}
