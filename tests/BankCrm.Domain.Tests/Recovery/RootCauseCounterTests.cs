using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.Causes;

namespace BankCrm.Domain.Tests.Recovery;

public sealed class RootCauseCounterTests
{
    private static readonly Guid Queue = StableId.Of("queue");
    private static readonly Day January = new(2026, 1, 31);

    [Fact]
    public void Count_FirstAndLastDayOfAMonth_CountInIt()
    {
        IReadOnlyList<RootCauseCount> counts = Count(new Day(2026, 3, 31), "2026-01-01", "2026-01-31", "2026-02-01", "2026-03-31");

        Assert.Equal(new[] { ("2026-01-31", 2), ("2026-02-28", 1), ("2026-03-31", 1) }, counts.Select(count => (count.PeriodEnd.ToString(), count.Complaints)));
    }

    [Fact]
    public void Count_MonthWithoutComplaints_CountsZero_BeforeTheFirstNothing() =>
        Assert.Equal(new[] { ("2026-02-28", 1), ("2026-03-31", 0) }, Count(new Day(2026, 3, 31), "2026-02-14").Select(count => (count.PeriodEnd.ToString(), count.Complaints)));

    [Fact]
    public void Count_LastComplaintGotAnotherCause_CountsZero()
    {
        var counted = new[] { new RootCauseCount { RootCauseId = Queue, PeriodEnd = January, Complaints = 1 } };

        Assert.Equal(0, RootCauseCounter.Count(Array.Empty<CausedComplaint>(), counted, January, January).Single().Complaints);
    }

    [Theory]
    [InlineData(new[] { 5 }, null)]
    [InlineData(new[] { 5, 5, 5 }, 0.0)]
    [InlineData(new[] { 1, 3 }, 2.0)]
    [InlineData(new[] { 4, 2, 0 }, -2.0)]
    [InlineData(new[] { 1, 0, 4 }, 1.5)]
    [InlineData(new[] { 100, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 }, 1.0)]
    public void Trend_Counts_IsTheSlopeOfAtMostAYear(int[] months, double? trend)
    {
        string[] received = months.SelectMany((count, place) => Enumerable.Repeat(January.AddMonths(place).ToString(), count)).ToArray();

        Assert.Equal((decimal?)trend, Count(January.AddMonths(months.Length - 1).EndOfMonth, received).Last().Trend);
    }

    [Fact]
    public void Id_SameCauseAndMonth_IsTheSame()
    {
        var count = new RootCauseCount { RootCauseId = Queue, PeriodEnd = January, Complaints = 1 };

        Assert.Equal(count.Id, (count with { Complaints = 2, Trend = 1m }).Id);
        Assert.NotEqual(count.Id, (count with { PeriodEnd = January.AddDays(28) }).Id);
    }

    private static IReadOnlyList<RootCauseCount> Count(Day last, params string[] received) => RootCauseCounter.Count(
        received.Select(day => new CausedComplaint { RootCauseId = Queue, ReceivedOn = Day.Parse(day) }),
        Array.Empty<RootCauseCount>(),
        January,
        last);
}
