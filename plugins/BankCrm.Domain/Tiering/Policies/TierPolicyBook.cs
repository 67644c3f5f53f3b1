using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Policies;

namespace BankCrm.Domain.Tiering.Policies;

/// <summary>Every tier policy that the bank has, past and present, with their tiers.</summary>
public sealed class TierPolicyBook : PolicyBook<TierPolicy>
{
    private readonly Dictionary<Guid, Tier> tiersById;

    public TierPolicyBook(IEnumerable<TierPolicy> policies)
        : base(policies) =>
        tiersById = All.SelectMany(policy => policy.Tiers).Where(tier => tier.Id != Guid.Empty).ToDictionary(tier => tier.Id);

    /// <summary>A tier of any version by its row's id, or null.</summary>
    public Tier? FindTier(Guid? id) => id is { } known && tiersById.TryGetValue(known, out Tier? tier) ? tier : null;
}
