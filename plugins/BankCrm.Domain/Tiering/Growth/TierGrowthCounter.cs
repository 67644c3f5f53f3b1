using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Growth;

/// <summary>
/// Counts customers and assets by window, tier and manager while a pass goes over all customers of the bank. Memory grows with windows,
/// tiers and managers, not with customers. A window counts only when every customer was seen in it: a part of the bank is no growth.
/// </summary>
public sealed class TierGrowthCounter
{
    private readonly TierPolicyBook policies;
    private readonly Dictionary<GrowthWindow, GrowthTally> tallies = new();
    private readonly Dictionary<CustomerKind, Day> unseenBefore = new();

    public TierGrowthCounter(TierPolicyBook policies) => this.policies = policies;

    /// <summary>Adds a customer of the pass with all that was decided of it.</summary>
    public void Add(CustomerReview review)
    {
        CustomerRecord customer = review.Customer;
        TierDecision? first = review.Decisions.Count == 0 ? null : review.Decisions[0];
        if (first is null || customer.ReviewedTo is not { } reviewedTo || first.PeriodEnd > reviewedTo)
        {
            AddUndecided(customer);
        }
        else if (first.Before.TierCode is not null)
        {
            Unsee(customer.Kind, first.PeriodEnd);
        }

        foreach (TierDecision decision in review.Decisions)
        {
            GrowthTally tally = TallyOf(new GrowthWindow(customer.Kind, decision.PeriodKind, decision.PeriodEnd), decision.Policy);
            tally.IsDecided = true;
            tally.Count(decision.Tier.Code, ManagerOf(customer), decision.Assets);
        }
    }

    /// <summary>Adds a customer of the pass with nothing due, where the last review left it: so a pass that goes on after an interruption counts whole windows too.</summary>
    public void AddUndecided(CustomerRecord customer)
    {
        if (customer.State.TierCode is not { } tierCode || customer.ReviewedTo is not { } reviewedTo)
        {
            return;
        }

        Unsee(customer.Kind, reviewedTo);
        if (policies.InForceOn(customer.Kind, reviewedTo) is { } policy)
        {
            TallyOf(new GrowthWindow(customer.Kind, policy.PeriodKind, reviewedTo), policy).Count(tierCode, ManagerOf(customer), customer.Assets);
        }
    }

    /// <summary>The growth of every window that this pass decided and saw whole: oldest first, tiers from the lowest up, the whole bank before its managers.</summary>
    public IReadOnlyList<TierGrowth> Build() => tallies
        .Where(window => window.Value.IsDecided && IsWhole(window.Key))
        .OrderBy(window => window.Key.PeriodEnd).ThenBy(window => window.Key.CustomerKind).ThenBy(window => window.Key.PeriodKind)
        .SelectMany(window => window.Value.Since(tallies.TryGetValue(window.Key.Previous, out GrowthTally? before) && IsWhole(window.Key.Previous) ? before : null, window.Key.PeriodEnd))
        .ToList();

    private static Guid? ManagerOf(CustomerRecord customer) => customer.Owner.Id == Guid.Empty || customer.Owner.IsTeam ? null : customer.Owner.Id;

    private GrowthTally TallyOf(GrowthWindow window, TierPolicy policy)
    {
        if (!tallies.TryGetValue(window, out GrowthTally? tally))
        {
            tallies[window] = tally = new GrowthTally(policy);
        }

        return tally;
    }

    private bool IsWhole(GrowthWindow window) => !unseenBefore.TryGetValue(window.CustomerKind, out Day day) || window.PeriodEnd >= day;

    private void Unsee(CustomerKind kind, Day before)
    {
        if (!unseenBefore.TryGetValue(kind, out Day known) || before > known)
        {
            unseenBefore[kind] = before;
        }
    }
}
