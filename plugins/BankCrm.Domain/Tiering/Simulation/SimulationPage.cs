using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Review;

namespace BankCrm.Domain.Tiering.Simulation;

/// <summary>What was read for one page of customers, by customer.</summary>
internal sealed class SimulationPage
{
    private readonly ByCustomer<WindowMetric> metrics = new();
    private readonly ByCustomer<StoredDecision> decisions;
    private readonly ByCustomer<StoredStageMove> moves;
    private readonly Dictionary<Guid, OverrideRecord> overrides;

    public SimulationPage(IEnumerable<CustomerMetric> metrics, IEnumerable<StoredDecision> decisions, IEnumerable<StoredStageMove> moves, IEnumerable<OverrideRecord> overrides, PoolBook pools)
    {
        foreach (CustomerMetric metric in metrics)
        {
            this.metrics.Add(metric.CustomerId, metric.Metric);
        }

        this.decisions = new ByCustomer<StoredDecision>(decisions, row => row.CustomerId);
        this.moves = new ByCustomer<StoredStageMove>(moves, row => row.CustomerId);
        this.overrides = overrides.ToDictionary(granted => granted.Id);
        Pools = pools;
    }

    public PoolBook Pools { get; }

    public IReadOnlyCollection<WindowMetric> MetricsOf(Guid customerId) => metrics[customerId];

    public IReadOnlyCollection<StoredDecision> DecisionsOf(Guid customerId) => decisions[customerId];

    /// <summary>What points and pools read of a customer: the figures, and the stages as the review would find them.</summary>
    public TierFacts FactsOf(ReviewContext context, CustomerRecord customer, Day? replayFrom)
    {
        var facts = new CustomerFacts(customer.Profile, context.MonthEnds, context.QuarterEnds, MetricsOf(customer.Id));
        Day? figuresFrom = context.FiguresReplayedFrom(replayFrom);
        StageReview stages = StageReviewer.Review(
            context.Rules.Lifecycle,
            context.WindowsFrom(customer.ReviewedTo, figuresFrom),
            customer.Kind,
            customer.Stage,
            facts,
            moves[customer.Id],
            figuresFrom,
            context,
            customer.Id);
        return CustomerReviewer.TierFactsOf(customer, facts, stages, Pools);
    }

    /// <summary>The tier of an override that has not run out, or null.</summary>
    public Tier? OverriddenTierOf(ReviewContext context, CustomerRecord customer) =>
        customer.OverrideId is { } id && overrides.TryGetValue(id, out OverrideRecord? granted) && context.AsOf <= granted.EndsOn ? context.Policies.FindTier(granted.TierId) : null;
}
