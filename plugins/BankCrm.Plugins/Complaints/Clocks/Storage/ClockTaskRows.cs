using System;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Plugins.Framework.Messages;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Clocks.Storage;

/// <summary>The tasks of escalations as rows, in the organisation's base language.</summary>
internal sealed class ClockTaskRows
{
    private readonly IOrganizationService service;
    private int? language;

    public ClockTaskRows(IOrganizationService service) => this.service = service;

    private int Language => language ??= OrganizationLanguage.Read(service);

    /// <summary>One task: due with the clock while there is time, else at once.</summary>
    public Entity Write(ClockWork work, ClockEscalation escalation, DateTime utcNow)
    {
        bool isLate = escalation.Kind == ClockEscalationKind.Breached;
        var row = new Entity(TaskTable.LogicalName, escalation.Id)
        {
            [TaskTable.Subject] = MessageCatalogue.Say(isLate ? ClockMessages.BreachedTask : ClockMessages.AtRiskTask, Language, work.Complaint.Number, escalation.Clock.Name, escalation.DueDay),
            [TaskTable.Regarding] = new EntityReference(ComplaintTable.LogicalName, work.Complaint.Id),
            [TaskTable.DueOn] = isLate ? utcNow : escalation.Clock.DueOn,
        };
        if (ComplaintClockRows.Owner(work.OwnerOf(escalation)) is { } owner)
        {
            row[TaskTable.Owner] = owner;
        }

        return row;
    }
}
