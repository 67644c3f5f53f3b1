using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Simulation;

namespace BankCrm.Domain.Tests.Tiering.Simulation;

/// <summary>Runs a whole simulation on a bank.</summary>
internal static class Simulating
{
    public static TierSimulation Of(Bank bank, TierPolicy draft, Day asOf) => Of(bank, new BankReviewStore(bank), draft, asOf, pageSize: 100);

    public static TierSimulation Of(Bank bank, BankReviewStore store, TierPolicy draft, Day asOf, int pageSize)
    {
        var handler = new SimulateTierPolicyHandler(new ReviewStoreReader(store));
        TierSimulation simulation = handler.Begin(asOf, draft, mostMovers: bank.Customers.Count);
        foreach (CustomerTable table in new[] { CustomerTable.Contact, CustomerTable.Account })
        {
            string? after = null;
            do
            {
                after = handler.AddPage(simulation, table, after, pageSize);
            }
            while (after is not null);
        }

        return simulation;
    }
}
