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
/// One customer's history rows. Since only an undisturbed Keep leaves no row, the state before any window can be read off the rows
/// before it: a window without a row reached the very tier that was held.
/// </summary>
public sealed class TierHistory
{
    private readonly DecisionHistory<StoredDecision> history;

    public TierHistory(IReadOnlyCollection<StoredDecision> rows) => history = new DecisionHistory<StoredDecision>(rows);

    private IReadOnlyList<StoredDecision> Rows => history.Rows;

    /// <summary>The state as it was before a window.</summary>
    /// <param name="periodEnd">The window's last day.</param>
    /// <param name="kind">The customer's kind: its policies tell which windows without a row were decided at all.</param>
    /// <param name="context">What the whole review shares.</param>
    public TierState StateBefore(Day periodEnd, CustomerKind kind, ReviewContext context)
    {
        List<StoredDecision> before = history.InEffect.Where(row => row.PeriodKind != PeriodKind.Day && row.PeriodEnd < periodEnd).ToList();
        StoredDecision? last = before.LastOrDefault();
        if (last is null || context.Policies.FindTier(last.TierId) is not { } held)
        {
            return TierState.None;
        }

        Day reviewedTo = last.PeriodEnd;
        var recent = new List<string>();
        foreach (MetricWindow window in context.Windows.Where(window => window.End < periodEnd && window.End >= before[0].PeriodEnd))
        {
            StoredDecision latest = before.Last(row => row.PeriodEnd <= window.End);
            bool isUndisturbed = latest.PeriodEnd != window.End || latest.PeriodKind != window.Kind;
            TierPolicy? policy = isUndisturbed ? context.Policies.InForceOn(kind, window.End) : context.Policies.FindPolicy(latest.PolicyId);
            Tier? reached = context.Policies.FindTier(isUndisturbed ? latest.TierId : latest.ComputedTierId);
            if (policy is null || policy.PeriodKind != window.Kind || policy.FindTier(reached?.Code) is null)
            {
                // No policy for such windows, or one without the tier held and an unknown amount: nothing was decided.
                continue;
            }

            reviewedTo = window.End > reviewedTo ? window.End : reviewedTo;
            recent = isUndisturbed || latest.Average is not null ? Oscillation.Append(recent, reached!.Code, policy.OscillationWindows) : recent;
        }

        return new TierState
        {
            TierCode = held.Code,
            Missed = last.Missed,
            ReviewedTo = reviewedTo,
            TierSince = before.LastOrDefault(row => row.Kind is DecisionKind.Assign or DecisionKind.Upgrade or DecisionKind.Downgrade)?.EffectiveFrom,
            RecentTiers = recent,
        };
    }

    /// <summary>The revision that the next row of a window gets.</summary>
    public int NextRevision(PeriodKind kind, Day periodEnd) => history.NextRevision(kind, periodEnd);

    /// <summary>What decisions change in the history.</summary>
    public HistoryChange<TierDecision> Compare(ReviewContext context, IReadOnlyList<TierDecision> decisions, Day? replayFrom) =>
        history.Compare(decisions, (row, decision) => row.Tells(decision), context.Windows, replayFrom);

    /// <summary>Whether the end of an override is on record already.</summary>
    public bool HasExpiryOf(Guid overrideId) =>
        Rows.Any(row => row.OverrideId == overrideId && string.Equals(row.Reasons, ReasonCodes.OverrideExpired, StringComparison.Ordinal));
}
