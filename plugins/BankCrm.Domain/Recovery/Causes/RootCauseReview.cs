using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.Causes;

/// <summary>Counts root causes anew and measures what changes did, as the night does.</summary>
public sealed class RootCauseReview
{
    private readonly IRootCauseStore store;

    public RootCauseReview(IRootCauseStore store) => this.store = store;

    /// <summary>
    /// Counts the month of a day and the eleven before. Root causes are often found months after the receipt, so those months are
    /// counted every time; what has not changed is not written.
    /// </summary>
    /// <returns>How many counts were written.</returns>
    public int CountMonths(Day today)
    {
        // The earliest month that is written needs the year before it for its trend.
        Day last = today.EndOfMonth;
        Day firstWritten = MonthsBefore(last, RootCauseCounter.TrendMonths - 1);
        Day first = MonthsBefore(firstWritten, RootCauseCounter.TrendMonths - 1);
        IReadOnlyList<RootCauseCount> before = store.ReadCounts(first);
        HashSet<RootCauseCount> known = new(before);
        List<RootCauseCount> changed = RootCauseCounter.Count(store.ReadComplaints(new Day(first.Year, first.Month, 1), today), before, first, last)
            .Where(count => count.PeriodEnd >= firstWritten && !known.Contains(count))
            .ToList();
        if (changed.Count > 0)
        {
            store.WriteCounts(changed);
        }

        return changed.Count;
    }

    /// <summary>Measures the changes whose effect may still become clearer, up to a year after they were made.</summary>
    /// <returns>How many were measured.</returns>
    public int MeasureChanges(Day today)
    {
        List<ImplementedChange> changes = store.ReadImplementedChanges().Where(change => ChangeEffect.MayStillChange(change, today)).ToList();
        if (changes.Count == 0)
        {
            return 0;
        }

        Day first = changes.Min(change => change.ImplementedOn.AddDays(-ChangeEffect.DaysToCompare(change.ImplementedOn, today)));
        IReadOnlyList<CausedComplaint> complaints = store.ReadComplaints(first, today);
        IReadOnlyList<HoldingsBasis> holdings = store.ReadHoldings();
        store.WriteEffects(changes.Select(change => ChangeEffect.Of(change, complaints, holdings, today)).ToList());
        return changes.Count;
    }

    private static Day MonthsBefore(Day monthEnd, int months) => monthEnd.AddMonths(-months).EndOfMonth;
}
