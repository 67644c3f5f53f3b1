using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Plugins.Complaints.Clocks.Storage;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Recovery.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Register.Storage;

/// <summary>The recovery of a complaint with its actions and clocks, as rows that are created in one request.</summary>
internal static class RecoveryRows
{
    private const string ActionsOfRecovery = "bce_recovery_recoveryaction_recovery";
    private const string ClocksOfRecovery = "bce_recovery_complaintclock_recovery";

    /// <summary>The recovery as it opens.</summary>
    public static Entity Write(Complaint complaint, IReadOnlyList<ComplaintClock> clocks, IReadOnlyList<RecoveryAction> actions, DateTime utcNow)
    {
        var row = new Entity(RecoveryTable.LogicalName, IdOf(complaint))
        {
            [RecoveryTable.Name] = complaint.Number,
            [RecoveryTable.Complaint] = new EntityReference(ComplaintTable.LogicalName, complaint.Id),
            [RecoveryTable.OpenedOn] = utcNow,
            [RecoveryTable.Severity] = Choices.Of(complaint.Severity),
            [RecoveryTable.OpenActions] = actions.Count,
        };
        if (ComplaintClockRows.Owner(complaint.Owner) is { } owner)
        {
            row[RecoveryTable.Owner] = owner;
        }

        Add(row, ClocksOfRecovery, ComplaintClockTable.LogicalName, clocks.Select(clock => ComplaintClockRows.Write(clock, complaint.Number, complaint.Owner)));
        Add(row, ActionsOfRecovery, RecoveryActionTable.LogicalName, actions.Select(action => RecoveryActionRows.Write(action, complaint.Owner)));
        return row;
    }

    /// <summary>The id of a complaint's recovery; each reopening has one of its own.</summary>
    public static Guid IdOf(Complaint complaint) =>
        StableId.Of("recovery/" + complaint.Number + "/" + complaint.ReopenCount.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static void Add(Entity recovery, string relationship, string table, IEnumerable<Entity> rows)
    {
        List<Entity> list = rows.ToList();
        if (list.Count > 0)
        {
            recovery.RelatedEntities[new Relationship(relationship)] = new EntityCollection(list) { EntityName = table };
        }
    }
}
