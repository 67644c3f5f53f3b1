using System;
using System.Linq;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Complaints.Clocks;

/// <summary>Extending, pausing and resuming clocks: what is written and what is refused.</summary>
public sealed class ChangeClockScenarios : ClockScenario
{
    private const string Handler = "Bank CRM Complaint Handler";

    private static readonly DateTime DecideDue = new(2024, 7, 20, 15, 59, 59, DateTimeKind.Utc);

    [Fact]
    public void Read_ShippedRows_AreTheRulesAndCalendarsThatShip()
    {
        ClockBook book = Book();

        Assert.Equal((4, 11), (book.Regimes.Count, book.Rules.Count));
        Assert.Equal(new[] { "CN", "UK-EW", "UK-EW", "US" }, book.Regimes.Select(regime => regime.Calendar.Code).Order());
        Assert.Equal("cn", book.Regimes.Single(regime => regime.IsDefault).Code);
        Assert.False(book.FindRegime("cn")!.Calendar.IsWorkingDay(new(2024, 10, 1)));
        Assert.True(book.FindRegime("cn")!.Calendar.IsWorkingDay(new(2024, 10, 12)));
    }

    [Fact]
    public void Clocks_WrittenAndRead_AreTheSame()
    {
        EntityReference complaint = Complaint("cn,uk");

        Assert.Equal(new[] { "cn/complex", "cn/decide", "cn/house-contact", "uk/acknowledge", "uk/final", "uk/summary" }, Clocks(complaint).Select(clock => clock.Name));
        Assert.Equal((DecideDue, ClockState.Running, Host.Now), (Clock(complaint, "decide").DueOn, Clock(complaint, "decide").State, Clock(complaint, "decide").StartedOn));
        Assert.Equal(new DateTime(2024, 7, 17, 13, 11, 59, DateTimeKind.Utc), Clock(complaint, "decide").AtRiskOn);
    }

    [Fact]
    public void Extend_Approved_RunsLongerAndShowsOnTheComplaint()
    {
        EntityReference complaint = Complaint();
        Guid approver = Approver();
        Host.Now = Host.Now.AddDays(3);

        Assert.Equal(DecideDue.AddDays(30), Admin.Extend(Row(complaint, "decide"), 30, approver, Host.Now.AddDays(-1)));

        ComplaintClock clock = Clock(complaint, "decide");
        Assert.Equal((ClockState.Extended, DecideDue.AddDays(30), 30m), (clock.State, clock.DueOn, clock.ExtendedDays));
        Assert.Equal(((Guid?)approver, (DateTime?)Host.Now.AddDays(-1), "The other bank has not answered."), (clock.ExtendedById, clock.NoticeSentOn, clock.ExtensionReason));
        Assert.Equal((ClockState.Extended, "cn/house-contact"), (Summary(complaint).Worst, Summary(complaint).NextMilestone));
    }

    [Fact]
    public void Extend_AgainstARule_IsRefusedAndWritesNothing()
    {
        EntityReference complaint = Complaint();
        EntityReference clock = Row(complaint, "decide");
        Guid approver = Approver();
        ComplaintClock before = Clock(complaint, "decide");

        Refused.With(ClockCodes.ExtensionTooLong, () => Admin.Extend(clock, 31, approver, Host.Now));
        Refused.With(ClockCodes.ApprovedByCaller, () => Admin.Extend(clock, 5, Host.AdministratorId, Host.Now));
        Refused.With(ClockCodes.ApproverMissing, () => Admin.Extend(clock, 5, null, Host.Now));
        Refused.With(ClockCodes.NoticeMissing, () => Admin.Extend(clock, 5, approver, null));
        Refused.With(ClockCodes.NoticeDateUnusable, () => Admin.Extend(clock, 5, approver, Host.Now.AddDays(1)));
        Refused.With(ClockCodes.ReasonMissing, () => Admin.Extend(clock, 5, approver, Host.Now, " "));
        Refused.With(ClockCodes.ApproverUnusable, () => Admin.Extend(clock, 5, Guid.NewGuid(), Host.Now));
        Refused.With(ClockCodes.MayNotExtend, () => Admin.Extend(Row(complaint, "house-contact"), 1, approver, Host.Now));
        Refused.With(ClockCodes.NotFound, () => Admin.Extend(new EntityReference(ComplaintClockTable.LogicalName, Guid.NewGuid()), 5, approver, Host.Now));
        Refused.WithOrByThePlatform("GEN-003", () => Admin.Extend(complaint, 5, approver, Host.Now));
        Assert.Equal(before, Clock(complaint, "decide"));
    }

    [Fact]
    public void Extend_ApproverWhomItIsAbout_IsRefused()
    {
        Guid approver = Approver();
        EntityReference complaint = Complaint(employeeId: approver);

        Refused.With(ClockCodes.IsConcerned, () => Admin.Extend(Row(complaint, "decide"), 5, approver, Host.Now));
    }

    [Fact]
    public void Extend_ReaderOfChinese_IsRefusedInChinese()
    {
        IOrganizationService reader = Host.As(Host.AddUser(Languages.SimplifiedChinese, "System Administrator"));
        EntityReference complaint = Complaint();

        Assert.Contains("累计最多可延长30天", Refused.With(ClockCodes.ExtensionTooLong, () => reader.Extend(Row(complaint, "decide"), 31, Host.AdministratorId, Host.Now)));
    }

    [Fact]
    public void PauseAndResume_WhereTheRuleAllowsIt_MoveTheDue()
    {
        EntityReference complaint = Complaint();
        EntityReference clock = Row(complaint, "decide");
        Refused.With(ClockCodes.MayNotPause, () => Admin.Pause(clock));
        SetRule("decide", ClockRuleTable.MayPause, true);

        Assert.Equal(Host.Now, Admin.Pause(clock));
        Refused.With(ClockCodes.IsPaused, () => Admin.Pause(clock));
        Host.Now = Host.Now.AddDays(4);
        Assert.Equal(DecideDue.AddDays(4), Admin.Resume(clock));
        Refused.With(ClockCodes.IsNotPaused, () => Admin.Resume(clock));

        ComplaintClock resumed = Clock(complaint, "decide");
        Assert.Equal((DecideDue.AddDays(4), (DateTime?)null, "Waits for the customer's contract."), (resumed.DueOn, resumed.PausedOn, resumed.PauseReason));
        Assert.Equal(16m, resumed.PausedHours); // Friday 10 to 17, Monday 9 to 17, Tuesday 9 to 10
    }

    [Fact]
    public void Handler_OwnComplaint_ExtendsItsClock()
    {
        Guid handler = Host.AddUser(Languages.English, Handler);
        EntityReference complaint = Complaint(ownerId: handler);

        Assert.Equal(DecideDue.AddDays(5), Host.As(handler).Extend(Row(complaint, "decide"), 5, Host.AdministratorId, Host.Now));
    }

    [Fact]
    public void Handler_ComplaintOfAnother_FindsNoClock()
    {
        EntityReference complaint = Complaint();
        IOrganizationService handler = Host.As(Host.AddUser(Languages.English, Handler));

        Refused.With(ClockCodes.NotFound, () => handler.Extend(Row(complaint, "decide"), 5, Host.AdministratorId, Host.Now));
        Refused.With(ClockCodes.NotFound, () => handler.ReviewClocks(complaint));
    }

    [Fact]
    public void Handler_ClockRow_MayNotBeChangedByHand()
    {
        Guid handler = Host.AddUser(Languages.English, Handler);
        EntityReference clock = Row(Complaint(ownerId: handler), "decide");

        Refused.ByThePlatform(() => Host.As(handler).Set(clock, ComplaintClockTable.DueOn, DecideDue.AddDays(30)));
        Refused.ByThePlatform(() => Host.As(handler).Delete(clock.LogicalName, clock.Id));
    }

    [Fact]
    public void Auditor_MayNotExtend()
    {
        EntityReference complaint = Complaint();
        IOrganizationService auditor = Host.As(Host.AddUser(Languages.English, "Bank CRM Complaint Auditor"));

        Refused.ByThePlatform(() => auditor.Extend(Row(complaint, "decide"), 5, Host.AdministratorId, Host.Now));
    }

    [Fact]
    public void Rules_AndCalendars_AreGuarded()
    {
        EntityReference calendar = Admin.All(WorkCalendarTable.LogicalName, WorkCalendarTable.Code, "CN").Single().ToEntityReference();
        EntityReference holiday = Admin.All(CalendarDayTable.LogicalName, CalendarDayTable.Code, "CN-2024-10-01").Single().ToEntityReference();

        Refused.With("CAL-002", () => Admin.Set(calendar, WorkCalendarTable.Monday, "nine to five"));
        Refused.With("CAL-003", () => Admin.Set(calendar, WorkCalendarTable.TimeZone, "Nowhere"));
        Refused.With("CAL-001", () => Admin.Update(Closed(calendar)));
        Refused.With("CAL-004", () => Admin.Set(holiday, CalendarDayTable.Hours, "09:00-12:00"));
        Refused.With("CAL-002", () => Admin.Set(holiday, CalendarDayTable.Hours, "morning"));
        Refused.With(ClockCodes.AmountUnusable, () => SetRule("decide", ClockRuleTable.Amount, 1.5m));
        Refused.With(ClockCodes.ExtensionUnusable, () => SetRule("house-contact-critical", ClockRuleTable.ExtensionMax, 1m));
        Admin.Set(calendar, WorkCalendarTable.Saturday, "09:00-12:00");
        Assert.True(Book().FindRegime("cn")!.Calendar.IsWorkingDay(new(2024, 7, 6)));
    }

    private static Entity Closed(EntityReference calendar)
    {
        var row = new Entity(calendar.LogicalName, calendar.Id);
        foreach (string weekday in new[] { WorkCalendarTable.Monday, WorkCalendarTable.Tuesday, WorkCalendarTable.Wednesday, WorkCalendarTable.Thursday, WorkCalendarTable.Friday })
        {
            row[weekday] = null;
        }

        return row;
    }
}
