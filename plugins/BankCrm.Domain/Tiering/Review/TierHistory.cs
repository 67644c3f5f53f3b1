using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Review;

/// <summary>
/// One customer's history rows. Since only an undisturbed Keep leaves no row, the state before any window can be read off the rows
/// before it: a window without a row reached the very tier that was held.
/// </summary>
public sealed class TierHistory
{
    private readonly IReadOnlyList<StoredDecision> rows;

    public TierHistory(IEnumerable<StoredDecision> rows) => this.rows = rows.OrderBy(row => row.PeriodEnd).ThenBy(row => row.Revision).ToList();

    /// <summary>The state as it was before a window.</summary>
    public TierState StateBefore(Day periodEnd, ReviewContext context)
    {
        List<StoredDecision> before = rows.Where(row => !row.IsSuperseded && row.PeriodKind != PeriodKind.Day && row.PeriodEnd < periodEnd).ToList();
        if (before.Count == 0 || context.Policies.FindTier(before[before.Count - 1].TierId) is not { } held)
        {
            return TierState.None;
        }

        StoredDecision last = before[before.Count - 1];
        StoredDecision? change = before.LastOrDefault(row => row.Kind is DecisionKind.Assign or DecisionKind.Upgrade or DecisionKind.Downgrade);
        List<MetricWindow> windows = context.Windows.Where(window => window.Kind == last.PeriodKind && window.End < periodEnd && window.End >= before[0].PeriodEnd).ToList();
        return new TierState
        {
            TierCode = held.Code,
            Missed = last.Missed,
            ReviewedTo = windows.Count == 0 ? last.PeriodEnd : windows[windows.Count - 1].End,
            TierSince = change?.EffectiveFrom,
            RecentTiers = RecentTiers(before, windows, context.Policies),
        };
    }

    /// <summary>The rows of a window that still hold, newest revision first.</summary>
    public IReadOnlyList<StoredDecision> Standing(PeriodKind kind, Day periodEnd) =>
        rows.Where(row => !row.IsSuperseded && row.PeriodKind == kind && row.PeriodEnd == periodEnd).OrderByDescending(row => row.Revision).ToList();

    /// <summary>The revision that the next row of a window gets.</summary>
    public int NextRevision(PeriodKind kind, Day periodEnd) =>
        rows.Where(row => row.PeriodKind == kind && row.PeriodEnd == periodEnd).Select(row => row.Revision).DefaultIfEmpty(0).Max() + 1;

    /// <summary>Whether the end of an override is on record already.</summary>
    public bool HasExpiryOf(Guid overrideId) =>
        rows.Any(row => row.OverrideId == overrideId && string.Equals(row.Reasons, ReasonCodes.OverrideExpired, StringComparison.Ordinal));

    private static List<string> RecentTiers(List<StoredDecision> before, List<MetricWindow> windows, TierPolicyBook policies)
    {
        Dictionary<Day, StoredDecision> byEnd = before.GroupBy(row => row.PeriodEnd).ToDictionary(group => group.Key, group => group.Last());
        var recent = new List<string>();
        int kept = 0;
        Tier? held = null;
        foreach (MetricWindow window in windows)
        {
            if (!byEnd.TryGetValue(window.End, out StoredDecision? row))
            {
                recent = held is null ? recent : Oscillation.Append(recent, held.Code, kept);
                continue;
            }

            kept = policies.FindPolicy(row.PolicyId)?.OscillationWindows ?? kept;
            held = policies.FindTier(row.TierId) ?? held;
            if (row.Average is not null && policies.FindTier(row.ComputedTierId) is { } computed)
            {
                recent = Oscillation.Append(recent, computed.Code, kept);
            }
        }

        return recent;
    }
}
