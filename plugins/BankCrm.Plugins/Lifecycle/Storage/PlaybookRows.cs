using System;
using BankCrm.Domain.Lifecycle.Playbook;
using BankCrm.Domain.Review;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Framework.Messages;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Lifecycle.Storage;

/// <summary>The activities of playbooks as task rows, in the organisation's base language.</summary>
internal sealed class PlaybookRows
{
    private readonly IOrganizationService service;
    private int? language;

    public PlaybookRows(IOrganizationService service) => this.service = service;

    private int Language => language ??= OrganizationLanguage.Read(service);

    private bool IsChinese => Languages.Nearest(Language) == Languages.SimplifiedChinese;

    public Entity Write(CustomerRecord customer, PlaybookActivity activity)
    {
        PlaybookStep step = activity.Step;
        var row = new Entity(TaskTable.LogicalName, activity.Id)
        {
            [TaskTable.Subject] = MessageCatalogue.Say(SubjectOf(step.Kind), Language, LifecycleWords.NameOf(activity.Stage, Language), IsChinese ? step.NameZh : step.Name),
            [TaskTable.Description] = IsChinese ? step.DescriptionZh : step.Description,
            [TaskTable.Regarding] = new EntityReference(CustomerTables.LogicalName(customer.Table), customer.Id),
            [TaskTable.DueOn] = activity.DueOn.ToDateTime(),
        };
        if (CustomerRows.Owner(customer) is { } owner)
        {
            row[TaskTable.Owner] = owner;
        }

        return row;
    }

    private static string SubjectOf(PlaybookActionKind kind) => kind switch
    {
        PlaybookActionKind.Task => LifecycleMessages.Task,
        PlaybookActionKind.PhoneCall => LifecycleMessages.PhoneCall,
        PlaybookActionKind.Offer => LifecycleMessages.Offer,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of playbook step."),
    };
}
