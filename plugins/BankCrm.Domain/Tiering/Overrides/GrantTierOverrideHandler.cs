using System;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Review;

namespace BankCrm.Domain.Tiering.Overrides;

/// <summary>Grants a customer a tier by hand until a day; the engine keeps deciding underneath.</summary>
public sealed class GrantTierOverrideHandler
{
    private readonly ITierOverrideStore store;

    public GrantTierOverrideHandler(ITierOverrideStore store) => this.store = store ?? throw new ArgumentNullException(nameof(store));

    /// <summary>Grants the override.</summary>
    /// <returns>The override's id.</returns>
    /// <exception cref="ViolationException">TIER-001, -003, -030 to -034.</exception>
    public Guid Grant(CustomerTable table, Guid customerId, string tierCode, OverrideTerms terms)
    {
        CustomerRecord customer = store.ReadCustomer(table, customerId) ?? throw new ViolationException(new Violation(Codes.CustomerNotFound));
        if (OverrideRules.TermsAreSound(terms) is { } broken)
        {
            throw new ViolationException(broken);
        }

        if (customer.OverrideId is not null)
        {
            throw new ViolationException(new Violation(Codes.OverrideAlreadyGranted));
        }

        TierPolicy policy = store.ReadPolicies().InForceOn(customer.Kind, terms.StartsOn)
            ?? throw new ViolationException(new Violation(Codes.NoPolicyInForce, customer.Kind, terms.StartsOn));
        Tier tier = policy.FindTier(tierCode) ?? throw new ViolationException(new Violation(Codes.OverrideTierUnknown, tierCode));
        var history = new OverrideEvent
        {
            Day = terms.StartsOn,
            Revision = store.NextRevision(customer, terms.StartsOn),
            TierId = tier.Id,
            ReasonCode = ReasonCodes.OverrideGranted,
        };
        return store.WriteGrant(customer, tier, terms, history);
    }
}
