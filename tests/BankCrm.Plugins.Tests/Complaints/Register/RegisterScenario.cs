using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using BankCrm.Plugins.Tests.Scenarios.Sandbox;
using BankCrm.Sandbox;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Complaints.Register;

/// <summary>A bank with the default rows and a register of complaints, on Friday 5 July 2024, ten in the morning in China; rights are enforced.</summary>
public abstract class RegisterScenario : Scenario
{
    private protected const string HandlerRole = "Bank CRM Complaint Handler";

    private int customers;

    private protected RegisterScenario()
        : base(new SandboxHost(hasDefaults: true))
    {
    }

    private protected SandboxHost Bank => (SandboxHost)Host;

    private protected SandboxCall LastCall => Bank.Environment.LastCall!;

    private protected EntityReference NewCustomer() => new CustomerBuilder { Ordinal = ++customers }.AddTo(Host);

    /// <summary>A handler of complaints with a connection of their own.</summary>
    private protected Guid AddHandler(int language = Languages.English) => Host.AddUser(language, HandlerRole);

    /// <summary>A Case that is a complaint: a credit card's, with a holding; set what a test is about.</summary>
    private protected Entity NewComplaint(EntityReference customer, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(ComplaintTable.LogicalName)
        {
            [ComplaintTable.Title] = "Fee",
            [ComplaintTable.Customer] = customer,
            [ComplaintTable.IsComplaint] = true,
            [ComplaintTable.Category] = Category("CREDIT-CARD"),
            [ComplaintTable.HoldingNumber] = "6222-1",
            [ComplaintTable.Impact] = Choices.Of(ImpactLevel.Medium),
            [ComplaintTable.Urgency] = Choices.Of(UrgencyLevel.Medium),
        };
        foreach ((string column, object? value) in columns)
        {
            row[column] = value;
        }

        return row;
    }

    /// <summary>A complaint of a new customer, registered by the administrator or by somebody else.</summary>
    private protected EntityReference Open(IOrganizationService? by = null, params (string Column, object? Value)[] columns) =>
        new(ComplaintTable.LogicalName, (by ?? Admin).Create(NewComplaint(NewCustomer(), columns)));

    private protected EntityReference Category(string code) =>
        Admin.All(ComplaintCategoryTable.LogicalName, ComplaintCategoryTable.Code, code).Single().ToEntityReference();

    private protected static EntityReference User(Guid id) => new(UserTable.LogicalName, id);

    private protected static EntityReference TeamRow(Guid id) => new(TeamTable.LogicalName, id);

    /// <summary>A team at the bank's head office, with members.</summary>
    private protected Guid AddTeam(string name, params Guid[] members) => AddTeamIn(SandboxEnvironment.RootBusinessUnitId, name, members);

    /// <summary>A team in a business unit of its own, where rights over other units do not reach.</summary>
    private protected Guid AddTeamApart(string name, params Guid[] members) => AddTeamIn(Bank.Environment.AddBusinessUnit(name), name, members);

    private protected Guid AddTeamIn(Guid businessUnit, string name, params Guid[] members)
    {
        Guid team = Admin.Create(new Entity(TeamTable.LogicalName) { ["name"] = name, ["businessunitid"] = new EntityReference("businessunit", businessUnit) });
        foreach (Guid member in members)
        {
            Admin.Associate(TeamTable.LogicalName, team, new Relationship("teammembership_association"), [User(member)]);
        }

        return team;
    }

    /// <summary>A team that owns rows needs the rights to have them.</summary>
    private protected void AssignRole(Guid team, string role) =>
        Admin.Associate(TeamTable.LogicalName, team, new Relationship("teamroles_association"), [Admin.All("role", "name", role).First().ToEntityReference()]);

    /// <summary>Names the team that confidential complaints belong to, in the complaint policy in force.</summary>
    private protected void SetConfidentialTeam(Guid team) => Admin.Set(PolicyInForce().ToEntityReference(), ComplaintPolicyTable.ConfidentialTeam, TeamRow(team));

    private protected Entity PolicyInForce() =>
        Admin.All(ComplaintPolicyTable.LogicalName, ComplaintPolicyTable.StatusCode, ComplaintPolicyTable.InForce).OrderBy(row => (int)row[ComplaintPolicyTable.Version]).Last();

    /// <summary>A draft of the next version of the complaint policy, from today on, with one column changed.</summary>
    private protected EntityReference DraftPolicy(string column, object? value)
    {
        Entity present = PolicyInForce();
        var draft = new Entity(ComplaintPolicyTable.LogicalName);
        foreach (string kept in present.Attributes.Keys.Where(name => name.StartsWith("bce_", StringComparison.Ordinal) && name != ComplaintPolicyTable.Id))
        {
            draft[kept] = present[kept];
        }

        draft[ComplaintPolicyTable.Version] = (int)present[ComplaintPolicyTable.Version] + 1;
        draft[ComplaintPolicyTable.EffectiveFrom] = ScenarioDays.Today.ToDateTime();
        draft[column] = value;
        return new EntityReference(ComplaintPolicyTable.LogicalName, Admin.Create(draft));
    }

    private protected void PutInForce(EntityReference policy) => Admin.Set(policy, ComplaintPolicyTable.StatusCode, new OptionSetValue(ComplaintPolicyTable.InForce));

    private protected ComplaintState StateOf(EntityReference complaint) => Choices.Read<ComplaintState>(Admin.Read(complaint), ComplaintTable.ComplaintState);

    private protected IReadOnlyList<Entity> MovesOf(EntityReference complaint) =>
        Admin.All(ComplaintMoveTable.LogicalName, ComplaintMoveTable.Complaint, complaint.Id).OrderBy(row => row.Id).ToList();

    private protected IReadOnlyList<Entity> ClocksOf(EntityReference complaint) =>
        Admin.All(ComplaintClockTable.LogicalName, ComplaintClockTable.Complaint, complaint.Id).OrderBy(row => row.GetAttributeValue<string>(ComplaintClockTable.Name), StringComparer.Ordinal).ToList();

    private protected IReadOnlyList<Entity> ActionsOf(EntityReference complaint) =>
        Admin.All(RecoveryActionTable.LogicalName, RecoveryActionTable.Complaint, complaint.Id).OrderBy(row => row.GetAttributeValue<int>(RecoveryActionTable.Sequence)).ToList();

    /// <summary>Takes a complaint along the shipped table of moves until it is in a state, with all that the guards ask for.</summary>
    private protected EntityReference Drive(EntityReference complaint, ComplaintState state)
    {
        while (StateOf(complaint) != state)
        {
            ComplaintAction action = StateOf(complaint) switch
            {
                ComplaintState.Received => ComplaintAction.Acknowledge,
                ComplaintState.Acknowledged => ComplaintAction.Investigate,
                ComplaintState.Investigating => ComplaintAction.ProposeResponse,
                ComplaintState.ResponseProposed => ComplaintAction.Respond,
                ComplaintState.Responded => ComplaintAction.Remedy,
                _ => ComplaintAction.Close,
            };
            Prepare(complaint, action);
            Admin.MoveComplaint(complaint, action);
            Host.Now = Host.Now.AddMinutes(1);
        }

        return complaint;
    }

    /// <summary>Fulfils the guards of the next move.</summary>
    private protected void Prepare(EntityReference complaint, ComplaintAction action)
    {
        if (action == ComplaintAction.ProposeResponse)
        {
            Admin.Update(new Entity(ComplaintTable.LogicalName, complaint.Id)
            {
                [ComplaintTable.Findings] = "The fee was charged twice.",
                [ComplaintTable.Response] = "We are sorry and pay the fee back.",
                [ComplaintTable.Outcome] = Choices.Of(ComplaintOutcome.NotUpheld),
            });
        }
        else if (action == ComplaintAction.Close)
        {
            SettleActions(complaint);
        }
    }

    private protected void SettleActions(EntityReference complaint)
    {
        foreach (Entity action in ActionsOf(complaint).Where(action => action.Choice(RecoveryActionTable.StatusCode) == RecoveryActionTable.Open))
        {
            Admin.Move(action.ToEntityReference(), 1, RecoveryActionTable.Done);
        }
    }

    /// <summary>
    /// Lets every write of some work fail, one after the other: each time all rows are as they were, down to their versions. In the end
    /// the work goes through.
    /// </summary>
    /// <returns>How many writes it makes.</returns>
    private protected int FailAtEachWrite(Action work)
    {
        string before = RegisterContent.Of(Admin);
        for (int write = 1; ; write++)
        {
            Bank.Environment.FailingWrite = write;
            bool isDone = Succeeds(work);
            Bank.Environment.FailingWrite = null;
            if (isDone)
            {
                return write - 1;
            }

            string after = RegisterContent.Of(Admin);
            if (after != before)
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Write {write} failed and left something behind:\n{after}\ninstead of\n{before}"));
            }
        }
    }

    private static bool Succeeds(Action work)
    {
        try
        {
            work();
            return true;
        }
        catch (BankCrm.Dataverse.DataverseFaultException)
        {
            return false;
        }
    }
}
