using System;
using System.Collections.Generic;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Review;
using BankCrm.Plugins.Framework.Messages;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tiering.Storage;

/// <summary>The tasks of a review as rows, in the organisation's base language.</summary>
internal sealed class TierTaskRows
{
    private readonly IOrganizationService service;
    private readonly Dictionary<Guid, string> tierNames = new();
    private int? language;

    public TierTaskRows(IOrganizationService service) => this.service = service;

    private int Language => language ??= OrganizationLanguage.Read(service);

    public Entity Write(CustomerRecord customer, TierTask task)
    {
        var row = new Entity(TaskTable.LogicalName, task.Id)
        {
            [TaskTable.Subject] = MessageCatalogue.Say(SubjectOf(task.Kind), Language, NameOf(task.Tier.Id, task.Tier.Code)),
            [TaskTable.Regarding] = new EntityReference(CustomerTables.LogicalName(customer.Table), customer.Id),
            [TaskTable.DueOn] = task.DueOn.ToDateTime(),
        };
        if (CustomerRows.Owner(customer) is { } owner)
        {
            row[TaskTable.Owner] = owner;
        }

        return row;
    }

    private static string SubjectOf(TierTaskKind kind) => kind switch
    {
        TierTaskKind.Welcome => TaskMessages.Welcome,
        TierTaskKind.Retention => TaskMessages.Retention,
        TierTaskKind.Alert => TaskMessages.Alert,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of task."),
    };

    private string NameOf(Guid tierId, string code)
    {
        if (tierNames.Count == 0)
        {
            foreach (Entity row in TierNames.Read(service))
            {
                tierNames[row.Id] = TierNames.Of(row, Language);
            }
        }

        return tierNames.TryGetValue(tierId, out string? name) ? name : code;
    }
}
