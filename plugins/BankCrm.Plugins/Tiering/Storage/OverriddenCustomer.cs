using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Overrides;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tiering.Storage;

/// <summary>The one customer that an override's row names.</summary>
internal sealed class OverriddenCustomer
{
    private OverriddenCustomer(CustomerTable table, Guid id)
    {
        Table = table;
        Id = id;
    }

    public CustomerTable Table { get; }

    public Guid Id { get; }

    /// <exception cref="ViolationException">TIER-038: the row names no customer, or two.</exception>
    public static OverriddenCustomer Of(Entity row)
    {
        Guid? contact = row.Lookup(TierOverrideTable.Contact);
        Guid? account = row.Lookup(TierOverrideTable.Account);
        if (contact is null == account is null)
        {
            throw new ViolationException(new Violation(Codes.OverrideWithoutCustomer));
        }

        return contact is { } id ? new OverriddenCustomer(CustomerTable.Contact, id) : new OverriddenCustomer(CustomerTable.Account, account!.Value);
    }

    /// <summary>The bank's day for this kind of customer.</summary>
    public Day Today(ITierOverrideStore store, DateTime utcNow) =>
        store.ReadPolicies().Today(Table == CustomerTable.Account ? CustomerKind.Corporate : CustomerKind.Personal, utcNow);
}
