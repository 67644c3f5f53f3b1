using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.Causes;

namespace BankCrm.Domain.Tests.Recovery;

public sealed class RootCauseReviewTests
{
    private static readonly Guid Cause = StableId.Of("cause");
    private static readonly Day Today = new(2026, 11, 15);

    [Fact]
    public void CountMonths_Again_WritesOnlyWhatChanged()
    {
        var store = new Store { Complaints = { Complaint("2026-10-02"), Complaint("2026-11-01") } };
        var review = new RootCauseReview(store);

        Assert.Equal(2, review.CountMonths(Today));
        Assert.Equal(0, review.CountMonths(Today));

        store.Complaints.Add(Complaint("2026-11-14"));
        Assert.Equal(1, review.CountMonths(Today));
        Assert.Equal((2, 1m), (store.Counts[new Day(2026, 11, 30)].Complaints, store.Counts[new Day(2026, 11, 30)].Trend));
    }

    [Fact]
    public void CountMonths_OldMonths_GiveTheTrendButAreNotWritten()
    {
        var store = new Store { Complaints = { Complaint("2025-01-01"), Complaint("2025-11-30"), Complaint("2026-11-15") } };

        new RootCauseReview(store).CountMonths(Today);

        Assert.Equal(new Day(2025, 12, 31), store.Counts.Keys.Min());
        Assert.Equal(12, store.Counts.Count);
        Assert.Equal(new Day(2025, 1, 1), store.ReadFrom);
    }

    [Fact]
    public void MeasureChanges_SeveralChanges_ReadsOnceFromTheEarliestDayNeeded()
    {
        var store = new Store
        {
            Complaints = { Complaint("2026-11-10") },
            Changes =
            {
                new ImplementedChange { Id = StableId.Of("1"), RootCauseId = Cause, ImplementedOn = Today.AddDays(-10) },
                new ImplementedChange { Id = StableId.Of("2"), RootCauseId = Cause, ImplementedOn = Today.AddDays(-20) },
                new ImplementedChange { Id = StableId.Of("3"), RootCauseId = Cause, ImplementedOn = Today },
                new ImplementedChange { Id = StableId.Of("4"), RootCauseId = Cause, ImplementedOn = Today.AddDays(-700), MeasuredOn = Today.AddDays(-300) },
            },
        };

        Assert.Equal(2, new RootCauseReview(store).MeasureChanges(Today));
        Assert.Equal((1, Today.AddDays(-40)), (store.Reads, store.ReadFrom));
        Assert.Equal(new[] { 1, 1 }, store.Effects.Select(effect => effect.ComplaintsAfter));
    }

    [Fact]
    public void MeasureChanges_NothingToMeasure_ReadsNoComplaints()
    {
        var store = new Store();

        Assert.Equal(0, new RootCauseReview(store).MeasureChanges(Today));
        Assert.Equal(0, store.Reads);
    }

    private static CausedComplaint Complaint(string received) => new() { RootCauseId = Cause, ReceivedOn = Day.Parse(received) };

    private sealed class Store : IRootCauseStore
    {
        public List<CausedComplaint> Complaints { get; } = new();

        public List<ImplementedChange> Changes { get; } = new();

        public Dictionary<Day, RootCauseCount> Counts { get; } = new();

        public List<ChangeEffect> Effects { get; } = new();

        public int Reads { get; private set; }

        public Day ReadFrom { get; private set; }

        public IReadOnlyList<CausedComplaint> ReadComplaints(Day from, Day to)
        {
            Reads++;
            ReadFrom = from;
            return Complaints.Where(complaint => complaint.ReceivedOn >= from && complaint.ReceivedOn <= to).ToList();
        }

        public IReadOnlyList<RootCauseCount> ReadCounts(Day fromPeriodEnd) => Counts.Values.Where(count => count.PeriodEnd >= fromPeriodEnd).ToList();

        public IReadOnlyList<ImplementedChange> ReadImplementedChanges() => Changes;

        public IReadOnlyList<HoldingsBasis> ReadHoldings() => Array.Empty<HoldingsBasis>();

        public void WriteCounts(IReadOnlyList<RootCauseCount> counts)
        {
            foreach (RootCauseCount count in counts)
            {
                Counts[count.PeriodEnd] = count;
            }
        }

        public void WriteEffects(IReadOnlyList<ChangeEffect> effects) => Effects.AddRange(effects);
    }
}
