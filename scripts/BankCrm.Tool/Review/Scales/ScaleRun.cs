using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;
using BankCrm.Domain.Value;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using BankCrm.Plugins.Value.Storage;

namespace BankCrm.Tool.Review.Scales;

/// <summary>
/// Measures the RFM scales by which a review scores: the quintiles of the bank's own base, for every closed window after the newest
/// measured one. A bank without a value policy has none.
/// </summary>
internal sealed class ScaleRun
{
    /// <summary>How many windows are measured in one pass over the customers: each keeps three numbers a customer.</summary>
    private const int WindowsInAPass = 4;

    private readonly IDataverse dataverse;
    private readonly DataverseReviewStore store;

    public ScaleRun(IDataverse dataverse, TimeProvider clock)
    {
        this.dataverse = dataverse;
        store = new DataverseReviewStore(dataverse, new BulkRowWriter(dataverse), clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>How many customers one page reads.</summary>
    public int PageSize { get; init; } = RowReading.PageSize;

    /// <summary>Measures what is missing up to a day and stores it.</summary>
    /// <returns>The new scales, oldest first.</returns>
    public IReadOnlyList<RfmScale> Run(Day asOf, CancellationToken cancellation) => Measure(Find(asOf, again: false), cancellation);

    /// <summary>Measures the newest window again too, from the figures as they are now.</summary>
    public IReadOnlyList<RfmScale> Renew(Day asOf, CancellationToken cancellation) => Measure(Find(asOf, again: true), cancellation);

    /// <summary>The oldest window that has no scale yet and is to be reviewed, or null.</summary>
    public Day? FirstMissing(Day asOf)
    {
        ScalePlan plan = Find(asOf, again: false);
        return plan.Wanted.Count == 0 ? null : plan.Wanted[0].Window.End;
    }

    private ScalePlan Find(Day asOf, bool again)
    {
        PolicyBook<ValuePolicy> policies = ValuePolicyReader.Read(dataverse);
        if (!policies.All.Any(policy => policy.IsPublished))
        {
            return ScalePlan.Nothing;
        }

        Day keptFrom = store.ReadMetricRetention() is { } months ? Retention.KeptFrom(asOf, months) : default;
        List<MetricWindow> closed = store.ReadClosedWindows(asOf).OrderBy(window => window.End).ToList();
        RfmScaleBook scales = RfmScaleRows.Read(dataverse);
        var wanted = new List<WantedScale>();
        foreach (CustomerKind kind in Enum.GetValues<CustomerKind>())
        {
            List<MetricWindow> decided = closed.Where(window => window.End >= keptFrom && policies.For(kind, window) is not null).ToList();
            wanted.AddRange(decided.Where(window => scales.NewestOf(kind, window.Kind) is not { } newest || window.End > newest).Select(window => new WantedScale(kind, window)));
            if (again && decided.Count > 0 && !wanted.Any(scale => scale.Kind == kind && scale.Window == decided[^1]))
            {
                wanted.Add(new WantedScale(kind, decided[^1]));
            }
        }

        return new ScalePlan(wanted.OrderBy(scale => scale.Window.End).ThenBy(scale => scale.Kind).ToList(), closed, scales);
    }

    private List<RfmScale> Measure(ScalePlan plan, CancellationToken cancellation)
    {
        var measured = new List<RfmScale>();
        foreach (WantedScale[] pass in plan.Wanted.GroupBy(scale => scale.Window.End).Chunk(WindowsInAPass).Select(windows => windows.SelectMany(window => window).ToArray()))
        {
            measured.AddRange(new ScalePass(dataverse, plan.Closed, pass).Run(PageSize, cancellation));
        }

        new BulkRowWriter(dataverse).Upsert(measured.Select(scale => ToRow(scale, plan.Scales)).ToList());
        return measured;
    }

    /// <summary>A scale that somebody stored for the same window under another id is replaced.</summary>
    private static Microsoft.Xrm.Sdk.Entity ToRow(RfmScale scale, RfmScaleBook stored)
    {
        Microsoft.Xrm.Sdk.Entity row = RfmScaleRows.Write(scale);
        row.Id = stored.Find(scale.CustomerKind, scale.PeriodKind, scale.PeriodEnd)?.Id ?? row.Id;
        return row;
    }

    private sealed record ScalePlan(IReadOnlyList<WantedScale> Wanted, IReadOnlyList<MetricWindow> Closed, RfmScaleBook Scales)
    {
        public static readonly ScalePlan Nothing = new([], [], RfmScaleBook.None);
    }
}
