using System;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Overrides;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Review;

namespace BankCrm.Domain.Tests.Support;

/// <summary>The store of granting and revoking on a <see cref="Bank"/>.</summary>
internal sealed class BankOverrideStore : ITierOverrideStore
{
    private readonly Bank bank;

    public BankOverrideStore(Bank bank) => this.bank = bank;

    public TierPolicyBook ReadPolicies() => bank.Policies;

    public CustomerRecord? ReadCustomer(CustomerTable table, Guid id) =>
        bank.Customers.Values.SingleOrDefault(customer => customer.Table == table && customer.Id == id)?.Read();

    public GrantedOverride? ReadGrantedOverride(Guid overrideId) => bank.Overrides.TryGetValue(overrideId, out OverrideRow? row) && row.IsGranted
        ? new GrantedOverride { Id = overrideId, Customer = bank.Customer(row.Number).Read() }
        : null;

    public int NextRevision(CustomerRecord customer, Day day) => bank.Decisions
        .Where(row => row.Stored.CustomerId == customer.Id && row.Stored.PeriodKind == PeriodKind.Day && row.Stored.PeriodEnd == day)
        .Select(row => row.Stored.Revision).DefaultIfEmpty(0).Max() + 1;

    public Guid WriteGrant(CustomerRecord customer, Tier tier, OverrideTerms terms, OverrideEvent history)
    {
        var row = new OverrideRow { Id = Guid.NewGuid(), Number = customer.Number, TierId = tier.Id, EndsOn = terms.EndsOn };
        bank.Overrides.Add(row.Id, row);
        bank.AddDecision(RowOf(customer, row.Id, history));
        bank.Customer(customer.Number).OverrideId = row.Id;
        bank.Customer(customer.Number).ShownTierId = tier.Id;
        return row.Id;
    }

    public void WriteRevocation(GrantedOverride granted, string reason, OverrideEvent history)
    {
        bank.Overrides[granted.Id].EndedOn = history.Day;
        bank.Overrides[granted.Id].EndReason = reason;
        bank.AddDecision(RowOf(granted.Customer, granted.Id, history));
        bank.Customer(granted.Customer.Number).OverrideId = null;
        bank.Customer(granted.Customer.Number).ShownTierId = history.TierId;
    }

    private static DecisionRow RowOf(CustomerRecord customer, Guid overrideId, OverrideEvent history) => new()
    {
        Stored = new StoredDecision
        {
            Id = Guid.NewGuid(),
            CustomerId = customer.Id,
            PeriodKind = PeriodKind.Day,
            PeriodEnd = history.Day,
            Revision = history.Revision,
            Kind = DecisionKind.Override,
            TierId = history.TierId,
            EffectiveFrom = history.Day,
            OverrideId = overrideId,
            Reasons = history.ReasonCode,
        },
    };
}
