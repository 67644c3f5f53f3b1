using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Complaints.Register;

/// <summary>How complaints come in: what they open, what it costs, and that none is refused.</summary>
public sealed class OpenComplaintScenarios : RegisterScenario
{
    /// <summary>What an opening may cost in all.</summary>
    private const int MostRequests = 12;

    [Fact]
    public void Open_Complaint_IsNumberedRatedAndOpensClocksAndRecovery()
    {
        EntityReference customer = NewCustomer();

        var complaint = new EntityReference(ComplaintTable.LogicalName, Admin.Create(NewComplaint(customer)));

        Entity row = Admin.Read(complaint);
        Assert.Matches("^C20240705-[0-9A-F]{12}$", row.GetAttributeValue<string>(ComplaintTable.ComplaintNumber));
        Assert.Equal((Choices.Of(ComplaintState.Received), Choices.Of(ComplaintSeverity.Medium), "SEVERITY-MATRIX"), (row[ComplaintTable.ComplaintState], row[ComplaintTable.Severity], row[ComplaintTable.SeverityReasons]));
        Assert.Equal((Host.Now, true, "cn"), (row[ComplaintTable.ReceivedOn], row[ComplaintTable.IsReportable], row[ComplaintTable.Regimes]));
        Assert.Equal("cn/house-contact", row[ComplaintTable.NextMilestone]);
        Assert.Equal(3, ClocksOf(complaint).Count);
        Entity recovery = Assert.Single(Admin.All(RecoveryTable.LogicalName, RecoveryTable.Complaint, complaint.Id));
        IReadOnlyList<Entity> actions = ActionsOf(complaint);
        Assert.NotEmpty(actions);
        Assert.Equal(actions.Count, recovery[RecoveryTable.OpenActions]);
        Assert.All(actions, action => Assert.Equal(recovery.Id, action.Lookup(RecoveryActionTable.Recovery)));
        Assert.All(ClocksOf(complaint), clock => Assert.Equal(recovery.Id, clock.Lookup(ComplaintClockTable.Recovery)));
        Entity shown = Admin.Read(customer);
        Assert.Equal((1, new Day(2024, 7, 5), MarketingFreeze.WhileOpen), (shown[CustomerColumns.OpenComplaints], shown.Day(CustomerComplaintColumns.LastComplaintOn), shown.Day(CustomerComplaintColumns.MarketingFreezeUntil)));
    }

    [Fact]
    public void Open_Severe_HasAnActionOfEachKindOfJusticeInteractionalFirst()
    {
        EntityReference complaint = Open(columns: [(ComplaintTable.Impact, Choices.Of(ImpactLevel.High)), (ComplaintTable.Urgency, Choices.Of(UrgencyLevel.High))]);

        JusticeKind[] kinds = [.. ActionsOf(complaint).Select(action => Choices.Read<JusticeKind>(action, RecoveryActionTable.JusticeKind))];
        Assert.Equal(Enum.GetValues<JusticeKind>(), kinds.Distinct().Order());
        Assert.Equal(kinds.OrderDescending(), kinds);
    }

    [Theory]
    [InlineData("cn")]
    [InlineData("us")]
    [InlineData("cn,uk,eu,us")]
    public void Open_AnyRegimes_TakesAtMostTwelveRequests(string regimes)
    {
        Open(columns: [(ComplaintTable.Regimes, regimes)]);

        Assert.InRange(LastCall.Requests, 2, MostRequests);
    }

    [Fact]
    public void Open_EverythingThatCanBeAsked_TakesAtMostTwelveRequests()
    {
        Guid employee = AddHandler();
        SetConfidentialTeam(AddTeamApart("Review", AddHandler()));
        EntityReference customer = NewCustomer();
        Admin.Create(NewComplaint(customer));

        Admin.Create(NewComplaint(
            customer,
            (ComplaintTable.Regimes, "cn,uk,eu,us"),
            (ComplaintTable.Employee, User(employee)),
            (ComplaintTable.IsConfidential, true),
            (ComplaintTable.IsVulnerable, true),
            (ComplaintTable.HasLegalImpact, true),
            (ComplaintTable.HasMediaExposure, true),
            (ComplaintTable.ComplainantKind, Choices.Of(ComplainantKind.Group))));

        Assert.InRange(LastCall.Requests, 2, MostRequests);
    }

    [Fact]
    public void Open_ManyAreOnRecord_CostsNoMoreRequests()
    {
        EntityReference customer = NewCustomer();
        Admin.Create(NewComplaint(customer));
        Admin.Create(NewComplaint(customer));
        int second = LastCall.Requests;
        for (int count = 0; count < 25; count++)
        {
            Admin.Create(NewComplaint(customer));
        }

        Assert.Equal(second, LastCall.Requests);
        Assert.Equal(27, Admin.Read(customer)[CustomerColumns.OpenComplaints]);
    }

    [Fact]
    public void Open_OnlyTheCustomerIsKnown_IsRegistered()
    {
        EntityReference customer = NewCustomer();

        Guid id = Admin.Create(new Entity(ComplaintTable.LogicalName) { [ComplaintTable.Title] = "?", [ComplaintTable.Customer] = customer, [ComplaintTable.IsComplaint] = true });

        Entity row = Admin.Read(new EntityReference(ComplaintTable.LogicalName, id));
        Assert.Equal((Choices.Of(ComplaintSeverity.Medium), "SEVERITY-UNRATED"), (row[ComplaintTable.Severity], row[ComplaintTable.SeverityReasons]));
    }

    [Fact]
    public void Open_NoPolicyInForce_IsRegisteredAllTheSame()
    {
        Admin.Move(PolicyInForce().ToEntityReference(), 1, ComplaintPolicyTable.Retired);
        Host.Now = Host.Now.AddDays(2);

        EntityReference complaint = Open();

        Assert.Equal(ComplaintState.Received, StateOf(complaint));
        Assert.Equal("SEVERITY-MATRIX", Admin.Read(complaint)[ComplaintTable.SeverityReasons]);
    }

    [Fact]
    public void Open_WithoutCustomer_IsRefused() =>
        Assert.ThrowsAny<Exception>(() => Admin.Create(new Entity(ComplaintTable.LogicalName) { [ComplaintTable.Title] = "?", [ComplaintTable.IsComplaint] = true }));

    [Fact]
    public void Open_RepresentativeWithoutAuthority_IsRegistered() =>
        Assert.Equal(ComplaintState.Received, StateOf(Open(columns: [(ComplaintTable.ComplainantKind, Choices.Of(ComplainantKind.Representative))])));

    [Fact]
    public void Open_Imported_KeepsItsNumberAndReceiptAndStartsAsReceived()
    {
        var received = new DateTime(2024, 7, 1, 3, 0, 0, DateTimeKind.Utc);

        EntityReference complaint = Open(columns:
        [
            (ComplaintTable.ComplaintNumber, "X-1"), (ComplaintTable.ReceivedOn, received), (ComplaintTable.ComplaintState, Choices.Of(ComplaintState.Closed)),
            (ComplaintTable.ClosedOn, received), (ComplaintTable.ReopenCount, 3),
        ]);

        Entity row = Admin.Read(complaint);
        Assert.Equal(("X-1", received, Choices.Of(ComplaintState.Received), 0), (row[ComplaintTable.ComplaintNumber], row[ComplaintTable.ReceivedOn], row[ComplaintTable.ComplaintState], row[ComplaintTable.ReopenCount]));
        Assert.False(row.Contains(ComplaintTable.ClosedOn));
        Assert.Equal(new DateTime(2024, 7, 16, 15, 59, 59, DateTimeKind.Utc), ClocksOf(complaint).Single(clock => clock.GetAttributeValue<string>(ComplaintClockTable.Milestone) == "decide")[ComplaintClockTable.DueOn]);
    }

    [Fact]
    public void Open_SameMatterWithin180Days_LinksToTheLatestAndRaisesTheSeverity()
    {
        EntityReference customer = NewCustomer();
        Guid first = Register(customer, daysAgo: 170);
        Guid second = Register(customer, daysAgo: 100);
        Guid laterOne = Register(customer, daysAgo: 0, (ComplaintTable.HoldingNumber, "6222-2"));

        Entity repeat = Admin.Read(new EntityReference(ComplaintTable.LogicalName, Register(customer, daysAgo: 0)));

        Assert.Equal(first, Admin.Read(new EntityReference(ComplaintTable.LogicalName, second)).Lookup(ComplaintTable.Repeats));
        Assert.Null(Admin.Read(new EntityReference(ComplaintTable.LogicalName, laterOne)).Lookup(ComplaintTable.Repeats));
        Assert.Equal(second, repeat.Lookup(ComplaintTable.Repeats));
        Assert.Equal((Choices.Of(ComplaintSeverity.High), "SEVERITY-MATRIX,SEVERITY-REPEAT"), (repeat[ComplaintTable.Severity], repeat[ComplaintTable.SeverityReasons]));
    }

    [Fact]
    public void Open_LateImportOfAnEarlierOne_RepeatsOnlyWhatCameBefore()
    {
        EntityReference customer = NewCustomer();
        Guid first = Register(customer, daysAgo: 60);
        Register(customer, daysAgo: 10);

        Guid late = Register(customer, daysAgo: 30);

        Assert.Equal(first, Admin.Read(new EntityReference(ComplaintTable.LogicalName, late)).Lookup(ComplaintTable.Repeats));
    }

    [Fact]
    public void Open_SameMatterAfter181Days_StandsAlone()
    {
        EntityReference customer = NewCustomer();
        Register(customer, daysAgo: 181);

        Assert.Null(Admin.Read(new EntityReference(ComplaintTable.LogicalName, Register(customer, daysAgo: 0))).Lookup(ComplaintTable.Repeats));
    }

    [Fact]
    public void Open_OrdinaryCase_IsLeftAlone()
    {
        Guid id = Admin.Create(new Entity(ComplaintTable.LogicalName) { [ComplaintTable.Title] = "Question", [ComplaintTable.Customer] = NewCustomer() });

        Assert.Equal(1, LastCall.Requests);
        Assert.False(Admin.Read(new EntityReference(ComplaintTable.LogicalName, id)).Contains(ComplaintTable.ComplaintNumber));
        Admin.Delete(ComplaintTable.LogicalName, id);
    }

    [Fact]
    public void Open_CaseThatTurnsOutAComplaint_EntersTheRegister()
    {
        var question = new EntityReference(ComplaintTable.LogicalName, Admin.Create(new Entity(ComplaintTable.LogicalName) { [ComplaintTable.Title] = "Question", [ComplaintTable.Customer] = NewCustomer() }));

        Admin.Set(question, ComplaintTable.IsComplaint, true);

        Assert.Equal(ComplaintState.Received, StateOf(question));
        Assert.NotEmpty(ClocksOf(question));
        Assert.NotEmpty(ActionsOf(question));
        Refused.With("CMP-003", () => Admin.Set(question, ComplaintTable.IsComplaint, false));
    }

    [Fact]
    public void Delete_Complaint_IsRefusedForEverybody() => Refused.With("CMP-002", () => Admin.Delete(ComplaintTable.LogicalName, Open().Id));

    [Fact]
    public void Open_AWriteFails_NothingIsLeft()
    {
        EntityReference customer = NewCustomer();
        Guid employee = AddHandler();
        SetConfidentialTeam(AddTeamApart("Review", AddHandler()));

        int writes = FailAtEachWrite(() => Admin.Create(NewComplaint(
            customer, (ComplaintTable.Regimes, "cn,us"), (ComplaintTable.IsConfidential, true), (ComplaintTable.Employee, User(employee)))));

        // The complaint, its recovery, five clocks, its actions and the customer.
        Assert.InRange(writes, 8, 20);
        Assert.Single(Admin.All(RecoveryTable.LogicalName));
    }

    private Guid Register(EntityReference customer, int daysAgo, params (string Column, object? Value)[] columns) =>
        Admin.Create(NewComplaint(customer, [(ComplaintTable.ReceivedOn, Host.Now.AddDays(-daysAgo)), .. columns]));
}
