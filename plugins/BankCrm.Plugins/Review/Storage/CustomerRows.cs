using System;
using System.Collections.Generic;
using System.Globalization;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Review.Storage;

/// <summary>Our columns on contact and account, read as and written from the domain's records.</summary>
internal static class CustomerRows
{
    public static ColumnSet Columns => new(
        CustomerColumns.Number,
        CustomerColumns.Kind,
        CustomerColumns.Owner,
        CustomerColumns.Tier,
        CustomerColumns.ComputedTier,
        CustomerColumns.Override,
        CustomerColumns.TierSince,
        CustomerColumns.Missed,
        CustomerColumns.Zone,
        CustomerColumns.Oscillating,
        CustomerColumns.ReviewedTo,
        CustomerColumns.ReviewVersion,
        CustomerColumns.Recent);

    public static CustomerRecord Read(CustomerTable table, Entity row, TierPolicyBook policies)
    {
        Guid? computedTierId = row.Lookup(CustomerColumns.ComputedTier);
        return new CustomerRecord
        {
            Id = row.Id,
            Table = table,
            Number = row.GetAttributeValue<string>(CustomerColumns.Number) ?? string.Empty,
            Kind = Choices.Read(row, CustomerColumns.Kind, table == CustomerTable.Account ? CustomerKind.Corporate : CustomerKind.Personal),
            Owner = row.GetAttributeValue<EntityReference>(CustomerColumns.Owner) is { } owner ? new OwnerReference(owner.Id, owner.LogicalName == "team") : default,
            State = new TierState
            {
                TierCode = policies.FindTier(computedTierId)?.Code,
                Missed = row.GetAttributeValue<int>(CustomerColumns.Missed),
                ReviewedTo = row.Day(CustomerColumns.ReviewedTo),
                TierSince = row.Day(CustomerColumns.TierSince),
                RecentTiers = RecentTiers(row.GetAttributeValue<string>(CustomerColumns.Recent)),
            },
            ComputedTierId = computedTierId,
            ShownTierId = row.Lookup(CustomerColumns.Tier),
            Zone = Choices.Read<TierZone>(row, CustomerColumns.Zone),
            IsOscillating = row.GetAttributeValue<bool>(CustomerColumns.Oscillating),
            OverrideId = row.Lookup(CustomerColumns.Override),
            ReviewMark = long.TryParse(row.GetAttributeValue<string>(CustomerColumns.ReviewVersion), NumberStyles.None, CultureInfo.InvariantCulture, out long mark) ? mark : 0L,
        };
    }

    public static Entity Write(CustomerRecord customer, CustomerUpdate update)
    {
        var row = new Entity(CustomerTables.LogicalName(customer.Table), customer.Id)
        {
            [CustomerColumns.Tier] = Reference(TierTable.LogicalName, update.ShownTierId),
            [CustomerColumns.Override] = Reference(TierOverrideTable.LogicalName, update.OverrideId),
        };
        if (update.Latest is { } latest)
        {
            row[CustomerColumns.ComputedTier] = new EntityReference(TierTable.LogicalName, latest.Tier.Id);
            row[CustomerColumns.TierSince] = latest.After.TierSince?.ToDateTime();
            row[CustomerColumns.Missed] = latest.Missed;
            row[CustomerColumns.AllowedMisses] = latest.AllowedMisses;
            row[CustomerColumns.Zone] = Choices.Of(latest.Zone);
            row[CustomerColumns.Oscillating] = latest.IsOscillating;
            row[CustomerColumns.GapToNext] = latest.GapToNext is { } gap ? new Money(gap) : null;
            row[CustomerColumns.NextReview] = latest.NextReview.ToDateTime();
            row[CustomerColumns.ReviewedTo] = latest.PeriodEnd.ToDateTime();
            row[CustomerColumns.ReviewVersion] = update.ReviewMark.ToString(CultureInfo.InvariantCulture);
            row[CustomerColumns.Recent] = string.Join(DecisionInputs.TierSeparator, latest.After.RecentTiers);
        }

        return row;
    }

    public static EntityReference? Reference(string table, Guid? id) => id is { } known ? new EntityReference(table, known) : null;

    /// <summary>The reference to the owner, or null when there is none to copy.</summary>
    public static EntityReference? Owner(CustomerRecord customer) =>
        customer.Owner.Id == Guid.Empty ? null : new EntityReference(customer.Owner.IsTeam ? "team" : "systemuser", customer.Owner.Id);

    private static IReadOnlyList<string> RecentTiers(string? text) =>
        string.IsNullOrEmpty(text) ? Array.Empty<string>() : text!.Split(new[] { DecisionInputs.TierSeparator }, StringSplitOptions.RemoveEmptyEntries);
}
