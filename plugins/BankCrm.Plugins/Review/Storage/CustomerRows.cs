using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Value;
using BankCrm.Plugins.Model;
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
        CustomerColumns.LifecycleStage, CustomerColumns.StageSince, CustomerColumns.StageHoldUntil,
        CustomerColumns.ValueClass, CustomerColumns.ValueCause, CustomerColumns.Rfm, CustomerColumns.RfmSegment, CustomerColumns.ExplicitValue, CustomerColumns.PotentialValue, CustomerColumns.GrowthValue,
        CustomerColumns.ChurnScore, CustomerColumns.ChurnBand, CustomerColumns.ChurnReasons, CustomerColumns.ChurnAlert,
    };

    public static ColumnSet Columns(CustomerTable table) =>
        new(table == CustomerTable.Contact ? Common.Concat(new[] { CustomerColumns.BirthDate }).ToArray() : Common);

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
            Stage = StageState.Of(rules.Lifecycle, row.Lookup(CustomerColumns.LifecycleStage), row.Day(CustomerColumns.StageSince), row.Day(CustomerColumns.StageHoldUntil)),
            Value = ReadValue(row),
            Churn = ReadChurn(row),
            ChurnAlertId = row.Lookup(CustomerColumns.ChurnAlert),
        };
    }

    /// <summary>What a review changes on the customer's own row.</summary>
    public static Entity Write(CustomerReview review)
    {
        CustomerRecord customer = review.Customer;
        CustomerUpdate update = review.Update!;
        var row = new Entity(CustomerTables.LogicalName(customer.Table), customer.Id)
        {
            [CustomerColumns.Tier] = Reference(TierTable.LogicalName, update.ShownTierId),
            [CustomerColumns.Override] = Reference(TierOverrideTable.LogicalName, update.OverrideId),
        };
        if (update.Latest is { } latest)
        {
            WriteTier(row, latest);
        }

        if (update.ReviewedTo is { } reviewedTo)
        {
            row[CustomerColumns.ReviewedTo] = reviewedTo.ToDateTime();
            row[CustomerColumns.ReviewVersion] = update.ReviewMark.ToString(CultureInfo.InvariantCulture);
            row[CustomerColumns.Aum] = MoneyOrNull(update.Assets);
            if (customer.Profile.RelationshipStart is null && update.RelationshipStart is { } start)
            {
                row[CustomerColumns.RelationshipStart] = start.ToDateTime();
            }
        }

        if (review.Stages is { Moved: true } stages)
        {
            row[CustomerColumns.LifecycleStage] = Reference(LifecycleStageTable.LogicalName, stages.StageId);
            row[CustomerColumns.StageSince] = stages.After.Since?.ToDateTime();
            row[CustomerColumns.StageHoldUntil] = stages.After.HoldUntil?.ToDateTime();
        }

        if (review.Value is { HasMoved: true } value)
        {
            WriteValue(row, value.After);
        }

        if (review.Churn is { HasMoved: true } churn)
        {
            row[CustomerColumns.ChurnScore] = churn.After.Score;
            row[CustomerColumns.ChurnBand] = churn.After.Score is null ? null : Choices.Of(churn.After.Band);
            row[CustomerColumns.ChurnReasons] = churn.After.Reasons.Length == 0 ? null : churn.After.Reasons;
            row[CustomerColumns.ChurnAlert] = Reference(ChurnAlertTable.LogicalName, churn.After.Alert?.Id);
        }

        return row;
    }

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
        row[CustomerColumns.GapToNext] = MoneyOrNull(latest.GapToNext);
        row[CustomerColumns.NextReview] = latest.NextReview.ToDateTime();
        row[CustomerColumns.Recent] = string.Join(DecisionInputs.TierSeparator, latest.After.RecentTiers);
    }

    private static void WriteValue(Entity row, ValueState value)
    {
        row[CustomerColumns.ValueClass] = Choices.OfOptional(value.Class);
        row[CustomerColumns.ValueCause] = Choices.OfOptional(value.Cause);
        row[CustomerColumns.Rfm] = value.Rfm;
        row[CustomerColumns.RfmSegment] = Choices.OfOptional(value.Segment);
        row[CustomerColumns.ExplicitValue] = MoneyOrNull(value.ExplicitValue);
        row[CustomerColumns.PotentialValue] = MoneyOrNull(value.PotentialValue);
        row[CustomerColumns.GrowthValue] = MoneyOrNull(value.GrowthValue);
        row[CustomerColumns.LifetimeValue] = MoneyOrNull(value.ExplicitValue + value.PotentialValue + value.GrowthValue);
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

    private static ValueState ReadValue(Entity row) => new()
    {
        Class = Choices.ReadOptional<ValueClass>(row, CustomerColumns.ValueClass),
        Cause = Choices.ReadOptional<ValueCause>(row, CustomerColumns.ValueCause),
        Rfm = row.GetAttributeValue<string>(CustomerColumns.Rfm),
        Segment = Choices.ReadOptional<RfmSegment>(row, CustomerColumns.RfmSegment),
        ExplicitValue = row.Amount(CustomerColumns.ExplicitValue),
        PotentialValue = row.Amount(CustomerColumns.PotentialValue),
        GrowthValue = row.Amount(CustomerColumns.GrowthValue),
    };

    private static ChurnState ReadChurn(Entity row) => new()
    {
        Score = row.GetAttributeValue<decimal?>(CustomerColumns.ChurnScore),
        Band = Choices.Read<ChurnBand>(row, CustomerColumns.ChurnBand),
        Reasons = row.GetAttributeValue<string>(CustomerColumns.ChurnReasons) ?? string.Empty,
    };

    private static Money? MoneyOrNull(decimal? amount) => amount is { } known ? new Money(known) : null;

    private static IReadOnlyList<string> RecentTiers(string? text) =>
        string.IsNullOrEmpty(text) ? Array.Empty<string>() : text!.Split(new[] { DecisionInputs.TierSeparator }, StringSplitOptions.RemoveEmptyEntries);
}
