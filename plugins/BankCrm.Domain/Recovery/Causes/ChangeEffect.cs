using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.Causes;

/// <summary>
/// What a change did: complaints per 1,000 holdings before and after, over the same number of days. It says what happened, not
/// why: other things may have changed too.
/// </summary>
public sealed record ChangeEffect
{
    /// <summary>The longest that is compared, so that every season is on both sides.</summary>
    public const int LongestDays = 365;

    private const decimal PerHoldings = 1000m;

    // What the columns keep.
    private const int Decimals = 4;

    public required Guid ChangeId { get; init; }

    public required Day MeasuredOn { get; init; }

    /// <summary>How many days are compared on each side; at least 1.</summary>
    public required int Days { get; init; }

    public required int ComplaintsBefore { get; init; }

    public required int ComplaintsAfter { get; init; }

    /// <summary>The holdings in the days before; null when the bank has not told.</summary>
    public int? HoldingsBefore { get; init; }

    /// <summary>The holdings in the days after; null when the bank has not told.</summary>
    public int? HoldingsAfter { get; init; }

    public decimal? RateBefore => Rate(ComplaintsBefore, HoldingsBefore);

    public decimal? RateAfter => Rate(ComplaintsAfter, HoldingsAfter);

    /// <summary>How many full days after a change can be compared with as many before; today is not over yet.</summary>
    public static int DaysToCompare(Day implementedOn, Day today) => Math.Max(0, Math.Min(LongestDays, implementedOn.DaysUntil(today)));

    /// <summary>Whether measuring a change again could tell anything new.</summary>
    public static bool MayStillChange(ImplementedChange change, Day today) =>
        DaysToCompare(change.ImplementedOn, today) > 0 && (change.MeasuredOn is not { } measured || DaysToCompare(change.ImplementedOn, measured) < LongestDays);

    /// <summary>The effect of a change: the day on which it was made is the first of the days after.</summary>
    /// <param name="change">The change.</param>
    /// <param name="complaints">All complaints with a root cause of the days compared, of others too.</param>
    /// <param name="holdings">What the bank told about its holdings.</param>
    /// <param name="today">The bank's day.</param>
    public static ChangeEffect Of(ImplementedChange change, IEnumerable<CausedComplaint> complaints, IReadOnlyCollection<HoldingsBasis> holdings, Day today)
    {
        int days = DaysToCompare(change.ImplementedOn, today);
        Day first = change.ImplementedOn.AddDays(-days);
        Day lastBefore = change.ImplementedOn.AddDays(-1);
        Day last = change.ImplementedOn.AddDays(days - 1);
        List<Day> received = complaints.Where(change.Concerns).Select(complaint => complaint.ReceivedOn).ToList();
        return new ChangeEffect
        {
            ChangeId = change.Id,
            MeasuredOn = today,
            Days = days,
            ComplaintsBefore = received.Count(day => day >= first && day <= lastBefore),
            ComplaintsAfter = received.Count(day => day >= change.ImplementedOn && day <= last),
            HoldingsBefore = HoldingsIn(holdings, first, lastBefore),
            HoldingsAfter = HoldingsIn(holdings, change.ImplementedOn, last),
        };
    }

    /// <summary>The holdings that hold for most of a period: those told for the most of its days, the later where two are alike.</summary>
    private static int? HoldingsIn(IEnumerable<HoldingsBasis> holdings, Day from, Day to) => holdings
        .Where(basis => basis.DaysWithin(from, to) > 0)
        .OrderByDescending(basis => basis.IsDefault)
        .ThenByDescending(basis => basis.DaysWithin(from, to))
        .ThenByDescending(basis => basis.To)
        .FirstOrDefault()?.Holdings;

    private static decimal? Rate(int complaints, int? holdings) =>
        holdings is > 0 and { } count ? Math.Round(PerHoldings * complaints / count, Decimals, MidpointRounding.AwayFromZero) : null;
}
