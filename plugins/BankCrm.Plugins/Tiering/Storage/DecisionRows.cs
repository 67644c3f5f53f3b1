using System;
using System.Globalization;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Domain.Review.History;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Overrides;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Review;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tiering.Storage;

/// <summary>Rows of the decision history, read as and written from the domain's records.</summary>
internal static class DecisionRows
{
    public static string[] Columns => new[]
    {
        TierDecisionTable.Contact,
        TierDecisionTable.Account,
        TierDecisionTable.PeriodKind,
        TierDecisionTable.PeriodEnd,
        TierDecisionTable.Revision,
        TierDecisionTable.DecisionKind,
        TierDecisionTable.Average,
        TierDecisionTable.ComputedTier,
        TierDecisionTable.Tier,
        TierDecisionTable.Missed,
        TierDecisionTable.EffectiveFrom,
        TierDecisionTable.Policy,
        TierDecisionTable.Override,
        TierDecisionTable.ReasonCodes,
        TierDecisionTable.Inputs,
        TierDecisionTable.StatusCode,
    };

    public static StoredDecision Read(CustomerTable table, Entity row) => new()
    {
        Id = row.Id,
        CustomerId = row.Lookup(CustomerTables.LookupColumn(table)) ?? Guid.Empty,
        PeriodKind = Choices.Read<PeriodKind>(row, TierDecisionTable.PeriodKind),
        PeriodEnd = row.Day(TierDecisionTable.PeriodEnd) ?? default,
        Revision = row.GetAttributeValue<int>(TierDecisionTable.Revision),
        IsSuperseded = row.GetAttributeValue<OptionSetValue>(TierDecisionTable.StatusCode)?.Value == TierDecisionTable.Superseded,
        Kind = Choices.Read<DecisionKind>(row, TierDecisionTable.DecisionKind),
        Average = row.Amount(TierDecisionTable.Average) ?? DecisionInputs.Find(row.GetAttributeValue<string>(TierDecisionTable.Inputs) ?? string.Empty, DecisionInputs.Points),
        ComputedTierId = row.Lookup(TierDecisionTable.ComputedTier),
        TierId = row.Lookup(TierDecisionTable.Tier),
        Missed = row.GetAttributeValue<int>(TierDecisionTable.Missed),
        EffectiveFrom = row.Day(TierDecisionTable.EffectiveFrom),
        PolicyId = row.Lookup(TierDecisionTable.Policy),
        OverrideId = row.Lookup(TierDecisionTable.Override),
        Reasons = row.GetAttributeValue<string>(TierDecisionTable.ReasonCodes) ?? string.Empty,
        Inputs = row.GetAttributeValue<string>(TierDecisionTable.Inputs) ?? string.Empty,
    };

    public static Entity Write(CustomerRecord customer, NewRow<TierDecision> added)
    {
        TierDecision decision = added.Decision;
        Entity row = NewRow(customer, decision.Policy.PeriodKind, decision.PeriodEnd, added.Revision, decision.Kind, decision.Tier.Code);
        row[TierDecisionTable.Average] = AmountOrNull(decision, decision.Average);
        row[TierDecisionTable.ComputedTier] = new EntityReference(TierTable.LogicalName, decision.ComputedTier.Id);
        row[TierDecisionTable.PreviousTier] = CustomerRows.Reference(TierTable.LogicalName, decision.Policy.FindTier(decision.PreviousTierCode)?.Id);
        row[TierDecisionTable.Tier] = new EntityReference(TierTable.LogicalName, decision.Tier.Id);
        row[TierDecisionTable.Missed] = decision.Missed;
        row[TierDecisionTable.AllowedMisses] = decision.AllowedMisses;
        row[TierDecisionTable.Zone] = Choices.Of(decision.Zone);
        row[TierDecisionTable.Oscillating] = decision.IsOscillating;
        row[TierDecisionTable.GapToNext] = AmountOrNull(decision, decision.GapToNext);
        row[TierDecisionTable.GapAbove] = AmountOrNull(decision, decision.GapAboveFloor);
        row[TierDecisionTable.WindowsLeft] = decision.WindowsLeft;
        row[TierDecisionTable.EffectiveFrom] = decision.EffectiveFrom.ToDateTime();
        row[TierDecisionTable.NextReview] = decision.NextReview.ToDateTime();
        row[TierDecisionTable.Policy] = new EntityReference(TierPolicyTable.LogicalName, decision.Policy.Id);
        row[TierDecisionTable.PolicyVersion] = decision.Policy.Version;
        row[TierDecisionTable.ReasonCodes] = DecisionText.Reasons(decision);
        row[TierDecisionTable.Inputs] = DecisionText.Inputs(decision);
        return row;
    }

    /// <summary>The history row of an override that began, was revoked or ran out.</summary>
    public static Entity Write(CustomerRecord customer, OverrideEvent happened, Guid overrideId, Tier? tier)
    {
        Entity row = NewRow(customer, PeriodKind.Day, happened.Day, happened.Revision, DecisionKind.Override, tier?.Code ?? "-");
        row[TierDecisionTable.Tier] = CustomerRows.Reference(TierTable.LogicalName, happened.TierId);
        row[TierDecisionTable.PreviousTier] = CustomerRows.Reference(TierTable.LogicalName, customer.ShownTierId);
        row[TierDecisionTable.ComputedTier] = CustomerRows.Reference(TierTable.LogicalName, customer.ComputedTierId);
        row[TierDecisionTable.EffectiveFrom] = happened.Day.ToDateTime();
        row[TierDecisionTable.Override] = new EntityReference(TierOverrideTable.LogicalName, overrideId);
        row[TierDecisionTable.ReasonCodes] = happened.ReasonCode;
        return row;
    }

    /// <summary>The only change that a decision ever sees: another has taken its place.</summary>
    public static Entity Supersede(Guid decisionId, DateTime utcNow) => new(TierDecisionTable.LogicalName, decisionId)
    {
        [TierDecisionTable.StateCode] = new OptionSetValue(1),
        [TierDecisionTable.StatusCode] = new OptionSetValue(TierDecisionTable.Superseded),
        [TierDecisionTable.SupersededOn] = utcNow,
    };

    private static Entity NewRow(CustomerRecord customer, PeriodKind periodKind, Day periodEnd, int revision, DecisionKind kind, string tierCode)
    {
        var row = new Entity(TierDecisionTable.LogicalName)
        {
            [TierDecisionTable.Name] = string.Format(CultureInfo.InvariantCulture, "{0} {1} {2} {3}", customer.Number, periodEnd, kind, tierCode),
            [TierDecisionTable.CustomerNumber] = customer.Number,
            [CustomerTables.LookupColumn(customer.Table)] = new EntityReference(CustomerTables.LogicalName(customer.Table), customer.Id),
            [TierDecisionTable.PeriodKind] = Choices.Of(periodKind),
            [TierDecisionTable.PeriodEnd] = periodEnd.ToDateTime(),
            [TierDecisionTable.Revision] = revision,
            [TierDecisionTable.DecisionKind] = Choices.Of(kind),
        };
        if (CustomerRows.Owner(customer) is { } owner)
        {
            row[TierDecisionTable.Owner] = owner;
        }

        return row;
    }

    /// <summary>Points are no money: the inputs keep them.</summary>
    private static Money? AmountOrNull(TierDecision decision, decimal? measured) => measured is { } amount && !decision.IsInPoints ? new Money(amount) : null;
}
