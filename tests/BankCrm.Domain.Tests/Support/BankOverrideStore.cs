using System;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Overrides;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Review;

namespace BankCrm.Domain.Tests.Support;

/// <summary>The overrides' store on a <see cref="Bank"/>.</summary>
internal sealed class BankOverrideStore : ITierOverrideStore
{
    private readonly Bank bank;

    public BankOverrideStore(Bank bank) => this.bank = bank;

    public TierPolicyBook ReadPolicies() => bank.Policies;

    public CustomerRecord? ReadCustomer(CustomerTable table, Guid id) =>
        bank.Customers.Values.SingleOrDefault(customer => customer.Table == table && customer.Id == id)?.Read();

    public int NextRevision(CustomerRecord customer, Day day) => bank.Decisions
        .Where(row => row.Stored.CustomerId == customer.Id && row.Stored.PeriodKind == PeriodKind.Day && row.Stored.PeriodEnd == day)
        .Select(row => row.Stored.Revision).DefaultIfEmpty(0).Max() + 1;

    public void WriteEvent(CustomerRecord customer, Guid overrideId, bool isInForce, OverrideEvent happened)
    {
        bank.AddDecision(RowOf(customer, overrideId, happened));
        bank.Customer(customer.Number).OverrideId = isInForce ? overrideId : null;
        bank.Customer(customer.Number).ShownTierId = happened.TierId;
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
