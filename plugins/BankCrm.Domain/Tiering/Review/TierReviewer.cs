using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
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
    public static Day? ReplayFrom(ReviewContext context, CustomerRecord customer, IEnumerable<WindowMetric> metrics)
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

        return from;
    }

    /// <summary>Reviews a customer.</summary>
    /// <param name="context">What the whole review shares.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="metrics">The metrics of every window that is to be decided, at least.</param>
    /// <param name="rows">The history rows; all of them when <paramref name="replayFrom"/> is set.</param>
    /// <param name="granted">The override that the customer's row names, or null.</param>
    /// <param name="replayFrom">The first window to decide again; null decides only what is due.</param>
    public static CustomerReview Review(
        ReviewContext context,
        CustomerRecord customer,
        IReadOnlyCollection<WindowMetric> metrics,
        IReadOnlyCollection<StoredDecision> rows,
        OverrideRecord? granted,
        Day? replayFrom)
    {
        var history = new TierHistory(rows);
        TierState start = replayFrom is { } from ? history.StateBefore(from, customer.Kind, context) : customer.State;
        List<TierDecision> decisions = Decide(context, customer, metrics, start, replayFrom);
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

    private static List<TierDecision> Decide(ReviewContext context, CustomerRecord customer, IReadOnlyCollection<WindowMetric> metrics, TierState start, Day? replayFrom)
    {
        var decisions = new List<TierDecision>();
        TierState state = start;
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
            if (isKnown && TierEngine.Decide(policy, state, window.End, metric) is { } decision)
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
