using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Percentiles;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using BankCrm.Plugins.Tiering.Storage;
using BankCrm.Tool.Commands;
using BankCrm.Tool.Review;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Tool.Calibrating;

/// <summary>Computes the floors of a draft whose tiers are shares of the bank's own base, and writes them on the draft.</summary>
internal sealed class PercentileRun
{
    private readonly IDataverse dataverse;
    private readonly DataverseReviewStore store;

    public PercentileRun(IDataverse dataverse, TimeProvider clock)
    {
        this.dataverse = dataverse;
        store = new DataverseReviewStore(dataverse, new BulkRowWriter(dataverse), clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>How many customers one page reads.</summary>
    public int PageSize { get; init; } = RowReading.PageSize;

    /// <summary>The draft of a code: its newest version.</summary>
    /// <exception cref="ToolException">There is no such draft, or none of its tiers is a share of the base.</exception>
    public TierPolicy Find(string code)
    {
        List<TierPolicy> versions = TierPolicyReader.Read(dataverse).All.Where(policy => string.Equals(policy.Code, code, StringComparison.OrdinalIgnoreCase)).ToList();
        if (versions.Count == 0)
        {
            throw new ToolException($"There is no tier policy {code}, or it has no tiers.");
        }

        TierPolicy draft = versions.Where(policy => !policy.IsPublished).MaxBy(policy => policy.Version)
            ?? throw new ToolException($"Tier policy {code} has no draft; a policy in force or retired keeps its floors.");
        return draft.Tiers.Any(tier => tier.Percentile is not null) ? draft : throw new ToolException($"No tier of policy {draft.Code} v{draft.Version} is a percentile of the base.");
    }

    /// <summary>Computes the floors from the newest closed window up to a day, and writes those that change.</summary>
    /// <returns>Every floor, and the window that it was computed from.</returns>
    /// <exception cref="ToolException">No window that the draft reads is closed.</exception>
    public (IReadOnlyList<TierFloor> Floors, Day Window) Run(TierPolicy draft, Day asOf, CancellationToken cancellation)
    {
        var handler = new ComputePercentilesHandler(store);
        Day window = handler.WindowOf(draft, asOf) ?? throw new ToolException($"No window is closed that policy {draft.Code} v{draft.Version} could be computed from.");
        var collected = new PercentileBase(draft);
        foreach (CustomerTable table in Enum.GetValues<CustomerTable>())
        {
            string? after = null;
            do
            {
                cancellation.ThrowIfCancellationRequested();
                after = handler.AddPage(draft, window, collected, table, after, PageSize);
            }
            while (after is not null);
        }

        IReadOnlyList<TierFloor> floors = PercentileFloors.Of(draft, collected);
        Write(draft, floors, window);
        return (floors, window);
    }

    /// <summary>The window is noted last: a draft without it cannot be put in force, so that an interrupted run is run again.</summary>
    private void Write(TierPolicy draft, IReadOnlyList<TierFloor> floors, Day window)
    {
        foreach (TierFloor floor in TierFloor.InWritingOrder(floors))
        {
            dataverse.Update(new Entity(TierTable.LogicalName, floor.Tier.Id) { [TierTable.Floor] = new Money(floor.Floor) });
        }

        dataverse.Update(new Entity(TierPolicyTable.LogicalName, draft.Id) { [TierPolicyTable.PercentilesAsOf] = window.ToDateTime() });
    }
}
