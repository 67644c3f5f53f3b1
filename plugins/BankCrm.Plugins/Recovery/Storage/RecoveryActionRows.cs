using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Recovery;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Recovery.Storage;

/// <summary>Rows of recovery actions, read as and written from the domain's records.</summary>
public static class RecoveryActionRows
{
    /// <summary>The columns that an action is read from.</summary>
    public static string[] Columns => new[]
    {
        RecoveryActionTable.Name, RecoveryActionTable.Recovery, RecoveryActionTable.Complaint, RecoveryActionTable.RecoveryTemplate, RecoveryActionTable.JusticeKind, RecoveryActionTable.ActionKind,
        RecoveryActionTable.Sequence, RecoveryActionTable.DueOn, RecoveryActionTable.Description, RecoveryActionTable.DoneOn, RecoveryActionTable.DoneBy, RecoveryActionTable.WaiverReason,
        RecoveryActionTable.Result, RecoveryActionTable.StateCode, RecoveryActionTable.StatusCode,
    };

    public static RecoveryAction Read(Entity row) => new()
    {
        Id = row.Id,
        ComplaintId = row.Lookup(RecoveryActionTable.Complaint) ?? Guid.Empty,
        RecoveryId = row.Lookup(RecoveryActionTable.Recovery),
        TemplateId = row.Lookup(RecoveryActionTable.RecoveryTemplate),
        Name = row.GetAttributeValue<string>(RecoveryActionTable.Name) ?? string.Empty,
        Description = row.GetAttributeValue<string>(RecoveryActionTable.Description),
        Justice = Choices.Read<JusticeKind>(row, RecoveryActionTable.JusticeKind),
        Kind = Choices.Read<RecoveryActionKind>(row, RecoveryActionTable.ActionKind),
        Sequence = row.GetAttributeValue<int?>(RecoveryActionTable.Sequence) ?? 0,
        DueOn = Instant(row, RecoveryActionTable.DueOn),
        State = StateOf(row.GetAttributeValue<OptionSetValue>(RecoveryActionTable.StatusCode)?.Value ?? RecoveryActionTable.Open),
        DoneOn = Instant(row, RecoveryActionTable.DoneOn),
        DoneById = row.Lookup(RecoveryActionTable.DoneBy),
        WaiverReason = row.GetAttributeValue<string>(RecoveryActionTable.WaiverReason),
        Result = row.GetAttributeValue<string>(RecoveryActionTable.Result),
    };

    /// <summary>A new action as a row, under the id that it always has; it is open.</summary>
    /// <param name="action">The action; without a recovery the row is created as part of one, which sets the lookup.</param>
    /// <param name="owner">Who sees it: the complaint's owner; nobody leaves it to the platform.</param>
    public static Entity Write(RecoveryAction action, OwnerReference owner)
    {
        var row = new Entity(RecoveryActionTable.LogicalName, action.Id)
        {
            [RecoveryActionTable.Name] = action.Name,
            [RecoveryActionTable.Complaint] = new EntityReference(ComplaintTable.LogicalName, action.ComplaintId),
            [RecoveryActionTable.JusticeKind] = Choices.Of(action.Justice),
            [RecoveryActionTable.ActionKind] = Choices.Of(action.Kind),
            [RecoveryActionTable.Sequence] = action.Sequence,
            [RecoveryActionTable.DueOn] = action.DueOn,
            [RecoveryActionTable.Description] = action.Description,
        };
        if (action.RecoveryId is { } recovery)
        {
            row[RecoveryActionTable.Recovery] = new EntityReference(RecoveryTable.LogicalName, recovery);
        }

        if (action.TemplateId is { } template)
        {
            row[RecoveryActionTable.RecoveryTemplate] = new EntityReference(RecoveryTemplateTable.LogicalName, template);
        }

        if (RowOwner.Of(owner) is { } reference)
        {
            row[RecoveryActionTable.Owner] = reference;
        }

        return row;
    }

    /// <summary>What a status of the table means.</summary>
    internal static RecoveryActionState StateOf(int status) => status switch
    {
        RecoveryActionTable.Done => RecoveryActionState.Done,
        RecoveryActionTable.Waived => RecoveryActionState.Waived,
        _ => RecoveryActionState.Open,
    };

    private static DateTime? Instant(Entity row, string column) => row.GetAttributeValue<DateTime?>(column) is { } value ? DateTime.SpecifyKind(value, DateTimeKind.Utc) : null;
}
