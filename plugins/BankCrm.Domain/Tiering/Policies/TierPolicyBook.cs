using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tiering.Policies;

/// <summary>Every policy that the bank has, past and present; finds the one that decides.</summary>
public sealed class TierPolicyBook
{
    private readonly IReadOnlyList<TierPolicy> policies;
    private readonly Dictionary<Guid, Tier> tiersById;

    public TierPolicyBook(IEnumerable<TierPolicy> policies)
    {
        this.policies = policies.ToList();
        tiersById = this.policies.SelectMany(policy => policy.Tiers).Where(tier => tier.Id != Guid.Empty).ToDictionary(tier => tier.Id);
    }

    /// <summary>The policy that decides for a kind of customer on a day, or null when none is in force.</summary>
    public TierPolicy? InForceOn(CustomerKind kind, Day day)
    {
        foreach (TierPolicy policy in policies)
        {
            if (policy.CustomerKind == kind && policy.HoldsOn(day))
            {
                return policy;
            }
        }

        return null;
    }

    /// <summary>The bank's calendar day at an instant, in the time zone of the policy in force for a kind of customer, else in UTC.</summary>
    public Day Today(CustomerKind kind, DateTime utcNow) =>
        InForceOn(kind, Day.Of(utcNow))?.TimeZone is { Length: > 0 } zone ? Day.Of(utcNow, TimeZoneInfo.FindSystemTimeZoneById(zone)) : Day.Of(utcNow);

    /// <summary>A policy version by its row's id, or null.</summary>
    public TierPolicy? FindPolicy(Guid? id) => id is { } known ? policies.FirstOrDefault(policy => policy.Id == known) : null;

    /// <summary>A tier of any version by its row's id, or null.</summary>
    public Tier? FindTier(Guid? id) => id is { } known && tiersById.TryGetValue(known, out Tier? tier) ? tier : null;
}
