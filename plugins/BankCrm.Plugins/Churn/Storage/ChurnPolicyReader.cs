using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Policies;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Policies;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Churn.Storage;

/// <summary>Reads churn policies and their signals: two requests, whatever their number.</summary>
public static class ChurnPolicyReader
{
    public static PolicyBook<ChurnPolicy> Read(IOrganizationService service)
    {
        ILookup<Guid, ChurnSignal> signals = service.ReadAll(SignalQuery())
            .Where(row => row.Lookup(ChurnSignalTable.Policy) is not null)
            .ToLookup(row => row.Lookup(ChurnSignalTable.Policy)!.Value, ReadSignal);
        var policies = new QueryExpression(ChurnPolicyTable.LogicalName)
        {
            ColumnSet = new ColumnSet(PolicyColumns.Terms.Concat(new[]
            {
                PolicyColumns.Name,
                PolicyColumns.NameZh,
                ChurnPolicyTable.MediumFrom,
                ChurnPolicyTable.HighFrom,
                ChurnPolicyTable.AlertFrom,
                ChurnPolicyTable.InterventionDays,
                ChurnPolicyTable.MinimumAssets,
                ChurnPolicyTable.OutcomeDropPercent,
                ChurnPolicyTable.OutcomeWindows,
                ChurnPolicyTable.TopReasons,
            }).ToArray()),
        };
        policies.AddOrder(PolicyColumns.EffectiveFrom, OrderType.Ascending);
        policies.AddOrder(ChurnPolicyTable.Id, OrderType.Ascending);
        return new PolicyBook<ChurnPolicy>(service.ReadAll(policies).ToList().Where(row => signals.Contains(row.Id)).Select(row => new ChurnPolicy(ReadTerms(row), PolicyStatus.IsPublished(row), signals[row.Id])));
    }

    /// <summary>The signals of one policy.</summary>
    public static IReadOnlyList<ChurnSignal> ReadSignals(IOrganizationService service, Guid policyId)
    {
        QueryExpression query = SignalQuery();
        query.Criteria.AddCondition(ChurnSignalTable.Policy, ConditionOperator.Equal, policyId);
        return service.ReadAll(query).Select(ReadSignal).ToList();
    }

    public static ChurnSignal ReadSignal(Entity row) => new()
    {
        Id = row.Id,
        Code = row.GetAttributeValue<string>(ChurnSignalTable.Code) ?? string.Empty,
        Name = row.GetAttributeValue<string>(ChurnSignalTable.Name),
        NameZh = row.GetAttributeValue<string>(ChurnSignalTable.NameZh),
        Order = row.GetAttributeValue<int>(ChurnSignalTable.Sequence),
        Condition = new Condition
        {
            Figure = Choices.Read<Figure>(row, ChurnSignalTable.Figure),
            Comparison = Choices.Read<Comparison>(row, ChurnSignalTable.Comparison),
            Value = row.GetAttributeValue<decimal>(ChurnSignalTable.Value),
        },
        Weight = row.GetAttributeValue<decimal>(ChurnSignalTable.Weight),
    };

    public static ChurnPolicyTerms ReadTerms(Entity row)
    {
        PolicyTerms terms = PolicyTermsRows.Read(row);
        return new ChurnPolicyTerms
        {
            Id = terms.Id,
            Code = terms.Code,
            Version = terms.Version,
            CustomerKind = terms.CustomerKind,
            PeriodKind = terms.PeriodKind,
            EffectiveFrom = terms.EffectiveFrom,
            EffectiveTo = terms.EffectiveTo,
            TimeZone = terms.TimeZone,
            Name = row.GetAttributeValue<string>(PolicyColumns.Name),
            NameZh = row.GetAttributeValue<string>(PolicyColumns.NameZh),
            MediumFrom = row.GetAttributeValue<decimal>(ChurnPolicyTable.MediumFrom),
            HighFrom = row.GetAttributeValue<decimal>(ChurnPolicyTable.HighFrom),
            AlertFrom = Choices.Read<ChurnBand>(row, ChurnPolicyTable.AlertFrom),
            InterventionDays = row.GetAttributeValue<int>(ChurnPolicyTable.InterventionDays),
            MinimumAssets = row.Amount(ChurnPolicyTable.MinimumAssets),
            OutcomeDropPercent = row.GetAttributeValue<decimal>(ChurnPolicyTable.OutcomeDropPercent),
            OutcomeWindows = row.GetAttributeValue<int>(ChurnPolicyTable.OutcomeWindows),
            TopReasons = row.GetAttributeValue<int>(ChurnPolicyTable.TopReasons),
        };
    }

    private static QueryExpression SignalQuery()
    {
        var query = new QueryExpression(ChurnSignalTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                ChurnSignalTable.Name,
                ChurnSignalTable.NameZh,
                ChurnSignalTable.Code,
                ChurnSignalTable.Policy,
                ChurnSignalTable.Sequence,
                ChurnSignalTable.Figure,
                ChurnSignalTable.Comparison,
                ChurnSignalTable.Value,
                ChurnSignalTable.Weight),
        };
        query.AddOrder(ChurnSignalTable.Id, OrderType.Ascending);
        return query;
    }
}
