using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle.Playbook;
using BankCrm.Domain.Review;
using BankCrm.Domain.Review.History;

namespace BankCrm.Domain.Lifecycle;

/// <summary>
/// Reviews one customer's stage: decides every window that is due, or, after a late correction, every window from the corrected one on,
/// and says what differs from what is stored. Moves that people made are events of their day: they happen again in a replay. Pure; the
/// same facts always give the same review.
/// </summary>
public static class StageReviewer
{
    private static readonly HistoryChange<StageDecision> NoChange = new(Array.Empty<NewRow<StageDecision>>(), Array.Empty<Guid>());

    /// <summary>Reviews a customer.</summary>
    /// <param name="policies">All lifecycle policies.</param>
    /// <param name="due">The closed windows to decide, oldest first; from <paramref name="replayFrom"/> on after a correction.</param>
    /// <param name="kind">The customer's kind.</param>
    /// <param name="start">Where the customer's own row says that the customer stands.</param>
    /// <param name="facts">What is known of the customer.</param>
    /// <param name="rows">The history: rows after the last review at least, all of them when <paramref name="replayFrom"/> is set.</param>
    /// <param name="replayFrom">The first window to decide again; null decides only what is due.</param>
    /// <param name="context">What the whole review shares.</param>
    /// <param name="customerId">The customer's row.</param>
    public static StageReview Review(
        LifecyclePolicyBook policies,
        IReadOnlyList<MetricWindow> due,
        CustomerKind kind,
        StageState start,
        CustomerFacts facts,
        IReadOnlyCollection<StoredStageMove> rows,
        Day? replayFrom,
        ReviewContext context,
        Guid customerId)
    {
        if (rows.Count == 0)
        {
            List<StageDecision> only = Decide(policies, due, kind, StageHistory.BeforeReplay(start, replayFrom), facts, null, Array.Empty<StoredStageMove>(), out StageState after);
            return Complete(context, customerId, facts, null, only, start, after, AllOf(only), Array.Empty<StoredStageMove>());
        }

        var history = new StageHistory(policies, rows);
        IReadOnlyList<StoredStageMove> manual = history.ManualMoves;
        StageState before = StateBefore(history, due, start, manual, replayFrom, out IReadOnlyList<StoredStageMove> events);
        List<StageDecision> decisions = Decide(policies, due, kind, before, facts, history, events, out StageState state);
        HistoryChange<StageDecision> change = history.Compare(decisions, context.Windows, replayFrom);
        return Complete(context, customerId, facts, history, decisions, start, state, change, During(due, manual));
    }

    /// <summary>The state that the first window starts from, and the moves that people made from then on.</summary>
    private static StageState StateBefore(StageHistory history, IReadOnlyList<MetricWindow> due, StageState start, IReadOnlyList<StoredStageMove> manual, Day? replayFrom, out IReadOnlyList<StoredStageMove> events)
    {
        if (replayFrom is { } from)
        {
            events = manual.Where(move => move.PeriodEnd >= from).ToList();
            return history.Before(from, start);
        }

        // A window that is closed late is decided as it would have been in time: from where the customer stood before a person's later move.
        events = due.Count == 0 ? Array.Empty<StoredStageMove>() : manual.Where(move => move.PeriodEnd > due[0].End).ToList();
        return events.Count == 0 ? start : history.Before(events[0]);
    }

    private static List<StageDecision> Decide(
        LifecyclePolicyBook policies,
        IReadOnlyList<MetricWindow> due,
        CustomerKind kind,
        StageState start,
        CustomerFacts facts,
        StageHistory? history,
        IReadOnlyList<StoredStageMove> events,
        out StageState state)
    {
        var decisions = new List<StageDecision>(due.Count);
        int next = 0;
        state = start;
        foreach (MetricWindow window in due)
        {
            for (; next < events.Count && events[next].PeriodEnd <= window.End; next++)
            {
                state = history!.After(events[next]);
            }

            if (policies.For(kind, window) is { } policy && StageEngine.Decide(policy, state, facts.At(window, state.Since)) is { } decision)
            {
                decision.IsFoundOnly = IsFoundOnly(decision, facts);
                decisions.Add(decision);
                state = decision.After;
            }
        }

        for (; next < events.Count; next++)
        {
            state = history!.After(events[next]);
        }

        return decisions;
    }

    /// <summary>What a customer without any history row is to get: a row for every move.</summary>
    private static HistoryChange<StageDecision> AllOf(List<StageDecision> decisions)
    {
        List<NewRow<StageDecision>>? added = null;
        foreach (StageDecision decision in decisions)
        {
            if (!decision.IsUndisturbed)
            {
                (added ??= new List<NewRow<StageDecision>>()).Add(new NewRow<StageDecision>(decision, 1));
            }
        }

        return added is null ? NoChange : new HistoryChange<StageDecision>(added, Array.Empty<Guid>());
    }

    private static IReadOnlyList<StoredStageMove> During(IReadOnlyList<MetricWindow> due, IReadOnlyList<StoredStageMove> manual)
    {
        if (due.Count == 0 || manual.Count == 0)
        {
            return Array.Empty<StoredStageMove>();
        }

        Day first = Periods.StartOf(due[0].Kind, due[0].End);
        return manual.Where(move => move.PeriodEnd >= first && move.PeriodEnd <= due[due.Count - 1].End).ToList();
    }

    private static StageReview Complete(
        ReviewContext context,
        Guid customerId,
        CustomerFacts facts,
        StageHistory? history,
        List<StageDecision> decisions,
        StageState start,
        StageState after,
        HistoryChange<StageDecision> change,
        IReadOnlyList<StoredStageMove> manual) => new()
        {
            Decisions = decisions,
            Change = change,
            ManualMoves = manual,
            Start = start,
            After = after,
            Activities = ActivitiesOf(context, customerId, facts, history, decisions, after),
        };

    private static IReadOnlyList<PlaybookActivity> ActivitiesOf(ReviewContext context, Guid customerId, CustomerFacts facts, StageHistory? history, List<StageDecision> decisions, StageState after)
    {
        StageDecision? latest = decisions.Count == 0 ? null : decisions[decisions.Count - 1];
        bool isNews = latest is { IsMove: true }
            && ReferenceEquals(latest.After, after)
            && latest.PeriodEnd == context.LastWindowEndOf(latest.PeriodKind)
            && history?.HasEntered(latest) != true
            && !latest.IsFoundOnly;
        return isNews ? PlaybookActivity.Of(customerId, latest!.Stage, latest.PeriodEnd, context.AsOf) : Array.Empty<PlaybookActivity>();
    }

    private static bool IsFoundOnly(StageDecision decision, CustomerFacts facts) =>
        decision.Kind == StageMoveKind.Placed
        && decision.Before.StageCode is null
        && (facts.Timeline(decision.PeriodKind).IndexOf(decision.PeriodEnd) == 0 || facts.RelationshipStart < Periods.StartOf(decision.PeriodKind, decision.PeriodEnd));
}
