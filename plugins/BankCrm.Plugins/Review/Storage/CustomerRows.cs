using System;
using System.Collections.Generic;
using System.Globalization;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Plugins.Churn.Storage;
using BankCrm.Plugins.Lifecycle.Storage;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Value.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Review.Storage;

/// <summary>Our columns on contact and account, read as and written from the domain's records.</summary>
internal static class CustomerRows
{
    private static readonly string[] Common =
    {
        CustomerColumns.Number, CustomerColumns.Kind, CustomerColumns.Owner,
        CustomerColumns.Tier, CustomerColumns.ComputedTier, CustomerColumns.Override, CustomerColumns.TierSince, CustomerColumns.Missed, CustomerColumns.Zone,
        CustomerColumns.Oscillating, CustomerColumns.ReviewedTo, CustomerColumns.ReviewVersion, CustomerColumns.Recent,
        CustomerColumns.RelationshipStart, CustomerColumns.AnnualIncome, CustomerColumns.IndustryCode, CustomerColumns.RiskLevel, CustomerColumns.LoyaltyPoints,
        CustomerColumns.WealthEstimate, CustomerColumns.OpenComplaints, CustomerColumns.ComplaintsBadlyClosed,
        CustomerColumns.Aum,
    };

    /// <summary>A query of all that a review reads of customers.</summary>
    public static QueryExpression Query(CustomerTable table)
    {
        var query = new QueryExpression(CustomerTables.LogicalName(table)) { ColumnSet = new ColumnSet(Common) };
        if (table == CustomerTable.Contact)
        {
            query.ColumnSet.AddColumn(CustomerColumns.BirthDate);
        }

        query.ColumnSet.AddColumns(StageStateColumns.Columns);
        CustomerWorthRows.AddTo(query);
        CustomerChurnRows.AddTo(query);
        return query;
    }

    /// <summary>A customer as the review finds it.</summary>
    /// <param name="table">Where the row is from.</param>
    /// <param name="row">The row.</param>
    /// <param name="rules">The policies whose tiers and stages it points to.</param>
    /// <param name="usersGone">The users who have left the bank.</param>
    public static CustomerRecord Read(CustomerTable table, Entity row, ReviewRules rules, ICollection<Guid> usersGone)
    {
        Guid? computedTierId = row.Lookup(CustomerColumns.ComputedTier);
        OwnerReference owner = row.GetAttributeValue<EntityReference>(CustomerColumns.Owner) is { } reference ? new OwnerReference(reference.Id, reference.LogicalName == "team") : default;
        return new CustomerRecord
        {
            Id = row.Id,
            Table = table,
            Number = row.GetAttributeValue<string>(CustomerColumns.Number) ?? string.Empty,
            Kind = Choices.Read(row, CustomerColumns.Kind, table == CustomerTable.Account ? CustomerKind.Corporate : CustomerKind.Personal),
            Owner = owner,
            State = new TierState
            {
                TierCode = rules.Tiers.FindTier(computedTierId)?.Code,
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
            Profile = ReadProfile(row, owner, usersGone),
            Assets = row.Amount(CustomerColumns.Aum),
            Stage = StageStateColumns.Read(row, rules.Lifecycle),
            Value = CustomerWorthRows.Read(row),
            Churn = CustomerChurnRows.Read(row),
        };
    }

    /// <summary>What a review changes on the customer's own row.</summary>
    public static Entity Write(CustomerReview review)
    {
        CustomerRecord customer = review.Customer;
        CustomerUpdate update = review.Update!;
        Entity row = WriteShownTier(customer, update.ShownTierId, update.OverrideId);
        if (update.Latest is { } latest)
        {
            WriteTier(row, latest);
        }

        if (update.ReviewedTo is { } reviewedTo)
        {
            row[CustomerColumns.ReviewedTo] = reviewedTo.ToDateTime();
            row[CustomerColumns.ReviewVersion] = update.ReviewMark.ToString(CultureInfo.InvariantCulture);
            row[CustomerColumns.Aum] = RowReading.MoneyOrNull(update.Assets);
            if (customer.Profile.RelationshipStart is null && update.RelationshipStart is { } start)
            {
                row[CustomerColumns.RelationshipStart] = start.ToDateTime();
            }
        }

        if (review.Stages is { Moved: true } stages)
        {
            StageStateColumns.Write(row, stages.After);
        }

        if (review.Value is { HasMoved: true } value)
        {
            CustomerWorthRows.Write(row, value.After);
        }

        if (review.Churn is { HasMoved: true } churn)
        {
            CustomerChurnRows.Write(row, churn.After);
        }

        return row;
    }

    /// <summary>The tier that staff see and serve, and the override that it comes from, if any.</summary>
    public static Entity WriteShownTier(CustomerRecord customer, Guid? tierId, Guid? overrideId) => new(CustomerTables.LogicalName(customer.Table), customer.Id)
    {
        [CustomerColumns.Tier] = Reference(TierTable.LogicalName, tierId),
        [CustomerColumns.Override] = Reference(TierOverrideTable.LogicalName, overrideId),
    };

    public static EntityReference? Reference(string table, Guid? id) => id is { } known ? new EntityReference(table, known) : null;

    /// <summary>The reference to the owner, or null when there is none to copy.</summary>
    public static EntityReference? Owner(CustomerRecord customer) =>
        customer.Owner.Id == Guid.Empty ? null : new EntityReference(customer.Owner.IsTeam ? "team" : "systemuser", customer.Owner.Id);

    /// <summary>The columns that every history row of a customer begins with.</summary>
    public static void Identify(Entity row, CustomerRecord customer)
    {
        row[TierDecisionTable.CustomerNumber] = customer.Number;
        row[CustomerTables.LookupColumn(customer.Table)] = new EntityReference(CustomerTables.LogicalName(customer.Table), customer.Id);
        if (Owner(customer) is { } owner)
        {
            row[CustomerColumns.Owner] = owner;
        }
    }

    private static void WriteTier(Entity row, TierDecision latest)
    {
        row[CustomerColumns.ComputedTier] = new EntityReference(TierTable.LogicalName, latest.Tier.Id);
        row[CustomerColumns.TierSince] = latest.After.TierSince?.ToDateTime();
        row[CustomerColumns.Missed] = latest.Missed;
        row[CustomerColumns.AllowedMisses] = latest.AllowedMisses;
        row[CustomerColumns.Zone] = Choices.Of(latest.Zone);
        row[CustomerColumns.Oscillating] = latest.IsOscillating;
        row[CustomerColumns.GapToNext] = RowReading.MoneyOrNull(latest.IsInPoints ? null : latest.GapToNext);
        row[CustomerColumns.NextReview] = latest.NextReview.ToDateTime();
        row[CustomerColumns.Recent] = string.Join(DecisionInputs.TierSeparator, latest.After.RecentTiers);
    }

    private static CustomerProfile ReadProfile(Entity row, OwnerReference owner, ICollection<Guid> usersGone) => new()
    {
        RelationshipStart = row.Day(CustomerColumns.RelationshipStart),
        BirthDate = row.Day(CustomerColumns.BirthDate),
        AnnualIncome = row.Amount(CustomerColumns.AnnualIncome),
        IndustryCode = row.GetAttributeValue<string>(CustomerColumns.IndustryCode),
        RiskLevel = Choices.ReadOptional<RiskLevel>(row, CustomerColumns.RiskLevel),
        LoyaltyPoints = row.GetAttributeValue<int?>(CustomerColumns.LoyaltyPoints),
        WealthEstimate = row.Amount(CustomerColumns.WealthEstimate),
        OpenComplaints = row.GetAttributeValue<int?>(CustomerColumns.OpenComplaints),
        ComplaintsBadlyClosed = row.GetAttributeValue<int?>(CustomerColumns.ComplaintsBadlyClosed),
        ManagerLeft = owner.IsTeam || owner.Id == Guid.Empty ? null : usersGone.Contains(owner.Id),
    };

    private static IReadOnlyList<string> RecentTiers(string? text) =>
        string.IsNullOrEmpty(text) ? Array.Empty<string>() : text!.Split(new[] { DecisionInputs.TierSeparator }, StringSplitOptions.RemoveEmptyEntries);
}
