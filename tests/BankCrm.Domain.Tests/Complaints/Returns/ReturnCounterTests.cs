using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Returns;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace BankCrm.Domain.Tests.Complaints.Returns;

public sealed class ReturnCounterTests
{
    [Fact]
    public void ToReturn_ComplaintsCountedByHand_GivesTheirCounts()
    {
        ComplaintReturn report = Return(
            ReturnBank.Complaint("CARD", "2026-01-05", "2026-01-06", ComplaintOutcome.Upheld, 100m),
            ReturnBank.Complaint("CARD", "2026-01-05", "2026-01-08", ComplaintOutcome.Upheld, 50.25m),
            ReturnBank.Complaint("CARD", "2026-02-01", "2026-02-16", ComplaintOutcome.NotUpheld),
            ReturnBank.Complaint("CARD", "2026-03-30"),
            ReturnBank.Complaint("LOAN", "2025-12-01", "2026-02-15", ComplaintOutcome.PartlyUpheld, 10m),
            ReturnBank.Complaint("LOAN", "2025-11-01"),
            ReturnBank.Complaint(null, "2026-03-31", "2026-03-31", ComplaintOutcome.Withdrawn));

        Assert.Equal(
            new[] { "- received 1 closed 1 outstanding 0 redress 0", "CARD received 4 closed 3 outstanding 1 redress 150.25", "LOAN received 0 closed 1 outstanding 1 redress 10" },
            report.Categories.Select(category => FormattableString.Invariant($"{category.CategoryCode ?? "-"} received {category.Received} closed {category.Closed} outstanding {category.Outstanding} redress {category.Redress}")));
        Assert.Equal(
            new[] { "- Withdrawn CN-3 1", "CARD Upheld CN-3 2", "CARD NotUpheld CN-15 1", "LOAN PartlyUpheld CN-OVER 1" },
            report.Cells.Select(cell => $"{cell.CategoryCode ?? "-"} {cell.Outcome} {cell.Band.Code} {cell.Complaints}"));
        Assert.Equal((5, 5, 2, 160.25m), (report.Received, report.Closed, report.Outstanding, report.Redress));
    }

    [Theory]
    [InlineData("2026-01-10", "CN-3")]
    [InlineData("2026-01-13", "CN-3")]
    [InlineData("2026-01-14", "CN-15")]
    [InlineData("2026-01-25", "CN-15")]
    [InlineData("2026-01-26", "CN-30")]
    [InlineData("2026-02-09", "CN-30")]
    [InlineData("2026-02-10", "CN-60")]
    [InlineData("2026-03-11", "CN-60")]
    [InlineData("2026-03-12", "CN-OVER")]
    public void Add_ClosedAtAndAfterEachBound_FallsInItsBand(string closed, string band) =>
        Assert.Equal(band, Assert.Single(Return(ReturnBank.Complaint("CARD", "2026-01-10", closed, ComplaintOutcome.Upheld)).Cells).Band.Code);

    [Theory]
    [InlineData("2026-02-07", "UK-4W")]
    [InlineData("2026-02-08", "UK-8W")]
    [InlineData("2026-03-07", "UK-8W")]
    [InlineData("2026-03-08", "UK-OVER")]
    public void Add_BandsOfAnotherRegime_AreUsed(string closed, string band)
    {
        ReturnCounter counter = ReturnBank.Counter("uk");
        counter.Add(ReturnBank.Complaint("CARD", "2026-01-10", closed, ComplaintOutcome.Upheld));

        Assert.Equal(band, Assert.Single(counter.ToReturn(new ReturnBasis()).Cells).Band.Code);
    }

    [Theory]
    [InlineData("2025-12-31", 0)]
    [InlineData("2026-01-01", 1)]
    [InlineData("2026-03-31", 1)]
    [InlineData("2026-04-01", 0)]
    public void Add_ReceivedAroundThePeriod_CountsWithin(string received, int count) =>
        Assert.Equal(count, Return(ReturnBank.Complaint("CARD", received)).Received);

    [Theory]
    [InlineData("2025-12-31", 0, 0)]
    [InlineData("2026-01-01", 1, 0)]
    [InlineData("2026-03-31", 1, 0)]
    [InlineData("2026-04-01", 0, 1)]
    public void Add_ClosedAroundThePeriod_IsClosedWithinAndOutstandingAfter(string closed, int closedCount, int outstanding)
    {
        ComplaintReturn report = Return(ReturnBank.Complaint("CARD", "2025-12-20", closed, ComplaintOutcome.Upheld));

        Assert.Equal((closedCount, outstanding), (report.Closed, report.Outstanding));
    }

    [Fact]
    public void Add_ReceivedAfterThePeriod_IsNotOutstanding() => Assert.Equal(0, Return(ReturnBank.Complaint("CARD", "2026-04-01")).Outstanding);

    [Fact]
    public void Add_ClosedAndTakenUpAgain_IsOutstanding()
    {
        ComplaintReturn report = Return(ReturnBank.Complaint("CARD", "2026-01-05", "2026-01-06", ComplaintOutcome.Upheld, 5m) with { State = ComplaintState.Investigating });

        Assert.Equal((0, 1, 0m), (report.Closed, report.Outstanding, report.Redress));
    }

    [Fact]
    public void Add_Instants_CountInTheRegimesOwnZone()
    {
        // 16:30 UTC on 31 March is half past midnight on 1 April in China.
        var late = new DateTime(2026, 3, 31, 16, 30, 0, DateTimeKind.Utc);

        Assert.Equal(0, Return(ReturnBank.Complaint("CARD", "2026-01-05") with { ReceivedOn = late }).Received);
        Assert.Equal(1, Return(ReturnBank.Complaint("CARD", "2026-01-05") with { ReceivedOn = late.AddMinutes(-31) }).Received);
    }

    [Theory]
    [InlineData(250, 2_000_000, "16.00", "20.00")]
    [InlineData(3, 7, "1333.33", "5714285.71")]
    [InlineData(0, null, null, null)]
    [InlineData(null, 0, null, null)]
    public void ToReturn_Basis_GivesRatiosOfWhatWasReceived(int? outlets, int? customers, string? perOutlets, string? perCustomers)
    {
        ReturnCounter counter = ReturnBank.Counter();
        foreach (int day in Enumerable.Range(1, 4))
        {
            counter.Add(ReturnBank.Complaint("CARD", $"2026-01-0{day}"));
        }

        ComplaintReturn report = counter.ToReturn(new ReturnBasis { Outlets = outlets, PersonalCustomers = customers });

        Assert.Equal(perOutlets, report.PerOutlets?.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(perCustomers, report.PerCustomers?.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Add_PartsOfTheRegister_AddUpToTheWhole() => Checking.Holds(Registers(), register =>
    {
        ReturnCounter whole = ReturnBank.Counter();
        ReturnCounter[] parts = { ReturnBank.Counter(), ReturnBank.Counter(), ReturnBank.Counter() };
        foreach ((ReportedComplaint complaint, int part) in register)
        {
            whole.Add(complaint);
            parts[part].Add(complaint);
        }

        parts[2].Add(parts[0]);
        parts[2].Add(parts[1]);

        Assert.Equal(Csv(whole), Csv(parts[2]));
    });

    [Fact]
    public void ToReturn_AnyRegister_KeepsItsTotals() => Checking.Holds(Registers(), register =>
    {
        ReturnCounter counter = ReturnBank.Counter();
        foreach ((ReportedComplaint complaint, _) in register)
        {
            counter.Add(complaint);
        }

        ComplaintReturn report = counter.ToReturn(new ReturnBasis());

        Assert.Equal(report.Closed, report.Cells.Sum(cell => cell.Complaints));
        Assert.Equal(report.Redress, report.Cells.Sum(cell => cell.Redress));

        // Every complaint known by the period's end is closed before it, closed within it, or outstanding.
        int known = register.Count(pair => ReturnBank.Quarter.DayOf(pair.Complaint.ReceivedOn) <= ReturnBank.Quarter.To);
        int before = register.Count(pair => ReturnBank.Quarter.DayOf(pair.Complaint.ReceivedOn) <= ReturnBank.Quarter.To && pair.Complaint.EndedOn is { } ended && ReturnBank.Quarter.DayOf(ended) < ReturnBank.Quarter.From);
        Assert.Equal(known, before + report.Closed + report.Outstanding);
    });

    private static ComplaintReturn Return(params ReportedComplaint[] complaints)
    {
        ReturnCounter counter = ReturnBank.Counter();
        foreach (ReportedComplaint complaint in complaints)
        {
            counter.Add(complaint);
        }

        return counter.ToReturn(new ReturnBasis());
    }

    private static string Csv(ReturnCounter counter) => ReturnCsv.Of(counter.ToReturn(new ReturnBasis { Outlets = 10 }), ReturnCsvTests.Names(isChinese: false));

    private static Gen<List<(ReportedComplaint Complaint, int Part)>> Registers()
    {
        Gen<(ReportedComplaint, int)> one =
            from category in Gen.Elements("CARD", "LOAN", "ACCOUNT", null)
            from received in Gen.Choose(-120, 130)
            from lasted in Gen.Choose(-1, 90)
            from outcome in Gen.Elements<ComplaintOutcome?>(ComplaintOutcome.Upheld, ComplaintOutcome.NotUpheld, ComplaintOutcome.Withdrawn, null)
            from state in Gen.Elements(Enum.GetValues<ComplaintState>())
            from cents in Gen.Choose(0, 100_000)
            from part in Gen.Choose(0, 2)
            let day = new Day(2026, 1, 1).AddDays(received)
            select (
                new ReportedComplaint
                {
                    CategoryCode = category,
                    State = state,
                    Outcome = outcome,
                    ReceivedOn = day.ToDateTime().AddHours(4),
                    ClosedOn = lasted < 0 ? null : day.AddDays(lasted).ToDateTime().AddHours(5),
                    Compensation = cents == 0 ? null : cents / 100m,
                },
                part);
        return one.ListOf().Select(list => list.ToList());
    }
}
