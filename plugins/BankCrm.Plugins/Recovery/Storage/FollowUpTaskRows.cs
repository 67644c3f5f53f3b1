using System;
using BankCrm.Domain.Recovery.FollowUp;
using BankCrm.Plugins.Framework.Messages;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Recovery.Storage;

/// <summary>The tasks of follow-ups as rows, in the organisation's base language.</summary>
internal sealed class FollowUpTaskRows
{
    private readonly IOrganizationService service;
    private int? language;

    public FollowUpTaskRows(IOrganizationService service) => this.service = service;

    private int Language => language ??= OrganizationLanguage.Read(service);

    /// <summary>The task of asking the customer; due on the survey's day.</summary>
    public Entity Ask(DueSurvey survey) =>
        Task(survey, survey.TaskId, MessageCatalogue.Say(RecoveryMessages.AskTask, Language, survey.ComplaintNumber, survey.DueOn), survey.DueOn.ToDateTime());

    /// <summary>The task of looking after a dissatisfied customer; due at once.</summary>
    public Entity Escalate(DueSurvey survey, DateTime utcNow) => Task(survey, survey.EscalationId, MessageCatalogue.Say(RecoveryMessages.DissatisfiedTask, Language, survey.ComplaintNumber), utcNow);

    private static Entity Task(DueSurvey survey, Guid id, string subject, DateTime dueOn)
    {
        var row = new Entity(TaskTable.LogicalName, id)
        {
            [TaskTable.Subject] = subject,
            [TaskTable.Regarding] = new EntityReference(ComplaintTable.LogicalName, survey.ComplaintId),
            [TaskTable.DueOn] = dueOn,
        };
        if (RowOwner.Of(survey.Owner) is { } owner)
        {
            row[TaskTable.Owner] = owner;
        }

        return row;
    }
}
