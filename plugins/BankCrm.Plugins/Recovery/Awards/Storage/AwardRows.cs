using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.Awards;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Recovery.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Recovery.Awards.Storage;

/// <summary>Rows of awards, read as and written from the domain's records. Amounts are secured: only the system reads them all.</summary>
public static class AwardRows
{
    /// <summary>The columns that an award is read from.</summary>
    public static string[] Columns => new[]
    {
        AwardTable.Complaint, AwardTable.Contact, AwardTable.Account, AwardTable.Kind, AwardTable.Amount, AwardTable.Reason, AwardTable.AwardState, AwardTable.AwardLevel, AwardTable.ProposedBy,
        AwardTable.ProposedOn, AwardTable.DecidedOn, AwardTable.DecidedBy, AwardTable.WithinLimit, AwardTable.SplitTotal, AwardTable.ComparableLow, AwardTable.ComparableHigh, AwardTable.Comparables,
        AwardTable.OutsideBand, AwardTable.SettledOn, AwardTable.Severity, AwardTable.IsVulnerable, AwardTable.Category,
    };

    /// <summary>The columns that adding up reads.</summary>
    internal static string[] StandingColumns => new[] { AwardTable.Complaint, AwardTable.Contact, AwardTable.Account, AwardTable.Amount, AwardTable.AwardState, AwardTable.DecidedOn };

    /// <summary>An award with its history.</summary>
    /// <param name="row">Its row.</param>
    /// <param name="steps">The rows of its history, first step first.</param>
    public static Award Read(Entity row, IEnumerable<Entity> steps) => new()
    {
        Id = row.Id,
        ComplaintId = row.Lookup(AwardTable.Complaint) ?? Guid.Empty,
        CustomerTable = CustomerTableOf(row),
        CustomerId = CustomerIdOf(row),
        CategoryId = row.Lookup(AwardTable.Category),
        Severity = Choices.Read<ComplaintSeverity>(row, AwardTable.Severity),
        IsVulnerable = row.GetAttributeValue<bool>(AwardTable.IsVulnerable),
        Kind = Choices.Read<AwardKind>(row, AwardTable.Kind),
        Amount = row.Amount(AwardTable.Amount) ?? 0m,
        Reason = row.GetAttributeValue<string>(AwardTable.Reason) ?? string.Empty,
        State = Choices.Read<AwardState>(row, AwardTable.AwardState),
        LevelId = row.Lookup(AwardTable.AwardLevel),
        ProposedById = row.Lookup(AwardTable.ProposedBy) ?? Guid.Empty,
        ProposedOn = Instant(row, AwardTable.ProposedOn) ?? default,
        DecidedById = row.Lookup(AwardTable.DecidedBy),
        DecidedOn = Instant(row, AwardTable.DecidedOn),
        WithinLimit = row.GetAttributeValue<bool>(AwardTable.WithinLimit),
        SplitTotal = row.Amount(AwardTable.SplitTotal) ?? 0m,
        Band = new ComparableBand
        {
            Cases = row.GetAttributeValue<int?>(AwardTable.Comparables) ?? 0,
            Low = row.Amount(AwardTable.ComparableLow),
            High = row.Amount(AwardTable.ComparableHigh),
        },
        IsOutsideBand = row.GetAttributeValue<bool>(AwardTable.OutsideBand),
        SettledOn = Instant(row, AwardTable.SettledOn),
        Steps = steps.Select(AwardApprovalRows.Read).ToList(),
    };

    internal static StandingAward ReadStanding(Entity row) => new()
    {
        Id = row.Id,
        ComplaintId = row.Lookup(AwardTable.Complaint) ?? Guid.Empty,
        CustomerTable = CustomerTableOf(row),
        CustomerId = CustomerIdOf(row),
        Amount = row.Amount(AwardTable.Amount) ?? 0m,
        State = Choices.Read<AwardState>(row, AwardTable.AwardState),
        DecidedOn = Instant(row, AwardTable.DecidedOn),
    };

    /// <summary>A new award as a row; whoever owns the complaint sees it.</summary>
    internal static Entity Write(Award award, AwardCase complaint)
    {
        Entity row = Course(award);
        row[AwardTable.Name] = NameOf(award, complaint);
        row[AwardTable.Complaint] = new EntityReference(ComplaintTable.LogicalName, award.ComplaintId);
        row[award.CustomerTable == CustomerTable.Account ? AwardTable.Account : AwardTable.Contact] = new EntityReference(CustomerTables.LogicalName(award.CustomerTable), award.CustomerId);
        row[AwardTable.Kind] = Choices.Of(award.Kind);
        row[AwardTable.Amount] = new Money(award.Amount);
        row[AwardTable.Reason] = award.Reason;
        row[AwardTable.ProposedBy] = new EntityReference(UserTable.LogicalName, award.ProposedById);
        row[AwardTable.ProposedOn] = award.ProposedOn;
        row[AwardTable.WithinLimit] = award.WithinLimit;
        row[AwardTable.ComparableLow] = RowReading.MoneyOrNull(award.Band.Low);
        row[AwardTable.ComparableHigh] = RowReading.MoneyOrNull(award.Band.High);
        row[AwardTable.Comparables] = award.Band.Cases;
        row[AwardTable.OutsideBand] = award.IsOutsideBand;
        row[AwardTable.Severity] = Choices.Of(award.Severity);
        row[AwardTable.IsVulnerable] = award.IsVulnerable;
        row[AwardTable.Category] = award.CategoryId is { } category ? new EntityReference(ComplaintCategoryTable.LogicalName, category) : null;
        if (RowOwner.Of(complaint.Owner) is { } owner)
        {
            row[AwardTable.Owner] = owner;
        }

        return row;
    }

    /// <summary>The columns that change in the course of an award.</summary>
    internal static Entity Course(Award award) => new(AwardTable.LogicalName, award.Id)
    {
        [AwardTable.AwardState] = Choices.Of(award.State),
        [AwardTable.AwardLevel] = award.LevelId is { } level ? new EntityReference(AwardLevelTable.LogicalName, level) : null,
        [AwardTable.DecidedBy] = award.DecidedById is { } user ? new EntityReference(UserTable.LogicalName, user) : null,
        [AwardTable.DecidedOn] = award.DecidedOn,
        [AwardTable.SplitTotal] = new Money(award.SplitTotal),
        [AwardTable.SettledOn] = award.SettledOn,
        [AwardTable.PolicyVersion] = award.Steps[award.Steps.Count - 1].PolicyVersion,
        [AwardTable.ReasonCodes] = AwardApprovalRows.ReasonText(award.Steps[award.Steps.Count - 1]),
    };

    /// <summary>No amount and no name of a person: names are not secured.</summary>
    internal static string NameOf(Award award, AwardCase complaint) => complaint.Number + " " + award.ProposedOn.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    internal static DateTime? Instant(Entity row, string column) => row.GetAttributeValue<DateTime?>(column) is { } value ? DateTime.SpecifyKind(value, DateTimeKind.Utc) : null;

    private static CustomerTable CustomerTableOf(Entity row) => row.Lookup(AwardTable.Account) is null ? CustomerTable.Contact : CustomerTable.Account;

    private static Guid CustomerIdOf(Entity row) => row.Lookup(AwardTable.Account) ?? row.Lookup(AwardTable.Contact) ?? Guid.Empty;
}
