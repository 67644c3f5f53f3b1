using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Tiering.Review;
using BankCrm.Domain.Value;

namespace BankCrm.Domain.Review;

/// <summary>
/// Reviews one customer in every module, on facts that are read once: the stage, the tier, the value and the risk to leave. Pure; the
/// same facts always give the same review.
/// </summary>
internal static class CustomerReviewer
{
    /// <summary>Reviews a customer.</summary>
    /// <param name="context">What the whole review shares.</param>
    /// <param name="material">The customer and what was read of it.</param>
    public static CustomerReview Review(ReviewContext context, ReviewMaterial material)
    {
        CustomerRecord customer = material.Customer;
        var facts = new CustomerFacts(customer.Profile, context.MonthEnds, context.QuarterEnds, material.Metrics);
        IReadOnlyList<MetricWindow> due = context.WindowsFrom(customer.ReviewedTo, material.ReplayFrom);
        if (due.Count == 0)
        {
            return TierReviewer.Review(context, customer, material.Metrics, material.TierDecisions, material.Granted, material.ReplayFrom);
        }

        // A window further back than the metrics that are kept would be decided again on half of its figures.
        Day? replayFrom = context.FiguresReplayedFrom(material.ReplayFrom);
        IReadOnlyList<MetricWindow> figured = replayFrom == material.ReplayFrom ? due : context.WindowsFrom(customer.ReviewedTo, replayFrom);
        StageReview stages = StageReviewer.Review(context.Rules.Lifecycle, figured, customer.Kind, customer.Stage, facts, material.StageMoves, replayFrom, context, customer.Id);
        TierFacts? tierFacts = context.ReadsMoreThanMetrics ? TierFactsOf(customer, facts, stages, material.Pools) : null;
        CustomerReview tier = TierReviewer.Review(context, customer, material.Metrics, material.TierDecisions, material.Granted, material.ReplayFrom, tierFacts);
        ValueReview value = ValueReviewer.Review(context.Rules.Values, context.Rules.Scales, figured, customer.Kind, customer.Value, facts, material.Values, replayFrom, context);
        ChurnReview churn = ChurnReviewer.Review(context.Rules.Churn, figured, customer.Kind, customer.Churn, facts, customer, material.ChurnScores, replayFrom, context);
        return tier.With(stages, value, churn, UpdateOf(context, customer, facts, due, tier, stages, value, churn));
    }

    /// <summary>Tiers come before stages in a window, so they read the stage that the window began with.</summary>
    internal static TierFacts TierFactsOf(CustomerRecord customer, CustomerFacts facts, StageReview stages, PoolBook pools) => new()
    {
        CustomerId = customer.Id,
        Customer = facts,
        StageBefore = periodEnd => stages.Decisions.FirstOrDefault(decision => decision.PeriodEnd == periodEnd) is { } decided ? decided.PreviousStageCode : customer.Stage.StageCode,
        Pools = pools,
    };

    private static CustomerUpdate? UpdateOf(
        ReviewContext context,
        CustomerRecord customer,
        CustomerFacts facts,
        IReadOnlyList<MetricWindow> due,
        CustomerReview tier,
        StageReview stages,
        ValueReview value,
        ChurnReview churn)
    {
        bool hasDecided = stages.Decisions.Count > 0 || value.Decisions.Count > 0 || churn.Decisions.Count > 0;
        bool hasMoved = stages.Moved || value.HasMoved || churn.HasMoved;
        if (tier.Update is null && !hasMoved && !(hasDecided && !context.FromFirstWindow))
        {
            return null;
        }

        MetricWindow last = due[due.Count - 1];
        return new CustomerUpdate
        {
            Latest = tier.Update?.Latest,
            ShownTierId = tier.Update is { } update ? update.ShownTierId : customer.ShownTierId,
            OverrideId = tier.Update is { } changed ? changed.OverrideId : customer.OverrideId,
            ReviewMark = hasDecided ? context.Mark : tier.Update?.ReviewMark ?? customer.ReviewMark,
            ReviewedTo = hasDecided ? last.End : tier.Update?.Latest?.PeriodEnd,
            RelationshipStart = facts.RelationshipStart,
            Assets = facts.Timeline(last.Kind).AssetsAt(facts.Timeline(last.Kind).IndexOf(last.End)),
        };
    }
}

/// <summary>One customer and all that the review reads of it.</summary>
internal sealed class ReviewMaterial
{
    public required CustomerRecord Customer { get; init; }

    /// <summary>The metrics of the windows to decide and of the twelve months before them.</summary>
    public required IReadOnlyCollection<WindowMetric> Metrics { get; init; }

    public IReadOnlyCollection<StoredDecision> TierDecisions { get; init; } = Array.Empty<StoredDecision>();

    public IReadOnlyCollection<StoredStageMove> StageMoves { get; init; } = Array.Empty<StoredStageMove>();

    public IReadOnlyCollection<StoredValue> Values { get; init; } = Array.Empty<StoredValue>();

    public IReadOnlyCollection<StoredChurnScore> ChurnScores { get; init; } = Array.Empty<StoredChurnScore>();

    /// <summary>The pools of the customer's page.</summary>
    public PoolBook Pools { get; init; } = PoolBook.None;

    /// <summary>The override that the customer's row names, or null.</summary>
    public OverrideRecord? Granted { get; init; }

    /// <summary>The first window to decide again; null decides only what is due.</summary>
    public Day? ReplayFrom { get; init; }
}
