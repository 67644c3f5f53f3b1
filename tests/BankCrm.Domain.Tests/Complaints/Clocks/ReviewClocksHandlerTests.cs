using System;
using System.Linq;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Complaints.Clocks.Review;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Calendars;

namespace BankCrm.Domain.Tests.Complaints.Clocks;

/// <summary>The nightly review of clocks and the review of one complaint.</summary>
public sealed class ReviewClocksHandlerTests
{
    private static readonly DateTime Received = SmallCalendar.Utc("2026-01-05T10:00:00Z");

    private static readonly DateTime Later = SmallCalendar.Utc("2026-01-07T00:30:00Z");

    [Fact]
    public void ReviewPage_PageByPage_MarksEveryClockOnce()
    {
        var bank = new ClockBank();
        for (int place = 0; place < 25; place++)
        {
            bank.Open(Received.AddMinutes(place));
        }

        var handler = new ReviewClocksHandler(bank);
        int pages = 0;
        int breached = 0;
        ClockReview page;
        do
        {
            page = handler.ReviewPage(Later, 4, Later);
            Assert.InRange(page.Reviewed, 0, 4);
            breached += page.Breached;
            pages++;
        }
        while (page.MayGoOn);

        Assert.Equal((25, 8), (breached, pages));
        Assert.Equal(25, bank.Tasks.Select(task => task.Escalation.Id).Distinct().Count());
        Assert.All(bank.Complaints, complaint => Assert.Equal((ClockState.Breached, complaint.Clocks.Any(clock => clock.IsAtRisk)), (complaint.Summary.Worst, complaint.Summary.IsAtRisk)));
    }

    [Fact]
    public void ReviewPage_AnySizeOfPage_TakesTheSameNumberOfRequests()
    {
        int Requests(int complaints)
        {
            var bank = new ClockBank();
            for (int place = 0; place < complaints; place++)
            {
                bank.Open(Received);
            }

            new ReviewClocksHandler(bank).ReviewPage(Later, complaints, Later);
            return bank.Requests;
        }

        Assert.Equal(Requests(1), Requests(40));
    }

    [Fact]
    public void ReviewPage_NothingDue_DoesNothing()
    {
        var bank = new ClockBank();
        bank.Open(Received);

        ClockReview page = new ReviewClocksHandler(bank).ReviewPage(Received.AddMinutes(1), 10, Received.AddMinutes(1));

        Assert.Equal((0, 0, 0, false), (page.Reviewed, page.AtRisk, page.Breached, page.MayGoOn));
    }

    [Fact]
    public void ReviewPage_AtRiskThenBreached_TellsTheHandlerThenTheManager()
    {
        var bank = new ClockBank();
        bank.Open(Received);
        var handler = new ReviewClocksHandler(bank);

        handler.ReviewPage(SmallCalendar.Utc("2026-01-06T23:00:00Z"), 10, Later);
        handler.ReviewPage(Later, 10, Later);

        Assert.Equal(
            new[] { (ClockEscalationKind.AtRisk, ComplaintBuilder.Handler), (ClockEscalationKind.Breached, ClockBank.Manager) },
            bank.Tasks.Select(task => (task.Escalation.Kind, task.OwnerId)));
        Assert.All(bank.Tasks, task => Assert.Equal(new Day(2026, 1, 6), task.Escalation.DueDay));
    }

    [Fact]
    public void ReviewPage_ManagerIsConcerned_LeavesTheTaskWithTheHandler()
    {
        var bank = new ClockBank();
        bank.Open(Received, employeeId: ClockBank.Manager);

        new ReviewClocksHandler(bank).ReviewPage(Later, 10, Later);

        Assert.Equal(ComplaintBuilder.Handler, bank.Tasks.Single().OwnerId);
    }

    [Fact]
    public void ReviewPage_HandlerHasLeft_TellsTheManagerInTime()
    {
        var bank = new ClockBank();
        bank.Open(Received, handlerHasLeft: true);

        new ReviewClocksHandler(bank).ReviewPage(SmallCalendar.Utc("2026-01-06T23:00:00Z"), 10, Later);

        Assert.Equal((ClockEscalationKind.AtRisk, ClockBank.Manager), (bank.Tasks.Single().Escalation.Kind, bank.Tasks.Single().OwnerId));
    }

    [Fact]
    public void ReviewComplaint_Twice_WritesOnce()
    {
        var bank = new ClockBank();
        ClockedComplaint complaint = bank.Open(Received);
        var handler = new ReviewClocksHandler(bank);

        Assert.Equal((1, 1, 1), (handler.ReviewComplaint(complaint.Id, Later, Later).Breached, bank.Tasks.Count, handler.ReviewComplaint(complaint.Id, Later, Later).Reviewed));
        Assert.Equal((0, 1), (handler.ReviewComplaint(complaint.Id, Later, Later).Breached, bank.Tasks.Count));
    }

    [Fact]
    public void ReviewComplaint_Unknown_IsRefused() =>
        Assert.Equal(ClockCodes.NotFound, Assert.Throws<ViolationException>(() => new ReviewClocksHandler(new ClockBank()).ReviewComplaint(Guid.NewGuid(), Later, Later)).Violation.Code);
}
