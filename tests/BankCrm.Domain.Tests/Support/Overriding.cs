using System;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Overrides;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tests.Support;

/// <summary>Grants and revokes overrides on a <see cref="Bank"/>, in the steps that a host takes around the override's row.</summary>
internal static class Overriding
{
    /// <summary>Sound terms from 1 March to 15 April 2024.</summary>
    public static OverrideTerms Terms(string reason = "Known to the board", string endsOn = "2024-04-15") => new()
    {
        Reason = reason,
        ApproverId = StableId.Of("approver"),
        GrantedById = StableId.Of("granter"),
        StartsOn = new Day(2024, 3, 1),
        EndsOn = Day.Parse(endsOn),
    };

    /// <summary>Checks, writes the row and begins the override.</summary>
    /// <returns>The override's id.</returns>
    public static Guid Grant(this Bank bank, string number, string tierCode, OverrideTerms? given = null)
    {
        OverrideTerms terms = given ?? Terms();
        var handler = new TierOverrideHandler(new BankOverrideStore(bank));
        CustomerRow customer = bank.Customer(number);
        Tier tier = handler.FindTier(customer.Table, customer.Id, tierCode, terms.StartsOn);
        handler.Check(customer.Table, customer.Id, tier.Id, terms);
        var row = new OverrideRow { Id = Guid.NewGuid(), Number = number, TierId = tier.Id, EndsOn = terms.EndsOn };
        bank.Overrides.Add(row.Id, row);
        handler.Begin(customer.Table, customer.Id, row.Id, tier.Id, terms.StartsOn);
        return row.Id;
    }

    /// <summary>Ends the row and revokes the override.</summary>
    public static void Revoke(this Bank bank, string number, Guid overrideId, Day today)
    {
        bank.Overrides[overrideId].EndedOn = today;
        new TierOverrideHandler(new BankOverrideStore(bank)).Revoke(bank.Customer(number).Table, bank.Customer(number).Id, overrideId, today);
    }
}
