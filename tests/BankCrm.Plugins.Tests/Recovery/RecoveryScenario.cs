using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.FollowUp;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Recovery.Storage;
using BankCrm.Plugins.Tests.Scenarios;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BankCrm.Plugins.Tests.Recovery;

/// <summary>A bank with the default rows on 5 July 2024, and complaints with their recovery and follow-ups.</summary>
public abstract class RecoveryScenario : Scenario
{
    private int complaints;

    private protected Guid AddHandler() => Host.AddUser(Languages.English, "Bank CRM Complaint Handler");

    /// <summary>A complaint of a new customer, with the facts as the domain sees them.</summary>
    private protected Complaint Complaint(ComplaintSeverity severity = ComplaintSeverity.High, Guid? ownerId = null, Guid? employeeId = null, DateTime? receivedOn = null, EntityReference? rootCause = null)
    {
        complaints++;
        var row = new Entity(ComplaintTable.LogicalName)
        {
            [ComplaintTable.Title] = "Complaint",
            [ComplaintTable.Customer] = new CustomerBuilder { Ordinal = complaints, OwnerId = ownerId }.AddTo(Host),
            [ComplaintTable.IsComplaint] = true,
            [ComplaintTable.ComplaintNumber] = "C-" + complaints.ToString("D4", CultureInfo.InvariantCulture),
            [ComplaintTable.ReceivedOn] = receivedOn ?? Host.Now,
            [ComplaintTable.Severity] = Choices.Of(severity),
            [ComplaintTable.RootCause] = rootCause,
            [ComplaintTable.Employee] = employeeId is { } employee ? new EntityReference(UserTable.LogicalName, employee) : null,
            [ComplaintTable.Owner] = new EntityReference(UserTable.LogicalName, ownerId ?? Host.AdministratorId),
        };
        Guid id = Admin.Create(row);
        return new Complaint
        {
            Id = id,
            Number = Admin.Read(new EntityReference(ComplaintTable.LogicalName, id)).GetAttributeValue<string>(ComplaintTable.ComplaintNumber),
            CustomerId = row.GetAttributeValue<EntityReference>(ComplaintTable.Customer).Id,
            ReceivedOn = receivedOn ?? Host.Now,
            Severity = severity,
            Owner = new OwnerReference(ownerId ?? Host.AdministratorId, isTeam: false),
        };
    }

    /// <summary>Opens a recovery of the shipped templates.</summary>
    private protected EntityReference Recover(Complaint complaint)
    {
        var recovery = new EntityReference(RecoveryTable.LogicalName, RecoveryTemplateBook.RecoveryIdOf(complaint));
        Admin.Execute(new UpsertRequest
        {
            Target = new Entity(recovery.LogicalName, recovery.Id)
            {
                [RecoveryTable.Complaint] = new EntityReference(ComplaintTable.LogicalName, complaint.Id),
                [RecoveryTable.OpenedOn] = Host.Now,
                [RecoveryTable.Owner] = new EntityReference(UserTable.LogicalName, complaint.Owner.Id),
            },
        });
        foreach (RecoveryAction action in RecoveryTemplateReader.Read(Admin).Plan(complaint, Host.Now))
        {
            Admin.Execute(new UpsertRequest { Target = RecoveryActionRows.Write(action with { RecoveryId = recovery.Id }, complaint.Owner) });
        }

        return recovery;
    }

    private protected IReadOnlyList<RecoveryAction> Actions(EntityReference recovery) =>
        Admin.All(RecoveryActionTable.LogicalName, RecoveryActionTable.Recovery, recovery.Id).Select(RecoveryActionRows.Read).OrderBy(action => action.Sequence).ToList();

    private protected EntityReference Action(EntityReference recovery, JusticeKind justice) =>
        new(RecoveryActionTable.LogicalName, Actions(recovery).First(action => action.Justice == justice).Id);

    private protected RecoveryAction Read(EntityReference action) => RecoveryActionRows.Read(Admin.Read(action));

    private protected (int? Open, DateTime? SettledOn) Count(EntityReference recovery)
    {
        Entity row = Admin.Read(recovery);
        return (row.GetAttributeValue<int?>(RecoveryTable.OpenActions), row.GetAttributeValue<DateTime?>(RecoveryTable.SettledOn));
    }

    /// <summary>The follow-up surveys of a complaint that is closed now.</summary>
    private protected IReadOnlyList<EntityReference> FollowUps(Complaint complaint)
    {
        FollowUpRules rules = FollowUpRuleReader.Read(Admin, FollowUpPolicyReader.Read(Admin, Host.Now).TimeZone);
        return FollowUpPlan.For(complaint, rules, Host.Now).Select(survey => new EntityReference(SurveyTable.LogicalName, Admin.Create(SurveyRows.Write(survey, complaint.Number, complaint.Owner)))).ToList();
    }

    private protected Survey Survey(EntityReference survey) => SurveyRows.Read(Admin.Read(survey));

    /// <summary>The tasks about a complaint: whose, and what.</summary>
    private protected IReadOnlyList<(Guid Owner, string Subject)> Tasks(Complaint complaint) => Admin.All(TaskTable.LogicalName, TaskTable.Regarding, complaint.Id)
        .Select(task => (task.Lookup(TaskTable.Owner)!.Value, task.GetAttributeValue<string>(TaskTable.Subject)))
        .Where(task => task.Item2.Contains("customer", StringComparison.Ordinal))
        .ToList();
}
