using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Recovery;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Recovery.Awards;
using BankCrm.Plugins.Tests.Scenarios;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Plugins.Tests.Complaints.Register;

/// <summary>A bank as its units should be: everybody works in a unit of the bank, the confidential team has one beside it. Then no shipped role shows its holder a confidential complaint about them.</summary>
public sealed class ConfidentialScenarios : RegisterScenario
{
    private const string ConfidentialColumns = "Bank CRM Complaint Confidential Columns";

    private readonly Guid bankUnit;
    private readonly Guid member;

    public ConfidentialScenarios()
    {
        bankUnit = Bank.Environment.AddBusinessUnit("The bank");
        member = Bank.AddUser(bankUnit, Languages.English, HandlerRole, ConfidentialColumns);
        Guid team = AddTeamApart("Review", member);
        AssignRole(team, HandlerRole);
        SetConfidentialTeam(team);
    }

    /// <summary>The roles of people; Integration is an application's.</summary>
    public static TheoryData<string> Roles => new(
        "Bank CRM Analyst",
        "Bank CRM Branch Head",
        "Bank CRM Complaint Approver",
        "Bank CRM Complaint Auditor",
        HandlerRole,
        "Bank CRM Policy Administrator",
        "Bank CRM Relationship Manager");

    private static string[] Tables =>
    [
        ComplaintTable.LogicalName, RecoveryTable.LogicalName, RecoveryActionTable.LogicalName, ComplaintClockTable.LogicalName, ComplaintMoveTable.LogicalName,
        ComplaintSpokespersonTable.LogicalName, SurveyTable.LogicalName, AwardTable.LogicalName, AwardApprovalTable.LogicalName,
    ];

    [Theory]
    [MemberData(nameof(Roles))]
    public void Confidential_EmployeeWithARole_SeesNoneOfItsRows(string role)
    {
        Guid employee = Bank.AddUser(bankUnit, Languages.English, role, ConfidentialColumns);
        EntityReference complaint = Confidential(employee);
        IOrganizationService asEmployee = Host.As(employee);
        IOrganizationService asMember = Host.As(member);
        foreach (string table in Tables)
        {
            Assert.NotEmpty(asMember.All(table));
            Assert.Empty(Rows(() => asEmployee.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) })));
            Assert.Empty(Rows(() => asEmployee.RetrieveMultiple(new FetchExpression($"<fetch><entity name='{table}'><all-attributes/></entity></fetch>"))));
            foreach (Entity row in Admin.All(table))
            {
                Refused.ByThePlatform(() => asEmployee.Retrieve(table, row.Id, new ColumnSet(true)));
            }
        }

        Refused.WithOrByThePlatform("CMP-001", () => asEmployee.MoveComplaint(complaint, ComplaintAction.ProposeResponse));
        Refused.WithOrByThePlatform("AWD-001", () => asEmployee.Propose(complaint, 1m));
        Refused.WithOrByThePlatform("CMP-020", () => asEmployee.Set(complaint, ComplaintTable.Findings, "Nothing happened."));
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public void Confidential_LinkedFromOtherTables_ShowsNothing(string role)
    {
        Guid employee = Bank.AddUser(bankUnit, Languages.English, role, ConfidentialColumns);
        EntityReference complaint = Confidential(employee);
        Guid customer = Admin.Read(complaint).GetAttributeValue<EntityReference>(ComplaintTable.Customer).Id;
        Admin.Set(new EntityReference("contact", customer), "ownerid", User(employee));
        IOrganizationService asEmployee = Host.As(employee);

        foreach (JoinOperator join in new[] { JoinOperator.Inner, JoinOperator.LeftOuter })
        {
            Assert.DoesNotContain(Rows(() => asEmployee.RetrieveMultiple(Linked(join))), row => row.Attributes.Keys.Any(column => column.StartsWith("complaint.", StringComparison.Ordinal)));
        }

        string fetch = "<fetch><entity name='contact'><attribute name='contactid'/><link-entity name='incident' from='customerid' to='contactid' alias='complaint'><attribute name='title'/></link-entity></entity></fetch>";
        Assert.Empty(Rows(() => asEmployee.RetrieveMultiple(new FetchExpression(fetch))));
        Assert.Single(Admin.RetrieveMultiple(new FetchExpression(fetch)).Entities);
    }

    [Theory]
    [InlineData("Bank CRM Branch Head")]
    [InlineData("Bank CRM Complaint Approver")]
    [InlineData("Bank CRM Complaint Auditor")]
    [InlineData("Bank CRM Policy Administrator")]
    public void NotConfidential_WiderRoles_SeeTheComplaintsOfTheBank(string role)
    {
        Guid branch = Bank.Environment.AddBusinessUnit("Branch", bankUnit);
        Guid clerk = Bank.AddUser(branch, Languages.English, HandlerRole);
        EntityReference complaint = Open(columns: [(ComplaintTable.Owner, User(clerk))]);
        IOrganizationService reader = Host.As(Bank.AddUser(bankUnit, Languages.English, role, ConfidentialColumns));

        Assert.Equal(complaint.Id, Assert.Single(reader.All(ComplaintTable.LogicalName)).Id);
        Host.As(clerk).Set(complaint, ComplaintTable.IsConfidential, true);
        Assert.Empty(reader.All(ComplaintTable.LogicalName));
    }

    [Fact]
    public void Add_ByHandToAConfidentialComplaint_BelongsToItsTeam()
    {
        EntityReference complaint = Confidential(AddHandler());
        Guid team = Admin.Read(complaint).Lookup(ComplaintTable.Owner)!.Value;

        foreach (string table in new[] { ComplaintSpokespersonTable.LogicalName, SurveyTable.LogicalName })
        {
            Assert.Equal(team, Admin.All(table).Single().Lookup(ComplaintSpokespersonTable.Owner));
        }

        Guid action = Host.As(member).Create(new Entity(RecoveryActionTable.LogicalName)
        {
            [RecoveryActionTable.Name] = "Another call",
            [RecoveryActionTable.Recovery] = Admin.All(RecoveryTable.LogicalName).Single().ToEntityReference(),
            [RecoveryActionTable.JusticeKind] = Choices.Of(JusticeKind.Interactional),
            [RecoveryActionTable.ActionKind] = Choices.Of(RecoveryActionKind.ManagerCall),
        });
        Assert.Equal(team, Admin.Read(new EntityReference(RecoveryActionTable.LogicalName, action)).Lookup(RecoveryActionTable.Owner));
    }

    /// <summary>A confidential complaint about somebody with a row in every table that belongs to complaints.</summary>
    private EntityReference Confidential(Guid employee)
    {
        EntityReference complaint = Drive(
            Open(columns: [(ComplaintTable.Employee, User(employee)), (ComplaintTable.IsConfidential, true), (ComplaintTable.ComplainantKind, Choices.Of(ComplainantKind.Group))]),
            ComplaintState.Investigating);
        Host.As(member).Create(new Entity(ComplaintSpokespersonTable.LogicalName)
        {
            [ComplaintSpokespersonTable.Name] = "Spokesperson",
            [ComplaintSpokespersonTable.Complaint] = complaint,
            [ComplaintSpokespersonTable.Contact] = NewCustomer(),
        });
        Admin.Create(new Entity(SurveyTable.LogicalName) { [SurveyTable.Name] = "Survey", [SurveyTable.Complaint] = complaint, [SurveyTable.DueOn] = ScenarioDays.Today.ToDateTime() });
        Host.As(member).Propose(complaint, 100m);
        return complaint;
    }

    private static QueryExpression Linked(JoinOperator join)
    {
        var query = new QueryExpression("contact") { ColumnSet = new ColumnSet("contactid") };
        LinkEntity complaint = query.AddLink(ComplaintTable.LogicalName, "contactid", ComplaintTable.Customer, join);
        complaint.EntityAlias = "complaint";
        complaint.Columns = new ColumnSet(ComplaintTable.Title, ComplaintTable.IsConfidential, ComplaintTable.Employee);
        return query;
    }

    /// <summary>What a query gives; a role without any right to a table is refused outright, which gives nothing too.</summary>
    private static IReadOnlyList<Entity> Rows(Func<EntityCollection> query)
    {
        try
        {
            return query().Entities;
        }
        catch (BankCrm.Dataverse.DataverseFaultException)
        {
            return [];
        }
    }
}
