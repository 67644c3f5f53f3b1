using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Overrides;

/// <summary>A tier granted by hand: who may have it, and what its beginning and its end do. The engine keeps deciding underneath.</summary>
public sealed class TierOverrideHandler
{
    private readonly ITierOverrideStore store;

    public TierOverrideHandler(ITierOverrideStore store) => this.store = store ?? throw new ArgumentNullException(nameof(store));

    /// <summary>The tier of a code in the policy in force for a customer.</summary>
    /// <exception cref="ViolationException">TIER-001, -003, -033.</exception>
    public Tier FindTier(CustomerTable table, Guid customerId, string tierCode, Day on)
    {
        CustomerRecord customer = Customer(table, customerId);
        return PolicyFor(customer, on).FindTier(tierCode) ?? throw new ViolationException(new Violation(Codes.OverrideTierUnknown, tierCode));
    }

    /// <summary>Checks an override before its row is written.</summary>
    /// <returns>The customer.</returns>
    /// <exception cref="ViolationException">TIER-001, -003, -030 to -034, -038.</exception>
    public CustomerRecord Check(CustomerTable table, Guid customerId, Guid tierId, OverrideTerms terms)
    {
        if (OverrideRules.TermsAreSound(terms) is { } broken)
        {
            throw new ViolationException(broken);
        }

        CustomerRecord customer = Customer(table, customerId);
        if (customer.OverrideId is not null)
        {
            throw new ViolationException(new Violation(Codes.OverrideAlreadyGranted));
        }

        Tier? tier = store.ReadPolicies().FindTier(tierId);
        return tier is not null && PolicyFor(customer, terms.StartsOn).FindTier(tier.Code)?.Id == tierId
            ? customer
            : throw new ViolationException(new Violation(Codes.OverrideTierUnknown, tier?.Code ?? string.Empty));
    }

    /// <summary>Shows the customer with the granted tier.</summary>
    public void Begin(CustomerTable table, Guid customerId, Guid overrideId, Guid tierId, Day startsOn) =>
        Happen(Customer(table, customerId), overrideId, isInForce: true, startsOn, tierId, ReasonCodes.OverrideGranted);

    /// <summary>Shows the customer with the computed tier again, with no grace added.</summary>
    public void Revoke(CustomerTable table, Guid customerId, Guid overrideId, Day today)
    {
        CustomerRecord customer = Customer(table, customerId);
        Happen(customer, overrideId, isInForce: false, today, customer.ComputedTierId, ReasonCodes.OverrideRevoked);
    }

    private void Happen(CustomerRecord customer, Guid overrideId, bool isInForce, Day day, Guid? tierId, string reasonCode)
    {
        var happened = new OverrideEvent { Day = day, Revision = store.NextRevision(customer, day), TierId = tierId, ReasonCode = reasonCode };
        store.WriteEvent(customer, overrideId, isInForce, happened);
    }

    private CustomerRecord Customer(CustomerTable table, Guid id)
    {
        CustomerRecord customer = store.ReadCustomer(table, id) ?? throw new ViolationException(new Violation(Codes.CustomerNotFound));
        return customer.Number.Length > 0 ? customer : throw new ViolationException(new Violation(Codes.CustomerWithoutNumber));
    }

    private TierPolicy PolicyFor(CustomerRecord customer, Day day) =>
        store.ReadPolicies().InForceOn(customer.Kind, day) ?? throw new ViolationException(new Violation(Codes.NoPolicyInForce, customer.Kind, day));
}
