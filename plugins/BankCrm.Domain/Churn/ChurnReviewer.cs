using System;
using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;
using BankCrm.Domain.Review;
using BankCrm.Domain.Review.History;

namespace BankCrm.Domain.Churn;

/// <summary>Reviews one customer's risk to leave. Pure; the same facts always give the same review.</summary>
public static class ChurnReviewer
{
    /// <summary>Scores the windows that are due, or, after a late correction, every window from the corrected one on.</summary>
    /// <param name="policies">All churn policies.</param>
    /// <param name="due">The windows to decide, oldest first.</param>
    /// <param name="kind">The customer's kind.</param>
    /// <param name="start">Where the last review left the customer.</param>
    /// <param name="facts">The customer's figures.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="rows">The history rows; all of them when <paramref name="replayFrom"/> is set.</param>
    /// <param name="replayFrom">The first window to decide again; null decides only what is due.</param>
    /// <param name="context">What the whole review shares.</param>
    public static ChurnReview Review(
        PolicyBook<ChurnPolicy> policies,
        IReadOnlyList<MetricWindow> due,
        CustomerKind kind,
        ChurnState start,
        CustomerFacts facts,
        CustomerRecord customer,
        IReadOnlyCollection<StoredChurnScore> rows,
        Day? replayFrom,
        ReviewContext context)
    {
        var history = new DecisionHistory<StoredChurnScore>(rows);
        ChurnState before = replayFrom is { } from ? StateBefore(history, from, start.Alert) : start;
        List<ChurnScore> scores = Score(policies, due, kind, before, facts);
        ChurnAlert? opened = ChurnAlerts.Open(context, customer.Id, start.Band, start.Alert, scores, policies);
        ChurnState after = After(scores, before, opened?.ToRecord() ?? start.Alert);
        return new ChurnReview
        {
            Decisions = scores,
            Change = history.Compare(scores, Tells, context.Windows, replayFrom),
            After = after,
            HasMoved = !after.IsSameAs(start),
            NewAlert = opened,
            MeasuredAlert = ChurnAlerts.Measure(policies, facts, start.Alert, due),
            Outcomes = ChurnOutcomes.Of(policies, kind, facts, FirstDecided(due, customer, context), scores),
        };
    }

    private static readonly Func<StoredChurnScore, ChurnScore, bool> Tells = (row, score) => row.Tells(score);

    /// <summary>The band before a window: that of the last row, because a customer without a row was and stayed at low risk.</summary>
    private static ChurnState StateBefore(DecisionHistory<StoredChurnScore> history, Day periodEnd, ChurnAlertRecord? alert)
    {
        StoredChurnScore? last = null;
        foreach (StoredChurnScore row in history.InEffect)
        {
            last = row.PeriodEnd < periodEnd ? row : last;
        }

        return new ChurnState { Score = last?.Score, Band = last?.Band ?? ChurnBand.Low, Reasons = last is { Band: not ChurnBand.Low } ? last.Reasons : string.Empty, Alert = alert };
    }

    private static List<ChurnScore> Score(PolicyBook<ChurnPolicy> policies, IReadOnlyList<MetricWindow> due, CustomerKind kind, ChurnState before, CustomerFacts facts)
    {
        var scores = new List<ChurnScore>(due.Count);
        ChurnState state = before;
        foreach (MetricWindow window in due)
        {
            if (policies.For(kind, window) is not { } policy)
            {
                continue;
            }

            FigureReader figures = facts.At(window);
            if (figures.IsWithinRelationship && ChurnEngine.Score(policy, figures, state) is { } score)
            {
                scores.Add(score);
                state = new ChurnState { Band = score.Band };
            }
        }

        return scores;
    }

    private static ChurnState After(List<ChurnScore> scores, ChurnState before, ChurnAlertRecord? alert)
    {
        if (scores.Count == 0)
        {
            return new ChurnState { Score = before.Score, Band = before.Band, Reasons = before.Reasons, Alert = alert };
        }

        ChurnScore last = scores[scores.Count - 1];
        return new ChurnState { Score = last.Score, Band = last.Band, Reasons = last.Band == ChurnBand.Low ? string.Empty : ChurnText.Reasons(last), Alert = alert };
    }

    /// <summary>Only a window that is decided for the first time counts in the performance, so that a replay does not count it twice.</summary>
    private static IEnumerable<MetricWindow> FirstDecided(IReadOnlyList<MetricWindow> due, CustomerRecord customer, ReviewContext context)
    {
        foreach (MetricWindow window in due)
        {
            if (context.FromFirstWindow || customer.ReviewedTo is not { } reviewedTo || window.End > reviewedTo)
            {
                yield return window;
            }
        }
    }
}
