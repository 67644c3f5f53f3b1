using System;
using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;
using BankCrm.Domain.Review;

namespace BankCrm.Domain.Churn;

/// <summary>
/// The alert that a review opens and the outcome that it measures. An alert is about today, so only the newest closed window opens
/// one; while an alert is open, or its outcome is not due yet, there is no second one.
/// </summary>
internal static class ChurnAlerts
{
    /// <summary>The alert that the newest score opens, or null.</summary>
    /// <param name="context">What the whole review shares.</param>
    /// <param name="customerId">The customer.</param>
    /// <param name="bandBefore">The band that the customer's row held before the review.</param>
    /// <param name="last">The customer's latest alert.</param>
    /// <param name="scores">The review's scores, oldest first.</param>
    /// <param name="policies">All policies: an alert is measured by the one that opened it.</param>
    public static ChurnAlert? Open(ReviewContext context, Guid customerId, ChurnBand bandBefore, ChurnAlertRecord? last, IReadOnlyList<ChurnScore> scores, PolicyBook<ChurnPolicy> policies)
    {
        ChurnScore? newest = scores.Count == 0 ? null : scores[scores.Count - 1];
        if (newest is null || !newest.IsAlerting || newest.PeriodEnd != context.LastWindowEndOf(newest.PeriodKind) || !newest.Policy.IsMeasurable(newest.Assets))
        {
            return null;
        }

        if (last is not null && (last.IsOpen || newest.PeriodEnd <= last.PeriodEnd || IsWatched(context, last, newest, policies) || !IsReachedAnew(bandBefore, last, scores)))
        {
            return null;
        }

        return new ChurnAlert
        {
            Id = StableId.Of("churnalert/" + customerId.ToString("N") + "/" + newest.PeriodKind + "/" + newest.PeriodEnd),
            Score = newest,
            OpenedOn = context.AsOf,
            DueOn = context.AsOf.AddDays(newest.Policy.InterventionDays),
        };
    }

    /// <summary>The outcome of an alert that one of the decided windows tells and the alert does not say yet, or null.</summary>
    public static ChurnAlertOutcome? Measure(PolicyBook<ChurnPolicy> policies, CustomerFacts facts, ChurnAlertRecord? alert, IReadOnlyList<MetricWindow> due)
    {
        if (alert is null || due.Count == 0 || policies.FindPolicy(alert.PolicyId) is not { } policy)
        {
            return null;
        }

        MetricTimeline timeline = facts.Timeline(alert.PeriodKind);
        int flagged = timeline.IndexOf(alert.PeriodEnd);
        int telling = flagged + policy.OutcomeWindows;
        if (flagged < 0 || !timeline.IsWithinRelationship(telling) || !Contains(due, alert.PeriodKind, timeline.EndOf(telling)) || timeline.AssetsAt(telling) is not { } after)
        {
            return null;
        }

        bool? isLost = policy.IsLost(alert.AssetsAtAlert, after);
        return isLost == alert.MeasuredLost && after == alert.AssetsAfter
            ? null
            : new ChurnAlertOutcome { AlertId = alert.Id, MeasuredOn = timeline.EndOf(telling), AssetsAfter = after, IsLost = isLost };
    }

    /// <summary>Whether the last alert's outcome is still to come.</summary>
    private static bool IsWatched(ReviewContext context, ChurnAlertRecord last, ChurnScore newest, PolicyBook<ChurnPolicy> policies)
    {
        int passed = 0;
        foreach (MetricWindow window in context.Windows)
        {
            passed += window.Kind == last.PeriodKind && window.End > last.PeriodEnd ? 1 : 0;
        }

        return passed < (policies.FindPolicy(last.PolicyId) ?? newest.Policy).OutcomeWindows;
    }

    /// <summary>Whether the band was below the alert's at any time since the last alert, as far as the review sees it.</summary>
    private static bool IsReachedAnew(ChurnBand bandBefore, ChurnAlertRecord last, IReadOnlyList<ChurnScore> scores)
    {
        ChurnScore newest = scores[scores.Count - 1];
        if (bandBefore < newest.Policy.AlertFrom)
        {
            return true;
        }

        foreach (ChurnScore score in scores)
        {
            if (score.PeriodEnd > last.PeriodEnd && !score.IsAlerting)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(IReadOnlyList<MetricWindow> windows, PeriodKind kind, Day end)
    {
        foreach (MetricWindow window in windows)
        {
            if (window.Kind == kind && window.End == end)
            {
                return true;
            }
        }

        return false;
    }
}
