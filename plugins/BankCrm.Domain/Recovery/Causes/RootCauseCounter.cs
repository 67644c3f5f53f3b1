using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.Causes;

/// <summary>Counts root causes by month and follows where they go (domain rules, section 7).</summary>
public static class RootCauseCounter
{
    /// <summary>A trend is taken over a year, so that every season is in it once.</summary>
    public const int TrendMonths = 12;

    // What the column keeps.
    private const int Decimals = 4;

    /// <summary>The counts of every cause that has complaints, or was counted before, from the month of its first complaint on; months without complaints count 0.</summary>
    /// <param name="complaints">The complaints received since the first day of the earliest month.</param>
    /// <param name="counted">The causes with a count on record already: they get their months even when no complaint is left.</param>
    /// <param name="first">The last day of the earliest month that complaints were read of.</param>
    /// <param name="last">The last day of the month to count to.</param>
    public static IReadOnlyList<RootCauseCount> Count(IEnumerable<CausedComplaint> complaints, IEnumerable<RootCauseCount> counted, Day first, Day last)
    {
        ILookup<Guid, Day> months = complaints.ToLookup(complaint => complaint.RootCauseId, complaint => complaint.ReceivedOn.EndOfMonth);
        ILookup<Guid, Day> known = counted.ToLookup(count => count.RootCauseId, count => count.PeriodEnd);
        return months.Select(cause => cause.Key)
            .Union(known.Select(cause => cause.Key))
            .OrderBy(cause => cause)
            .SelectMany(cause => CountCause(cause, months[cause].ToList(), months[cause].Concat(known[cause]).Where(month => month >= first).DefaultIfEmpty(last).Min(), last))
            .ToList();
    }

    private static IEnumerable<RootCauseCount> CountCause(Guid cause, IReadOnlyCollection<Day> months, Day first, Day last)
    {
        var counts = new List<int>();
        for (Day month = first; month <= last; month = month.AddDays(1).EndOfMonth)
        {
            counts.Add(months.Count(received => received == month));
            yield return new RootCauseCount { RootCauseId = cause, PeriodEnd = month, Complaints = counts[counts.Count - 1], Trend = Slope(counts.Skip(counts.Count - TrendMonths).ToList()) };
        }
    }

    /// <summary>The slope of the straight line that fits best (least squares); null for a single month.</summary>
    private static decimal? Slope(IReadOnlyList<int> counts)
    {
        if (counts.Count < 2)
        {
            return null;
        }

        decimal middle = (counts.Count - 1) / 2m;
        decimal mean = (decimal)counts.Sum() / counts.Count;
        decimal together = counts.Select((count, place) => (place - middle) * (count - mean)).Sum();
        decimal spread = counts.Select((_, place) => (place - middle) * (place - middle)).Sum();
        return Math.Round(together / spread, Decimals, MidpointRounding.AwayFromZero);
    }
}
