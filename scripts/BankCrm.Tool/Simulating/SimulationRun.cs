using System;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Simulation;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using BankCrm.Tool.Commands;
using BankCrm.Tool.Review;

namespace BankCrm.Tool.Simulating;

/// <summary>The simulation of a draft over all customers, by the handler of the custom action; it reads and writes nothing.</summary>
internal sealed class SimulationRun
{
    private readonly IDataverse dataverse;

    public SimulationRun(IDataverse dataverse) => this.dataverse = dataverse;

    /// <summary>How many customers one page reads; the platform's largest page.</summary>
    public int PageSize { get; init; } = RowReading.PageSize;

    /// <summary>Hears the number of customers with a tier so far.</summary>
    public IProgress<long>? Progress { get; init; }

    /// <summary>Simulates a policy.</summary>
    /// <exception cref="ToolException">There is no such policy, or no window is closed.</exception>
    /// <exception cref="ViolationException">The policy cannot be put in force.</exception>
    public TierSimulation Run(SimulationOptions options, CancellationToken cancellation)
    {
        var store = new DataverseReviewStore(dataverse, new BulkRowWriter(dataverse), TimeProvider.System.GetUtcNow().UtcDateTime);
        var handler = new SimulateTierPolicyHandler(new ReviewStoreReader(store));
        TierPolicy draft = options.Policy.Find(store.ReadPolicies());
        Day asOf = options.AsOf ?? new ReviewRun(dataverse, TimeProvider.System).NewestWindow() ?? throw new ToolException("No window is closed, so there is nothing to simulate on.");
        TierSimulation simulation = handler.Begin(asOf, draft, options.Movers);
        foreach (CustomerTable table in Enum.GetValues<CustomerTable>())
        {
            string? after = null;
            do
            {
                cancellation.ThrowIfCancellationRequested();
                after = handler.AddPage(simulation, table, after, PageSize);
                Progress?.Report(simulation.Customers);
            }
            while (after is not null);
        }

        return simulation;
    }
}
