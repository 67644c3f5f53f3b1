using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Lifecycle.Funnel;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Growth;
using BankCrm.Domain.Value;
using BankCrm.Plugins.Tiering;

namespace BankCrm.Tool.Review.Totals;

/// <summary>Counts what a review decided, for the report.</summary>
internal sealed class ReviewTotals
{
    private readonly Dictionary<string, int> tierOrder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> stageOrder = new(StringComparer.Ordinal);
    private readonly ChurnPerformanceCounter performance = new();
    private StageFunnelCounter? funnel;
    private TierGrowthCounter? growth;
    private bool isFromFirstWindow;

    /// <summary>Customers that were due.</summary>
    public long Customers { get; private set; }

    /// <summary>Tier decisions, whether or not they leave a history row.</summary>
    public long Decisions { get; private set; }

    /// <summary>History rows that were written, of all modules.</summary>
    public long HistoryRows { get; private set; }

    /// <summary>History rows of them that are a customer's first of their sort, which come once and not every year.</summary>
    public long FirstRows { get; private set; }

    /// <summary>Tasks for relationship managers: those of tiers and those of playbooks.</summary>
    public long Tasks { get; private set; }

    /// <summary>Churn alerts that were opened.</summary>
    public long Alerts { get; private set; }

    public long BenefitsGranted { get; private set; }

    public long BenefitsWithdrawn { get; private set; }

    /// <summary>Decisions by period and kind.</summary>
    public Counts DecisionsByPeriod { get; } = new();

    /// <summary>Customers by period and tier held after it.</summary>
    public Counts TiersByPeriod { get; } = new();

    /// <summary>Zones by period, without NONE.</summary>
    public Counts ZonesByPeriod { get; } = new();

    /// <summary>Customers by period and lifecycle stage after it.</summary>
    public Counts StagesByPeriod { get; } = new();

    /// <summary>Customers by period and value class.</summary>
    public Counts ClassesByPeriod { get; } = new();

    /// <summary>Customers below marginal cost by period and cause.</summary>
    public Counts CausesByPeriod { get; } = new();

    /// <summary>Customers by period and churn band.</summary>
    public Counts BandsByPeriod { get; } = new();

    /// <summary>Customers by the tier of their first window and the tier they hold after their last.</summary>
    public Counts Migration { get; } = new();

    /// <summary>The tiers' codes from the lowest up, as far as they occurred.</summary>
    public IReadOnlyList<string> TierOrder => Ordered(tierOrder);

    /// <summary>The stages' codes in the order in which policies try them, as far as they occurred.</summary>
    public IReadOnlyList<string> StageOrder => Ordered(stageOrder);

    /// <summary>What became of those who were flagged, by window.</summary>
    public IReadOnlyList<ChurnPerformance> ChurnPerformance => performance.Results;

    /// <summary>Who entered, left and went on, by window and stage.</summary>
    public IReadOnlyList<StageFunnelRow> Funnel => funnel?.Rows() ?? [];

    /// <summary>Headcount against assets, by window, tier and manager.</summary>
    public IReadOnlyList<TierGrowth> TierGrowth => growth?.Build() ?? [];

    /// <summary>The windows that were decided for every customer.</summary>
    public WholeWindows Whole { get; } = new();

    /// <summary>Takes the policies that the review decides by.</summary>
    public void Begin(ReviewContext context)
    {
        isFromFirstWindow = context.FromFirstWindow;
        funnel = new StageFunnelCounter(context.Rules.Lifecycle);
        growth = new TierGrowthCounter(context.Policies);
    }

    /// <summary>Adds a customer that was not due.</summary>
    public void Add(CustomerRecord notDue)
    {
        Whole.Add(notDue);
        growth?.AddUndecided(notDue);
    }

    public void Add(CustomerReview review)
    {
        Customers++;
        Whole.Add(review.Customer, FirstDecided(review), isFromFirstWindow);
        HistoryRows += review.NewDecisions.Count + (review.Expired?.Revision is null ? 0 : 1);
        FirstRows += review.NewDecisions.Count(added => added.Decision.Kind == DecisionKind.Assign);
        Tasks += review.Tasks.Count;
        BenefitsGranted += review.Benefits.Granted.Count;
        BenefitsWithdrawn += review.Benefits.Withdrawn.Count;
        growth?.Add(review);
        AddTiers(review.Decisions);
        if (review.Stages is { } stages)
        {
            Add(stages);
        }

        if (review.Value is { } value)
        {
            Add(value);
        }

        if (review.Churn is { } churn)
        {
            Add(churn);
        }
    }

    private void AddTiers(IReadOnlyList<TierDecision> decisions)
    {
        foreach (TierDecision decision in decisions)
        {
            Decisions++;
            string period = decision.PeriodEnd.ToString();
            DecisionsByPeriod.Add(period, DecisionCodes.Of(decision.Kind));
            TiersByPeriod.Add(period, decision.Tier.Code);
            tierOrder[decision.Tier.Code] = decision.Tier.Order;
            if (decision.Zone != TierZone.None)
            {
                ZonesByPeriod.Add(period, DecisionCodes.Of(decision.Zone));
            }
        }

        if (decisions.Count > 0)
        {
            Migration.Add(decisions[0].PreviousTierCode ?? decisions[0].Tier.Code, decisions[^1].Tier.Code);
        }
    }

    private void Add(StageReview review)
    {
        HistoryRows += review.Change.Added.Count;
        FirstRows += review.Change.Added.Count(added => added.Decision.Kind == StageMoveKind.Placed);
        Tasks += review.Activities.Count;
        funnel?.Add(review);
        foreach (StageDecision decision in review.Decisions)
        {
            StagesByPeriod.Add(decision.PeriodEnd.ToString(), decision.Stage.Code);
            stageOrder[decision.Stage.Code] = decision.Stage.Order;
        }
    }

    private void Add(ValueReview review)
    {
        HistoryRows += review.Change.Added.Count;
        FirstRows += review.Change.Added.Count > 0 && review.Change.Added[0].Revision == 1 && review.Change.Added[0].Decision == review.Decisions[0] ? 1 : 0;
        foreach (CustomerValue value in review.Decisions)
        {
            string period = value.PeriodEnd.ToString();
            ClassesByPeriod.Add(period, ValueWords.Of(value.Class));
            if (value.Cause is { } cause)
            {
                CausesByPeriod.Add(period, ValueWords.Of(cause));
            }
        }
    }

    private void Add(ChurnReview review)
    {
        HistoryRows += review.Change.Added.Count;
        Alerts += review.NewAlert is null ? 0 : 1;
        performance.Add(review);
        foreach (ChurnScore score in review.Decisions)
        {
            BandsByPeriod.Add(score.PeriodEnd.ToString(), ChurnWords.Of(score.Band));
        }
    }

    private static Day? FirstDecided(CustomerReview review)
    {
        Day? tier = review.Decisions.Count == 0 ? null : review.Decisions[0].PeriodEnd;
        Day? stage = review.Stages is { Decisions.Count: > 0 } stages ? stages.Decisions[0].PeriodEnd : null;
        return tier is { } first && stage is { } other ? (first < other ? first : other) : tier ?? stage;
    }

    private static List<string> Ordered(Dictionary<string, int> order) => order.OrderBy(entry => entry.Value).Select(entry => entry.Key).ToList();
}
