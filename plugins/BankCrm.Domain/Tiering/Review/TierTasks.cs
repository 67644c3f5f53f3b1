using System;
using System.Collections.Generic;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Review;

/// <summary>
/// The tasks that a review opens. A task is about today, so only the newest window's decision asks for one, and only when that window
/// is decided for the first time.
/// </summary>
public static class TierTasks
{
    public static IReadOnlyList<TierTask> Of(ReviewContext context, CustomerRecord customer, IReadOnlyList<TierDecision> decisions)
    {
        TierDecision? latest = decisions.Count == 0 ? null : decisions[decisions.Count - 1];
        if (latest is null || latest.PeriodEnd <= customer.ReviewedTo || latest.PeriodEnd != context.LastWindowEndOf(latest.Policy.PeriodKind))
        {
            return Array.Empty<TierTask>();
        }

        var tasks = new List<TierTask>();
        if (latest.Kind == DecisionKind.Upgrade && latest.Tier.WelcomeTask)
        {
            tasks.Add(NewTask(context, customer, latest, TierTaskKind.Welcome, latest.Tier));
        }

        if (TierAtRisk(latest) is { RetentionTask: true } lost)
        {
            tasks.Add(NewTask(context, customer, latest, TierTaskKind.Retention, lost));
        }

        if (IsNewlyAlerting(customer, decisions) && AlertTier(latest) is { AlertTask: true } alerting)
        {
            tasks.Add(NewTask(context, customer, latest, TierTaskKind.Alert, alerting));
        }

        return tasks;
    }

    private static Tier? TierAtRisk(TierDecision decision) => decision.Kind switch
    {
        DecisionKind.Watch when decision.Missed == 1 => decision.Tier,
        DecisionKind.Downgrade => decision.Policy.FindTier(decision.PreviousTierCode),
        _ => null,
    };

    private static bool IsNewlyAlerting(CustomerRecord customer, IReadOnlyList<TierDecision> decisions)
    {
        TierDecision latest = decisions[decisions.Count - 1];
        TierDecision? before = decisions.Count > 1 ? decisions[decisions.Count - 2] : null;
        TierZone zoneBefore = before?.Zone ?? customer.Zone;
        bool oscillatingBefore = before?.IsOscillating ?? customer.IsOscillating;
        return (latest.Zone is TierZone.Critical or TierZone.Volatile && latest.Zone != zoneBefore) || (latest.IsOscillating && !oscillatingBefore);
    }

    /// <summary>A critical customer concerns the tier above, any other alert the tier held.</summary>
    private static Tier? AlertTier(TierDecision decision)
    {
        if (decision.Zone != TierZone.Critical)
        {
            return decision.Tier;
        }

        Tier? above = null;
        foreach (Tier tier in decision.Policy.Tiers)
        {
            above = above is null && tier.Order > decision.ComputedTier.Order ? tier : above;
        }

        return above;
    }

    private static TierTask NewTask(ReviewContext context, CustomerRecord customer, TierDecision decision, TierTaskKind kind, Tier tier) => new()
    {
        Id = StableId.Of("tiertask/" + customer.Id.ToString("N") + "/" + decision.PeriodEnd + "/" + kind),
        Kind = kind,
        Tier = tier,
        DueOn = context.AsOf.AddDays(tier.TaskDueInDays),
    };
}
