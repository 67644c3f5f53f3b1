using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Complaints.Clocks.Review;
using BankCrm.Plugins.Complaints.Clocks.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Complaints.Clocks;

/// <summary>The review of clocks at night and when a complaint is opened.</summary>
public sealed class ReviewClocksScenarios : ClockScenario
{
    /// <summary>House contact is due at the end of Monday 8 July in China.</summary>
    private static readonly DateTime ContactDue = new(2024, 7, 8, 15, 59, 59, DateTimeKind.Utc);

    [Fact]
    public void Review_OneComplaint_MarksTellsAndShows()
    {
        Guid handler = Host.AddUser(Languages.English, "Bank CRM Complaint Handler");
        Guid manager = Host.AddUser(Languages.English, "Bank CRM Branch Head");
        Admin.Set(new EntityReference(UserTable.LogicalName, handler), UserTable.Manager, new EntityReference(UserTable.LogicalName, manager));
        EntityReference complaint = Complaint(ownerId: handler);
        IOrganizationService opened = Host.As(handler);

        opened.ReviewClocks(complaint);
        Assert.Equal(("cn/house-contact", ClockState.Running, false), (Summary(complaint).NextMilestone, Summary(complaint).Worst, Summary(complaint).IsAtRisk));

        Host.Now = ContactDue.AddHours(-1);
        Assert.Equal((1, 1, 0), Totals(opened.ReviewClocks(complaint)));
        Assert.Equal((true, (DateTime?)ContactDue), (Summary(complaint).IsAtRisk, Summary(complaint).NextDueOn));

        Host.Now = ContactDue.AddSeconds(1);
        Assert.Equal((1, 0, 1), Totals(opened.ReviewClocks(complaint)));
        Assert.Equal((1, 0, 0), Totals(opened.ReviewClocks(complaint)));
        Assert.Equal((ClockState.Breached, false), (Summary(complaint).Worst, Summary(complaint).IsAtRisk));
        Assert.Equal(
            new[] { (handler, "Complaint " + Number(complaint) + ": cn/house-contact is due on 2024-07-08"), (manager, "Complaint " + Number(complaint) + ": cn/house-contact was due on 2024-07-08, overdue") },
            Tasks(complaint).OrderBy(task => task.GetAttributeValue<string>(TaskTable.Subject)).Select(task => (task.Lookup(TaskTable.Owner)!.Value, task.GetAttributeValue<string>(TaskTable.Subject))));
    }

    [Fact]
    public void Review_HandlerHasLeft_TellsTheManager()
    {
        Guid handler = Host.AddUser(Languages.English, "Bank CRM Complaint Handler");
        Guid manager = Host.AddUser(Languages.English, "Bank CRM Branch Head");
        EntityReference complaint = Complaint(ownerId: handler);
        Admin.Set(new EntityReference(UserTable.LogicalName, handler), UserTable.Manager, new EntityReference(UserTable.LogicalName, manager));
        Admin.Set(new EntityReference(UserTable.LogicalName, handler), UserTable.IsDisabled, true);
        Host.Now = ContactDue.AddHours(-1);

        Admin.ReviewClocks(complaint);

        Assert.Equal(manager, Tasks(complaint).Single().Lookup(TaskTable.Owner));
    }

    [Fact]
    public void Review_AtNight_GoesThroughTheRegisterPageByPage()
    {
        List<EntityReference> complaints = Enumerable.Range(0, 7).Select(_ => Complaint()).ToList();
        Host.Now = ContactDue.AddHours(3);
        IOrganizationService integration = Host.As(Host.AddUser(Languages.English, "Bank CRM Integration"));

        int breached = 0;
        int pages = 0;
        string? continuation = null;
        do
        {
            ParameterCollection page = integration.ReviewClocks(pageSize: 3, continuation: continuation);
            breached += (int)page["Breached"];
            continuation = (string)page["Continuation"];
            pages++;
        }
        while (continuation.Length > 0);

        Assert.Equal((7, 4), (breached, pages));
        Assert.All(complaints, complaint => Assert.Equal(ClockState.Breached, Summary(complaint).Worst));
        Assert.All(complaints, complaint => Assert.Single(Tasks(complaint)));
        Assert.Equal(0, integration.ReviewClocks()["Reviewed"]);
    }

    [Fact]
    public void Review_PausedEndedAndMarkedClocks_AreNotFoundAgain()
    {
        SetRule("house-contact", ClockRuleTable.MayPause, true);
        EntityReference paused = Complaint();
        Admin.Pause(Row(paused, "house-contact"));
        Host.Now = ContactDue.AddDays(3);

        Assert.Equal(0, Admin.ReviewClocks()["Reviewed"]);
        Assert.Equal((1, 0, 0), Totals(Admin.ReviewClocks(paused)));
    }

    [Fact]
    public void Review_InTheFutureOrWithABadContinuation_IsRefused()
    {
        Refused.With(ClockCodes.ReviewInTheFuture, () => Admin.ReviewClocks(asOf: Host.Now.AddSeconds(1)));
        Refused.With("TIER-041", () => Admin.ReviewClocks(continuation: "somewhere"));
        Refused.With("TIER-040", () => Admin.ReviewClocks(pageSize: 251));
        Refused.WithOrByThePlatform("GEN-003", () => Admin.ReviewClocks(new EntityReference(ComplaintClockTable.LogicalName, Guid.NewGuid())));
        Refused.With(ClockCodes.NotFound, () => Admin.ReviewClocks(new EntityReference(ComplaintTable.LogicalName, Guid.NewGuid())));
    }

    [Fact]
    public void Review_AnyNumberOfComplaints_TakesTheSameNumberOfReads()
    {
        Assert.Equal(Reads(1), Reads(12));

        int Reads(int complaints)
        {
            for (int place = 0; place < complaints; place++)
            {
                Complaint();
            }

            DateTime night = Host.Now.AddDays(4);
            var counted = new FaultyDataverse(Admin);
            Night(counted, night);
            Host.Now = night;
            return counted.Reads;
        }
    }

    [Fact]
    public void Review_BrokenOffAtAnyWrite_IsMadeGoodByTheNext()
    {
        const int Writes = 3; // the task, the complaint, the clock
        for (int failAt = 1; failAt <= Writes; failAt++)
        {
            EntityReference complaint = Complaint();
            DateTime night = Host.Now.AddDays(4);
            Assert.Throws<InvalidOperationException>(() => Night(new FaultyDataverse(Admin) { FailAtWrite = failAt }, night));
            var whole = new FaultyDataverse(Admin);

            Night(whole, night);

            Assert.Equal(failAt == Writes ? Writes - 1 : Writes, whole.Writes);
            Assert.Equal((ClockState.Breached, ClockState.Breached), (Clock(complaint, "house-contact").State, Summary(complaint).Worst));
            Assert.Single(Tasks(complaint));
            Host.Now = night;
        }
    }

    [Fact]
    public void Extend_RowChangedMeanwhile_IsNotOverwritten()
    {
        EntityReference complaint = Complaint();
        ComplaintClock read = Clock(complaint, "decide");
        var store = new DataverseClockStore(Admin, Admin, new VersionedRowWriter(Admin), Host.Now);
        ClockedComplaint seen = store.ReadComplaint(complaint.Id)!;
        Admin.Extend(Row(complaint, "decide"), 20, Approver(), Host.Now);

        Assert.ThrowsAny<Exception>(() => store.Write(new[] { new ClockWork(seen, seen.With(read with { DueOn = read.DueOn.AddDays(30), ExtendedDays = 30m })) }, Host.Now));
        Assert.Equal(20m, Clock(complaint, "decide").ExtendedDays);
    }

    private static (int Reviewed, int AtRisk, int Breached) Totals(ParameterCollection page) => ((int)page["Reviewed"], (int)page["AtRisk"], (int)page["Breached"]);

    /// <summary>A night as the tool runs it: without a transaction around it.</summary>
    private static void Night(IOrganizationService service, DateTime night) =>
        new ReviewClocksHandler(new DataverseClockStore(service, service, new RowByRowWriter(service), night)).ReviewPage(night, 100, night);

    private string Number(EntityReference complaint) => Admin.Read(complaint).GetAttributeValue<string>(ComplaintTable.ComplaintNumber);
}
