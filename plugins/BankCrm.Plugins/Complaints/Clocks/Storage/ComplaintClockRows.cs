using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Customers;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Clocks.Storage;

/// <summary>Clock rows, read as and written from the domain's records.</summary>
public static class ComplaintClockRows
{
    /// <summary>The columns that a clock is read from.</summary>
    public static string[] Columns => new[]
    {
        ComplaintClockTable.Complaint, ComplaintClockTable.RegimeCode, ComplaintClockTable.Milestone, ComplaintClockTable.Run, ComplaintClockTable.ClockRule, ComplaintClockTable.RuleVersion,
        ComplaintClockTable.Unit, ComplaintClockTable.StartedOn, ComplaintClockTable.DueOn, ComplaintClockTable.AtRiskOn, ComplaintClockTable.ClockState, ComplaintClockTable.EndedOn,
        ComplaintClockTable.IsAtRisk, ComplaintClockTable.ExtendedBy, ComplaintClockTable.ExtensionReason, ComplaintClockTable.NoticeSentOn, ComplaintClockTable.ExtendedDays,
        ComplaintClockTable.PausedOn, ComplaintClockTable.PausedHours, ComplaintClockTable.PauseReason,
    };

    public static ComplaintClock Read(Entity row) => new()
    {
        Id = row.Id,
        ComplaintId = row.Lookup(ComplaintClockTable.Complaint) ?? Guid.Empty,
        RegimeCode = row.GetAttributeValue<string>(ComplaintClockTable.RegimeCode) ?? string.Empty,
        Milestone = row.GetAttributeValue<string>(ComplaintClockTable.Milestone) ?? string.Empty,
        Run = row.GetAttributeValue<int>(ComplaintClockTable.Run),
        RuleId = row.Lookup(ComplaintClockTable.ClockRule) ?? Guid.Empty,
        RuleVersion = row.GetAttributeValue<int>(ComplaintClockTable.RuleVersion),
        Unit = Choices.Read<ClockUnit>(row, ComplaintClockTable.Unit),
        StartedOn = Instant(row, ComplaintClockTable.StartedOn) ?? default,
        DueOn = Instant(row, ComplaintClockTable.DueOn) ?? default,
        AtRiskOn = Instant(row, ComplaintClockTable.AtRiskOn) ?? default,
        State = Choices.Read<ClockState>(row, ComplaintClockTable.ClockState),
        EndedOn = Instant(row, ComplaintClockTable.EndedOn),
        IsAtRisk = row.GetAttributeValue<bool>(ComplaintClockTable.IsAtRisk),
        ExtendedById = row.Lookup(ComplaintClockTable.ExtendedBy),
        ExtensionReason = row.GetAttributeValue<string>(ComplaintClockTable.ExtensionReason),
        NoticeSentOn = Instant(row, ComplaintClockTable.NoticeSentOn),
        ExtendedDays = row.GetAttributeValue<decimal?>(ComplaintClockTable.ExtendedDays) ?? 0m,
        PausedOn = Instant(row, ComplaintClockTable.PausedOn),
        PausedHours = row.GetAttributeValue<decimal?>(ComplaintClockTable.PausedHours) ?? 0m,
        PauseReason = row.GetAttributeValue<string>(ComplaintClockTable.PauseReason),
    };

    /// <summary>A new clock as a row, under the id that it always has.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="complaintNumber">The number of its complaint, which it is named after.</param>
    /// <param name="owner">Who sees it: the complaint's owner; nobody leaves it to the platform.</param>
    public static Entity Write(ComplaintClock clock, string complaintNumber, OwnerReference owner)
    {
        var row = new Entity(ComplaintClockTable.LogicalName, clock.Id)
        {
            [ComplaintClockTable.Name] = complaintNumber + " " + clock.Name,
            [ComplaintClockTable.Complaint] = new EntityReference(ComplaintTable.LogicalName, clock.ComplaintId),
            [ComplaintClockTable.ClockRule] = new EntityReference(ClockRuleTable.LogicalName, clock.RuleId),
            [ComplaintClockTable.RegimeCode] = clock.RegimeCode,
            [ComplaintClockTable.Milestone] = clock.Milestone,
            [ComplaintClockTable.Run] = clock.Run,
            [ComplaintClockTable.RuleVersion] = clock.RuleVersion,
            [ComplaintClockTable.Unit] = Choices.Of(clock.Unit),
            [ComplaintClockTable.StartedOn] = clock.StartedOn,
        };
        if (Owner(owner) is { } reference)
        {
            row[ComplaintClockTable.Owner] = reference;
        }

        foreach (KeyValuePair<string, object?> column in Course(clock).Where(column => column.Value is not null))
        {
            row[column.Key] = column.Value;
        }

        return row;
    }

    /// <summary>What a clock has become, as a row that holds just the columns that change.</summary>
    /// <param name="before">The clock as it was.</param>
    /// <param name="after">The clock as it is.</param>
    public static Entity Write(ComplaintClock before, ComplaintClock after)
    {
        var was = new Entity(ComplaintClockTable.LogicalName, before.Id);
        var row = new Entity(ComplaintClockTable.LogicalName, after.Id);
        foreach (KeyValuePair<string, object?> column in Course(before))
        {
            was[column.Key] = column.Value;
        }

        foreach (KeyValuePair<string, object?> column in Course(after))
        {
            row[column.Key] = column.Value;
        }

        var changes = new Entity(ComplaintClockTable.LogicalName, after.Id);
        foreach (string column in ColumnChanges.Of(row, was))
        {
            changes[column] = row[column];
        }

        return changes;
    }

    /// <summary>An owner as a reference; null for nobody.</summary>
    internal static EntityReference? Owner(OwnerReference owner) =>
        owner.Id == Guid.Empty ? null : new EntityReference(owner.IsTeam ? TeamTable.LogicalName : UserTable.LogicalName, owner.Id);

    /// <summary>The columns that change in the course of a clock.</summary>
    private static Dictionary<string, object?> Course(ComplaintClock clock) => new()
    {
        [ComplaintClockTable.DueOn] = clock.DueOn,
        [ComplaintClockTable.AtRiskOn] = clock.AtRiskOn,
        [ComplaintClockTable.ClockState] = Choices.Of(clock.State),
        [ComplaintClockTable.EndedOn] = clock.EndedOn,
        [ComplaintClockTable.IsAtRisk] = clock.IsAtRisk,
        [ComplaintClockTable.ExtendedBy] = clock.ExtendedById is { } approver ? new EntityReference(UserTable.LogicalName, approver) : null,
        [ComplaintClockTable.ExtensionReason] = clock.ExtensionReason,
        [ComplaintClockTable.NoticeSentOn] = clock.NoticeSentOn,
        [ComplaintClockTable.ExtendedDays] = clock.ExtendedDays,
        [ComplaintClockTable.PausedOn] = clock.PausedOn,
        [ComplaintClockTable.PausedHours] = clock.PausedHours,
        [ComplaintClockTable.PauseReason] = clock.PauseReason,
    };

    private static DateTime? Instant(Entity row, string column) => row.GetAttributeValue<DateTime?>(column) is { } value ? DateTime.SpecifyKind(value, DateTimeKind.Utc) : null;
}
