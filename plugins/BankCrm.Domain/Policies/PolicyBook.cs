using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Policies;

/// <summary>Every policy of one sort that the bank has, past and present; finds the one that decides.</summary>
/// <typeparam name="TPolicy">The sort of policy.</typeparam>
public class PolicyBook<TPolicy>
    where TPolicy : class, IPolicy
{
    /// <summary>A book without any policy: nothing is decided by it.</summary>
    public static readonly PolicyBook<TPolicy> Empty = new(Array.Empty<TPolicy>());

    private readonly IReadOnlyList<TPolicy> policies;

    public PolicyBook(IEnumerable<TPolicy> policies) => this.policies = policies.ToList();

    public IReadOnlyList<TPolicy> All => policies;

    /// <summary>The policy that decides for a kind of customer on a day, or null when none is in force.</summary>
    public TPolicy? InForceOn(CustomerKind kind, Day day)
    {
        foreach (TPolicy policy in policies)
        {
            if (policy.CustomerKind == kind && policy.IsPublished && policy.EffectiveFrom <= day && (policy.EffectiveTo is not { } last || day <= last))
            {
                return policy;
            }
        }

        return null;
    }

    /// <summary>The policy that decides a window: the one in force on its last day, if it reads windows of that length.</summary>
    public TPolicy? For(CustomerKind kind, MetricWindow window) => InForceOn(kind, window.End) is { } policy && policy.PeriodKind == window.Kind ? policy : null;

    /// <summary>The bank's calendar day at an instant, in the time zone of the policy in force for a kind of customer, else in UTC.</summary>
    public Day Today(CustomerKind kind, DateTime utcNow) =>
        InForceOn(kind, Day.Of(utcNow))?.TimeZone is { Length: > 0 } zone ? Day.Of(utcNow, TimeZoneInfo.FindSystemTimeZoneById(zone)) : Day.Of(utcNow);

    /// <summary>A policy version by its row's id, or null.</summary>
    public TPolicy? FindPolicy(Guid? id) => id is { } known ? policies.FirstOrDefault(policy => policy.Id == known) : null;
}
