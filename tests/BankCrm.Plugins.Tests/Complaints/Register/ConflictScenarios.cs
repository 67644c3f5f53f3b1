using System;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Complaints.Register;

/// <summary>Whom a complaint is about does not take it, work on it, or see it when it is confidential.</summary>
public sealed class ConflictScenarios : RegisterScenario
{
    private const string ConfidentialColumns = "Bank CRM Complaint Confidential Columns";

    private readonly Guid employee;
    private readonly Guid handler;

    public ConflictScenarios()
    {
        employee = Host.AddUser(Languages.English, HandlerRole, ConfidentialColumns);
        handler = Host.AddUser(Languages.English, HandlerRole, ConfidentialColumns);
    }

    [Fact]
    public void EmployeeConcerned_TakesIt_IsRefused()
    {
        EntityReference complaint = Open(columns: [(ComplaintTable.Employee, User(employee)), (ComplaintTable.Owner, User(handler))]);

        Refused.With("CMP-022", () => Admin.Set(complaint, ComplaintTable.Owner, User(employee)));
        Assert.Equal(handler, Admin.Read(complaint).Lookup(ComplaintTable.Owner));
    }

    [Fact]
    public void EmployeeConcerned_WorksOnIt_IsRefused()
    {
        // Through a team of both, so that only the conflict stands between them.
        Guid team = AddTeam("Cards", employee, handler);
        EntityReference complaint = Open(columns: [(ComplaintTable.Employee, User(employee)), (ComplaintTable.Owner, TeamRow(team))]);
        IOrganizationService asEmployee = Host.As(employee);

        Refused.With("CMP-020", () => asEmployee.MoveComplaint(complaint, ComplaintAction.Acknowledge));
        Refused.With("CMP-020", () => asEmployee.SetStateInForm(complaint, ComplaintState.Acknowledged));
        Refused.With("CMP-020", () => asEmployee.Set(complaint, ComplaintTable.Findings, "Nothing happened."));
        Refused.With("CMP-020", () => asEmployee.Set(complaint, ComplaintTable.Owner, User(handler)));
        Host.As(handler).MoveComplaint(complaint, ComplaintAction.Acknowledge);
        Assert.Equal(ComplaintState.Acknowledged, StateOf(complaint));
    }

    [Fact]
    public void EmployeeConcerned_TakesTheNameOut_IsRefused()
    {
        Guid team = AddTeam("Cards", employee);
        EntityReference complaint = Open(columns: [(ComplaintTable.Employee, User(employee)), (ComplaintTable.Owner, TeamRow(team))]);

        Refused.With("CMP-020", () => Host.As(employee).Set(complaint, ComplaintTable.Employee, null));
        Refused.With("CMP-020", () => Host.As(employee).Set(complaint, ComplaintTable.Employee, User(handler)));
        Assert.Equal(employee, Admin.Read(complaint).Lookup(ComplaintTable.Employee));
    }

    [Fact]
    public void Handler_IsNamed_MustHandTheComplaintOver()
    {
        EntityReference complaint = Open(columns: [(ComplaintTable.Owner, User(employee))]);

        Refused.With("CMP-022", () => Admin.Set(complaint, ComplaintTable.Employee, User(employee)));
        Admin.Update(new Entity(ComplaintTable.LogicalName, complaint.Id) { [ComplaintTable.Employee] = User(employee), [ComplaintTable.Owner] = User(handler) });

        Assert.Equal(handler, Admin.Read(complaint).Lookup(ComplaintTable.Owner));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Manager_OfTheEmployee_IsRefusedWhereThePolicySaysSo(bool reportLine)
    {
        Guid manager = AddHandler();
        Admin.Set(User(employee), UserTable.Manager, User(manager));
        EntityReference complaint = Open(columns: [(ComplaintTable.Employee, User(employee)), (ComplaintTable.Owner, TeamRow(AddTeam("Cards", manager)))]);
        PutInForce(DraftPolicy(ComplaintPolicyTable.ReportLineConflict, reportLine));

        if (reportLine)
        {
            Refused.With("CMP-021", () => Host.As(manager).MoveComplaint(complaint, ComplaintAction.Acknowledge));
            Refused.With("CMP-023", () => Admin.Set(complaint, ComplaintTable.Owner, User(manager)));
        }
        else
        {
            Host.As(manager).MoveComplaint(complaint, ComplaintAction.Acknowledge);
            Admin.Set(complaint, ComplaintTable.Owner, User(manager));
        }
    }

    [Fact]
    public void Open_AboutWhoRegistersIt_IsRegisteredAndGoesToTheTeam()
    {
        Guid team = ConfidentialTeam(handler);

        EntityReference complaint = Open(Host.As(employee), (ComplaintTable.Employee, User(employee)));

        Assert.Equal(team, Admin.Read(complaint).Lookup(ComplaintTable.Owner));
        Assert.DoesNotContain(Host.As(employee).All(ComplaintTable.LogicalName), row => row.Id == complaint.Id);
    }

    [Fact]
    public void Open_Confidential_GoesToTheTeamWithAllItsRows()
    {
        Guid team = ConfidentialTeam(handler);
        Guid clerk = AddHandler();

        EntityReference complaint = Open(Host.As(clerk), (ComplaintTable.IsConfidential, true));

        AssertOwnedBy(team, complaint);
        Assert.Empty(Host.As(clerk).All(ComplaintTable.LogicalName));
        Assert.Single(Host.As(handler).All(ComplaintTable.LogicalName));
    }

    [Fact]
    public void Confidential_EmployeeConcernedAndOtherHandlers_SeeNothingOfIt()
    {
        ConfidentialTeam(handler);
        EntityReference complaint = Drive(Open(columns: [(ComplaintTable.Employee, User(employee)), (ComplaintTable.IsConfidential, true)]), ComplaintState.Investigating);

        foreach (string table in new[] { ComplaintTable.LogicalName, RecoveryTable.LogicalName, RecoveryActionTable.LogicalName, ComplaintClockTable.LogicalName, ComplaintMoveTable.LogicalName })
        {
            Assert.Empty(Host.As(employee).All(table));
            Assert.NotEmpty(Host.As(handler).All(table));
        }

        Refused.ByThePlatform(() => Host.As(employee).Read(complaint));
        Refused.With("CMP-001", () => Host.As(employee).MoveComplaint(complaint, ComplaintAction.ProposeResponse));
    }

    [Fact]
    public void Confidential_MarkedLater_TakesEveryRowFromItsHandler()
    {
        Guid team = ConfidentialTeam(handler);
        Guid clerk = Host.AddUser(Languages.English, HandlerRole, ConfidentialColumns);
        EntityReference complaint = Drive(Open(columns: [(ComplaintTable.Owner, User(clerk))]), ComplaintState.Investigating);
        Assert.NotEmpty(Host.As(clerk).All(ComplaintMoveTable.LogicalName));

        Host.As(clerk).Set(complaint, ComplaintTable.IsConfidential, true);

        AssertOwnedBy(team, complaint);
        Assert.Empty(Host.As(clerk).All(ComplaintTable.LogicalName));
        Assert.Empty(Host.As(clerk).All(ComplaintClockTable.LogicalName));
    }

    [Fact]
    public void Confidential_OwnedByATeamOfTheEmployee_IsRefused()
    {
        Guid team = AddTeam("Cards", employee);
        EntityReference complaint = Open(columns: [(ComplaintTable.Employee, User(employee)), (ComplaintTable.IsConfidential, true)]);

        Refused.With("CMP-024", () => Admin.Set(complaint, ComplaintTable.Owner, TeamRow(team)));
    }

    [Fact]
    public void Confidential_TheTeamHasTheEmployee_StaysWithTheHandler()
    {
        ConfidentialTeam(employee, handler);

        EntityReference complaint = Open(columns: [(ComplaintTable.Employee, User(employee)), (ComplaintTable.IsConfidential, true), (ComplaintTable.Owner, User(handler))]);

        Assert.Equal(handler, Admin.Read(complaint).Lookup(ComplaintTable.Owner));
        Assert.Empty(Host.As(employee).All(ComplaintTable.LogicalName));
    }

    [Fact]
    public void Confidential_MarkedLaterAndTheTeamHasTheEmployee_IsRefusedToGoThere()
    {
        ConfidentialTeam(employee);
        EntityReference complaint = Open(columns: [(ComplaintTable.Employee, User(employee)), (ComplaintTable.Owner, User(handler))]);

        Admin.Set(complaint, ComplaintTable.IsConfidential, true);

        Assert.Equal(handler, Admin.Read(complaint).Lookup(ComplaintTable.Owner));
    }

    [Fact]
    public void Assign_AnotherHandler_EveryRowFollows()
    {
        EntityReference complaint = Drive(Open(columns: [(ComplaintTable.Owner, User(handler))]), ComplaintState.Investigating);
        Guid next = AddHandler();

        Admin.Set(complaint, ComplaintTable.Owner, User(next));

        AssertOwnedBy(next, complaint);
        Assert.Empty(Host.As(handler).All(ComplaintMoveTable.LogicalName));
    }

    [Fact]
    public void Assign_AnotherHandler_TheFormerOnesOpenTasksFollow()
    {
        EntityReference complaint = Open(columns: [(ComplaintTable.Owner, User(handler))]);
        Guid next = AddHandler();
        EntityReference open = Task(complaint, handler);
        EntityReference done = Task(complaint, handler);
        Admin.Move(done, 1, 5);
        EntityReference ofAnother = Task(complaint, Host.AdministratorId);

        Admin.Set(complaint, ComplaintTable.Owner, User(next));

        Assert.Equal(new Guid?[] { next, handler, Host.AdministratorId }, new[] { open, done, ofAnother }.Select(task => Admin.Read(task).Lookup(TaskTable.Owner)));
    }

    [Fact]
    public void Assign_AWriteFails_NothingIsLeft()
    {
        EntityReference complaint = Drive(Open(columns: [(ComplaintTable.Owner, User(handler))]), ComplaintState.Investigating);
        Guid next = AddHandler();

        Assert.InRange(FailAtEachWrite(() => Admin.Set(complaint, ComplaintTable.Owner, User(next))), 6, 30);
        AssertOwnedBy(next, complaint);
    }

    private Guid ConfidentialTeam(params Guid[] members)
    {
        Guid team = AddTeamApart("Review", members);
        AssignRole(team, HandlerRole);
        SetConfidentialTeam(team);
        return team;
    }

    private EntityReference Task(EntityReference complaint, Guid owner) =>
        new(TaskTable.LogicalName, Admin.Create(new Entity(TaskTable.LogicalName) { [TaskTable.Subject] = "Call", [TaskTable.Regarding] = complaint, [TaskTable.Owner] = User(owner) }));

    private void AssertOwnedBy(Guid owner, EntityReference complaint)
    {
        Assert.Equal(owner, Admin.Read(complaint).Lookup(ComplaintTable.Owner));
        foreach ((string table, string column) in new[]
        {
            (RecoveryTable.LogicalName, RecoveryTable.Complaint), (RecoveryActionTable.LogicalName, RecoveryActionTable.Complaint), (ComplaintClockTable.LogicalName, ComplaintClockTable.Complaint),
            (ComplaintMoveTable.LogicalName, ComplaintMoveTable.Complaint),
        })
        {
            Assert.All(Admin.All(table, column, complaint.Id), row => Assert.Equal(owner, row.Lookup("ownerid")));
        }
    }
}
