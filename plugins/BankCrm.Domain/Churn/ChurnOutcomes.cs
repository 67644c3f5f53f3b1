using System;
using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Policies;

namespace BankCrm.Domain.Churn;

/// <summary>Holds a customer's scores against what the decided windows say, whether there was an alert or not.</summary>
internal static class ChurnOutcomes
{
    /// <summary>The outcomes that windows tell.</summary>
    /// <param name="policies">All policies.</param>
    /// <param name="kind">The customer's kind.</param>
    /// <param name="facts">The customer's figures.</param>
    /// <param name="telling">The windows that are decided for the first time.</param>
    /// <param name="scores">The review's scores; an older window is scored again.</param>
    public static IReadOnlyList<ChurnOutcome> Of(PolicyBook<ChurnPolicy> policies, CustomerKind kind, CustomerFacts facts, IEnumerable<MetricWindow> telling, IReadOnlyList<ChurnScore> scores)
    {
        int furthest = 0;
        foreach (ChurnPolicy policy in policies.All)
        {
            furthest = Math.Max(furthest, policy.OutcomeWindows);
        }

        List<ChurnOutcome>? outcomes = null;
        foreach (MetricWindow window in telling)
        {
            MetricTimeline timeline = facts.Timeline(window.Kind);
            int index = timeline.IndexOf(window.End);
            for (int back = 1; back <= furthest && timeline.IsWithinRelationship(index - back); back++)
            {
                var scored = new MetricWindow { Kind = window.Kind, End = timeline.EndOf(index - back) };
                if (policies.For(kind, scored) is { } policy && policy.OutcomeWindows == back && Of(policy, facts, scored, index, scores) is { } outcome)
                {
                    (outcomes ??= new List<ChurnOutcome>()).Add(outcome);
                }
            }
        }

        return (IReadOnlyList<ChurnOutcome>?)outcomes ?? Array.Empty<ChurnOutcome>();
    }

    private static ChurnOutcome? Of(ChurnPolicy policy, CustomerFacts facts, MetricWindow scored, int telling, IReadOnlyList<ChurnScore> scores)
    {
        MetricTimeline timeline = facts.Timeline(scored.Kind);
        decimal? assets = timeline.AssetsAt(telling - policy.OutcomeWindows);
        if (!policy.IsMeasurable(assets) || policy.IsLost(assets, timeline.AssetsAt(telling)) is not { } isLost)
        {
            return null;
        }

        ChurnScore? score = Find(scores, scored) ?? ChurnEngine.Score(policy, facts.At(scored), ChurnState.None);
        return score is null ? null : new ChurnOutcome { Policy = policy, PeriodEnd = scored.End, MeasuredOn = timeline.EndOf(telling), IsFlagged = score.IsAlerting, IsLost = isLost };
    }

    private static ChurnScore? Find(IReadOnlyList<ChurnScore> scores, MetricWindow window)
    {
        foreach (ChurnScore score in scores)
        {
            if (score.PeriodEnd == window.End && score.PeriodKind == window.Kind)
            {
                return score;
            }
        }

        return null;
    }
}
