using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Scenarios.Engine;

/// <summary>One row of a customer's decision history.</summary>
internal sealed class HistoryRow
{
    private HistoryRow(IOrganizationService service, Entity row)
    {
        Row = row.ToEntityReference();
        PeriodKind = Choices.Read<PeriodKind>(row, TierDecisionTable.PeriodKind);
        PeriodEnd = row.Day(TierDecisionTable.PeriodEnd) ?? default;
        Revision = row.GetAttributeValue<int>(TierDecisionTable.Revision);
        Kind = Choices.Read<DecisionKind>(row, TierDecisionTable.DecisionKind);
        TierCode = service.TierCode(row, TierDecisionTable.Tier);
        ComputedTierCode = service.TierCode(row, TierDecisionTable.ComputedTier);
        PreviousTierCode = service.TierCode(row, TierDecisionTable.PreviousTier);
        Amount = row.Amount(TierDecisionTable.Average);
        Missed = row.GetAttributeValue<int>(TierDecisionTable.Missed);
        EffectiveFrom = row.Day(TierDecisionTable.EffectiveFrom);
        Reasons = row.GetAttributeValue<string>(TierDecisionTable.ReasonCodes) ?? string.Empty;
        OverrideId = row.Lookup(TierDecisionTable.Override);
        IsSuperseded = row.Choice(TierDecisionTable.StatusCode) == TierDecisionTable.Superseded;
        SupersededOn = row.GetAttributeValue<DateTime?>(TierDecisionTable.SupersededOn);
    }

    public EntityReference Row { get; }

    public PeriodKind PeriodKind { get; }

    public Day PeriodEnd { get; }

    public int Revision { get; }

    public DecisionKind Kind { get; }

    public string? TierCode { get; }

    public string? ComputedTierCode { get; }

    public string? PreviousTierCode { get; }

    public decimal? Amount { get; }

    public int Missed { get; }

    public Day? EffectiveFrom { get; }

    public string Reasons { get; }

    public Guid? OverrideId { get; }

    public bool IsSuperseded { get; }

    public DateTime? SupersededOn { get; }

    /// <summary>A customer's history, oldest window first.</summary>
    public static IReadOnlyList<HistoryRow> Of(IOrganizationService service, EntityReference customer) =>
        service.All(TierDecisionTable.LogicalName, customer.LogicalName == "account" ? TierDecisionTable.Account : TierDecisionTable.Contact, customer.Id)
            .Select(row => new HistoryRow(service, row))
            .OrderBy(row => row.PeriodEnd).ThenBy(row => row.PeriodKind).ThenBy(row => row.Revision).ToList();

    /// <summary>The row in one line, without ids, so that two banks can be compared.</summary>
    public override string ToString() => string.Join(
        " ",
        PeriodKind,
        PeriodEnd,
        Revision,
        Kind,
        PreviousTierCode ?? "-",
        ComputedTierCode ?? "-",
        TierCode ?? "-",
        Amount?.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture) ?? "-",
        Missed,
        EffectiveFrom?.ToString() ?? "-",
        Reasons,
        IsSuperseded ? "superseded" : "standing");
}
