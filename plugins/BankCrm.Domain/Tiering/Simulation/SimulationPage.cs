using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Review;

namespace BankCrm.Domain.Tiering.Simulation;

/// <summary>What was read for one page of customers, by customer.</summary>
internal sealed class SimulationPage
{
    private readonly Dictionary<Guid, List<WindowMetric>> metrics;
    private readonly Dictionary<Guid, List<StoredDecision>> decisions;
    private readonly Dictionary<Guid, OverrideRecord> overrides;
    private readonly Dictionary<Guid, List<StageEntry>> stages;

    public SimulationPage(
        IEnumerable<CustomerMetric> metrics,
        IEnumerable<StoredDecision> decisions,
        IEnumerable<OverrideRecord> overrides,
        PoolBook pools,
        IEnumerable<StageEntry> stages)
    {
        this.metrics = Grouped(metrics, metric => metric.CustomerId, metric => metric.Metric);
        this.decisions = Grouped(decisions, decision => decision.CustomerId, decision => decision);
        this.overrides = overrides.ToDictionary(granted => granted.Id);
        this.stages = Grouped(stages, entry => entry.CustomerId, entry => entry);
        Pools = pools;
    }

    public PoolBook Pools { get; }

    public IReadOnlyCollection<WindowMetric> MetricsOf(Guid customerId) => Of(metrics, customerId);

    public IReadOnlyCollection<StoredDecision> DecisionsOf(Guid customerId) => Of(decisions, customerId);

    /// <summary>What points and pools read of a customer.</summary>
    /// <param name="context">What the whole simulation shares.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="givesPoints">Whether some policy gives points, so that figures beside the assets are read.</param>
    public TierFacts FactsOf(ReviewContext context, CustomerRecord customer, bool givesPoints)
    {
        IReadOnlyList<StageEntry> entered = Of(stages, customer.Id);
        return new TierFacts
        {
            CustomerId = customer.Id,
            Customer = givesPoints ? new CustomerFacts(customer.Profile, context.MonthEnds, context.QuarterEnds, MetricsOf(customer.Id)) : null,
            StageBefore = periodEnd => StageEntry.Before(entered, periodEnd),
            Pools = Pools,
        };
    }

    /// <summary>The tier of an override that has not run out, or null.</summary>
    public Tier? OverriddenTierOf(ReviewContext context, CustomerRecord customer) =>
        customer.OverrideId is { } id && overrides.TryGetValue(id, out OverrideRecord? granted) && context.AsOf <= granted.EndsOn ? context.Policies.FindTier(granted.TierId) : null;

    private static Dictionary<Guid, List<TValue>> Grouped<TRow, TValue>(IEnumerable<TRow> rows, Func<TRow, Guid> customerOf, Func<TRow, TValue> valueOf)
    {
        var groups = new Dictionary<Guid, List<TValue>>();
        foreach (TRow row in rows)
        {
            Guid customerId = customerOf(row);
            if (!groups.TryGetValue(customerId, out List<TValue>? group))
            {
                groups[customerId] = group = new List<TValue>();
            }

            group.Add(valueOf(row));
        }

        return groups;
    }

    private static IReadOnlyList<T> Of<T>(Dictionary<Guid, List<T>> groups, Guid customerId) =>
        groups.TryGetValue(customerId, out List<T>? group) ? group : (IReadOnlyList<T>)Array.Empty<T>();
}
