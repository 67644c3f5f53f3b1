using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Review;
using BankCrm.Domain.Review.History;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Review;

/// <summary>
/// Reviews one customer: decides every window that is due, or, after a late correction, every window from the corrected one on, and
/// says what differs from what is stored. Pure; the same facts always give the same review.
/// </summary>
public static class TierReviewer
{
    /// <summary>
    /// From which window a customer must be decided again, or null when no metric behind the last review has changed. A correction of a
    /// window that is past its retention is left alone: the windows after it may lack their metrics by now, and would count as empty.
    /// </summary>
    /// <param name="context">What the whole review shares.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="metrics">The customer's metrics, those rewritten since the last review at least.</param>
    /// <param name="pools">The pools of the customer's page; null when no policy pools groups.</param>
    public static Day? ReplayFrom(ReviewContext context, CustomerRecord customer, IEnumerable<WindowMetric> metrics, PoolBook? pools = null)
    {
        // A review for a day before the last one must not take the customer back; the correction waits for a later review.
        if (customer.ReviewedTo is not { } reviewedTo || context.AsOf < reviewedTo)
        {
            return null;
        }

        if (context.FromFirstWindow)
        {
            return context.MetricsKeptFrom ?? default(Day);
        }

        Day? from = null;
        foreach (WindowMetric metric in metrics)
        {
            bool isKept = context.MetricsKeptFrom is not { } keptFrom || metric.PeriodEnd >= keptFrom;
            if (isKept && metric.PeriodEnd <= reviewedTo && metric.RowVersion > customer.ReviewMark && (from is not { } earliest || metric.PeriodEnd < earliest))
            {
                from = metric.PeriodEnd;
            }
        }

        return pools is null ? from : Earlier(from, PoolChangedFrom(context, customer, pools, reviewedTo));
    }

    private static Day? PoolChangedFrom(ReviewContext context, CustomerRecord customer, PoolBook pools, Day reviewedTo)
    {
        MetricWindow? first = context.Windows.FirstOrDefault(window => context.MetricsKeptFrom is not { } keptFrom || window.End >= keptFrom);
        return first is null ? null : pools.ChangedFrom(customer.Id, customer.ReviewMark, first.End, reviewedTo);
    }

    private static Day? Earlier(Day? left, Day? right) => left is { } one && right is { } other ? (one < other ? one : other) : left ?? right;

    /// <summary>Reviews a customer.</summary>
    /// <param name="context">What the whole review shares.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="metrics">The metrics of every window that is to be decided, at least.</param>
    /// <param name="rows">The history rows; all of them when <paramref name="replayFrom"/> is set.</param>
    /// <param name="granted">The override that the customer's row names, or null.</param>
    /// <param name="replayFrom">The first window to decide again; null decides only what is due.</param>
    /// <param name="facts">What policies that give points or pool groups read beside the metrics; null leaves it unknown.</param>
    public static CustomerReview Review(
        ReviewContext context,
        CustomerRecord customer,
        IReadOnlyCollection<WindowMetric> metrics,
        IReadOnlyCollection<StoredDecision> rows,
        OverrideRecord? granted,
        Day? replayFrom,
        TierFacts? facts = null)
    {
        var history = new TierHistory(rows);
        List<TierDecision> decisions = Decide(context, customer, metrics, history, replayFrom, facts);
        HistoryChange<TierDecision> change = history.Compare(context, decisions, replayFrom);

        Guid? computedTierId = decisions.Count > 0 ? decisions[decisions.Count - 1].Tier.Id : customer.ComputedTierId;
        ExpiredOverride? expired = Expire(context, history, granted, computedTierId);
        return new CustomerReview
        {
            Customer = customer,
            Decisions = decisions,
            NewDecisions = change.Added,
            Superseded = change.Superseded,
            Expired = expired,
            Update = UpdateOf(context, customer, decisions, granted, expired, computedTierId),
            Tasks = TierTasks.Of(context, customer, decisions),
        };
    }

    /// <summary>Decides what is due, or everything from a window on, without asking what that changes.</summary>
    internal static List<TierDecision> Decide(
        ReviewContext context,
        CustomerRecord customer,
        IReadOnlyCollection<WindowMetric> metrics,
        TierHistory history,
        Day? replayFrom,
        TierFacts? facts)
    {
        var decisions = new List<TierDecision>();
        TierState state = replayFrom is { } from ? history.StateBefore(from, customer.Kind, context) : customer.State;
        foreach (MetricWindow window in context.Windows)
        {
            // Windows before the replayed one have no metrics here, even if they were left undecided then.
            if (window.End < replayFrom || (state.ReviewedTo is { } reviewedTo && window.End <= reviewedTo))
            {
                continue;
            }

            TierPolicy? policy = context.Policies.InForceOn(customer.Kind, window.End);
            if (policy is null || policy.PeriodKind != window.Kind)
            {
                continue;
            }

            WindowMetric? metric = Find(metrics, window);
            bool isKnown = state.TierCode is not null || metric is not null || metrics.Any(earlier => earlier.PeriodKind == window.Kind && earlier.PeriodEnd < window.End);
            if (isKnown && TierEngine.Decide(policy, state, window.End, metric, facts?.At(policy, window)) is { } decision)
            {
                decisions.Add(decision);
                state = decision.After;
            }
        }

        return decisions;
    }

    private static WindowMetric? Find(IReadOnlyCollection<WindowMetric> metrics, MetricWindow window)
    {
        foreach (WindowMetric metric in metrics)
        {
            if (metric.PeriodEnd == window.End && metric.PeriodKind == window.Kind)
            {
                return metric;
            }
        }

        return null;
    }

    private static ExpiredOverride? Expire(ReviewContext context, TierHistory history, OverrideRecord? granted, Guid? computedTierId)
    {
        if (granted is null || context.AsOf <= granted.EndsOn)
        {
            return null;
        }

        Day endedOn = granted.EndsOn.AddDays(1);
        return new ExpiredOverride
        {
            Override = granted,
            EndedOn = endedOn,
            TierId = computedTierId,
            Revision = history.HasExpiryOf(granted.Id) ? null : history.NextRevision(PeriodKind.Day, endedOn),
        };
    }

    private static CustomerUpdate? UpdateOf(
        ReviewContext context,
        CustomerRecord customer,
        List<TierDecision> decisions,
        OverrideRecord? granted,
        ExpiredOverride? expired,
        Guid? computedTierId)
    {
        TierDecision? latest = decisions.Count == 0 ? null : decisions[decisions.Count - 1];
        bool moved = latest is not null && (!latest.After.IsSameAs(customer.State) || latest.Tier.Id != customer.ComputedTierId || latest.Zone != customer.Zone || latest.IsOscillating != customer.IsOscillating);
        bool hasOverride = granted is not null && expired is null;
        Guid? overrideId = hasOverride ? granted!.Id : null;
        Guid? shownTierId = hasOverride ? granted!.TierId : computedTierId;
        // Without a decision nothing was read of the corrections that wait (a review for an earlier day): they must stay waiting.
        long mark = decisions.Count > 0 ? context.Mark : customer.ReviewMark;
        return moved || overrideId != customer.OverrideId || shownTierId != customer.ShownTierId || (decisions.Count > 0 && !context.FromFirstWindow)
            ? new CustomerUpdate { Latest = latest, ShownTierId = shownTierId, OverrideId = overrideId, ReviewMark = mark, ReviewedTo = latest?.PeriodEnd }
            : null;
    }
}
