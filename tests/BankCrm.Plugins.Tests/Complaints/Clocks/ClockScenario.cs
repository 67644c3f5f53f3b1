using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Customers;
using BankCrm.Plugins.Complaints.Clocks.Storage;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BankCrm.Plugins.Tests.Complaints.Clocks;

/// <summary>A bank with the default rows on Friday 5 July 2024, ten in the morning in China, and complaints on which the shipped clocks run.</summary>
public abstract class ClockScenario : Scenario
{
    private int complaints;

    private protected ClockScenario()
    {
    }

    private protected ClockScenario(IScenarioHost bank)
        : base(bank)
    {
    }

    /// <summary>A complaint of a new customer, with its clocks.</summary>
    private protected EntityReference Complaint(string regimes = "cn", Guid? ownerId = null, Guid? employeeId = null)
    {
        complaints++;
        var owner = new OwnerReference(ownerId ?? Host.AdministratorId, isTeam: false);
        var row = new Entity(ComplaintTable.LogicalName)
        {
            [ComplaintTable.Title] = "Complaint",
            [ComplaintTable.Customer] = new CustomerBuilder { Ordinal = complaints, OwnerId = ownerId }.AddTo(Host),
            [ComplaintTable.IsComplaint] = true,
            [ComplaintTable.ComplaintNumber] = "C-" + complaints.ToString("D4", CultureInfo.InvariantCulture),
            [ComplaintTable.ReceivedOn] = Host.Now,
            [ComplaintTable.Regimes] = regimes,
            [ComplaintTable.Employee] = employeeId is { } employee ? new EntityReference(UserTable.LogicalName, employee) : null,
            [ComplaintTable.Owner] = new EntityReference(UserTable.LogicalName, owner.Id),
        };
        var complaint = new EntityReference(ComplaintTable.LogicalName, Admin.Create(row));
        string number = Admin.Read(complaint).GetAttributeValue<string>(ComplaintTable.ComplaintNumber);

        // The same clocks always land on the same rows, whoever opened the complaint.
        foreach (ComplaintClock clock in Book().Start(Facts(complaint.Id, number, regimes, Host.Now), Host.Now))
        {
            Admin.Execute(new UpsertRequest { Target = ComplaintClockRows.Write(clock, number, owner) });
        }

        return complaint;
    }

    private protected ClockBook Book() => ClockBookReader.Read(Admin, Host.Now);

    /// <summary>The clock of a milestone on a complaint.</summary>
    private protected ComplaintClock Clock(EntityReference complaint, string milestone) => Clocks(complaint).Single(clock => clock.Milestone == milestone);

    private protected IReadOnlyList<ComplaintClock> Clocks(EntityReference complaint) =>
        Admin.All(ComplaintClockTable.LogicalName, ComplaintClockTable.Complaint, complaint.Id).Select(ComplaintClockRows.Read).OrderBy(clock => clock.Name, StringComparer.Ordinal).ToList();

    private protected EntityReference Row(EntityReference complaint, string milestone) => new(ComplaintClockTable.LogicalName, Clock(complaint, milestone).Id);

    private protected ClockSummary Summary(EntityReference complaint) => ClockSummaryColumns.Read(Admin.Read(complaint));

    private protected IReadOnlyList<Entity> Tasks(EntityReference complaint) =>
        Admin.All(TaskTable.LogicalName, TaskTable.Regarding, complaint.Id).Where(task => task.GetAttributeValue<string>(TaskTable.Subject).Contains("cn/", StringComparison.Ordinal)).ToList();

    /// <summary>Sets a column of a shipped rule.</summary>
    private protected void SetRule(string milestone, string column, object value) =>
        Admin.Set(Admin.All(ClockRuleTable.LogicalName, ClockRuleTable.Milestone, milestone).Single().ToEntityReference(), column, value);

    private static Complaint Facts(Guid id, string number, string regimes, DateTime receivedOn) => new()
    {
        Id = id,
        Number = number,
        CustomerId = Guid.Empty,
        ReceivedOn = receivedOn,
        Regimes = regimes.Split(','),
    };
}
