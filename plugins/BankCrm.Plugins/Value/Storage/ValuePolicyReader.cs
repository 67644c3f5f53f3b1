using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Policies;
using BankCrm.Domain.Value;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Policies;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Value.Storage;

/// <summary>Reads value policies and their parameters: two requests, whatever their number.</summary>
public static class ValuePolicyReader
{
    public static PolicyBook<ValuePolicy> Read(IOrganizationService service)
    {
        ILookup<Guid, ValueParameters> parameters = service.ReadAll(ParameterQuery())
            .Where(row => row.Lookup(ValueParameterTable.Policy) is not null)
            .ToLookup(row => row.Lookup(ValueParameterTable.Policy)!.Value, ReadParameters);
        var policies = new QueryExpression(ValuePolicyTable.LogicalName)
        {
            ColumnSet = new ColumnSet(PolicyColumns.Terms.Concat(new[]
            {
                PolicyColumns.Name,
                PolicyColumns.NameZh,
                ValuePolicyTable.HorizonYears,
                ValuePolicyTable.DiscountPercent,
                ValuePolicyTable.HighValueFrom,
                ValuePolicyTable.GrowthFrom,
                ValuePolicyTable.PotentialFrom,
                ValuePolicyTable.LowBalanceUnder,
                ValuePolicyTable.BranchCost,
                ValuePolicyTable.PhoneCost,
                ValuePolicyTable.WebCost,
                ValuePolicyTable.MobileCost,
                ValuePolicyTable.PartnerCost,
                ValuePolicyTable.FixedCost,
                ValuePolicyTable.HeavyChannelShare,
                ValuePolicyTable.OverServiceContacts,
                ValuePolicyTable.RecordChangePercent,
            }).ToArray()),
        };
        policies.AddOrder(PolicyColumns.EffectiveFrom, OrderType.Ascending);
        policies.AddOrder(ValuePolicyTable.Id, OrderType.Ascending);
        return new PolicyBook<ValuePolicy>(service.ReadAll(policies).ToList().Select(row => new ValuePolicy(ReadTerms(row), PolicyStatus.IsPublished(row), parameters[row.Id])));
    }

    /// <summary>The parameters of one policy.</summary>
    public static IReadOnlyList<ValueParameters> ReadParameters(IOrganizationService service, Guid policyId)
    {
        QueryExpression query = ParameterQuery();
        query.Criteria.AddCondition(ValueParameterTable.Policy, ConditionOperator.Equal, policyId);
        return service.ReadAll(query).Select(ReadParameters).ToList();
    }

    public static ValueParameters ReadParameters(Entity row) => new()
    {
        Id = row.Id,
        Segment = Choices.Read<RfmSegment>(row, ValueParameterTable.Segment),
        MarginPercent = row.GetAttributeValue<decimal>(ValueParameterTable.MarginPercent),
        RetentionPercent = row.GetAttributeValue<decimal>(ValueParameterTable.RetentionPercent),
        WinRatePercent = row.GetAttributeValue<decimal>(ValueParameterTable.WinRatePercent),
        WealthGrowthPercent = row.GetAttributeValue<decimal>(ValueParameterTable.WealthGrowthPercent),
        SharePercent = row.GetAttributeValue<decimal>(ValueParameterTable.SharePercent),
    };

    public static ValuePolicyTerms ReadTerms(Entity row)
    {
        PolicyTerms terms = PolicyTermsRows.Read(row);
        return new ValuePolicyTerms
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
            HorizonYears = row.GetAttributeValue<int>(ValuePolicyTable.HorizonYears),
            DiscountPercent = row.GetAttributeValue<decimal>(ValuePolicyTable.DiscountPercent),
            HighValueFrom = row.Amount(ValuePolicyTable.HighValueFrom) ?? 0m,
            GrowthFrom = row.Amount(ValuePolicyTable.GrowthFrom) ?? 0m,
            PotentialFrom = row.Amount(ValuePolicyTable.PotentialFrom) ?? 0m,
            LowBalanceUnder = row.Amount(ValuePolicyTable.LowBalanceUnder),
            ContactCosts = new ContactCosts
            {
                Branch = row.Amount(ValuePolicyTable.BranchCost),
                Phone = row.Amount(ValuePolicyTable.PhoneCost),
                Web = row.Amount(ValuePolicyTable.WebCost),
                Mobile = row.Amount(ValuePolicyTable.MobileCost),
                Partner = row.Amount(ValuePolicyTable.PartnerCost),
            },
            FixedCost = row.Amount(ValuePolicyTable.FixedCost),
            HeavyChannelShare = row.GetAttributeValue<decimal?>(ValuePolicyTable.HeavyChannelShare),
            OverServiceContacts = row.GetAttributeValue<int?>(ValuePolicyTable.OverServiceContacts),
            RecordChangePercent = row.GetAttributeValue<decimal?>(ValuePolicyTable.RecordChangePercent) ?? 0m,
        };
    }

    private static QueryExpression ParameterQuery()
    {
        var query = new QueryExpression(ValueParameterTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                ValueParameterTable.Policy,
                ValueParameterTable.Segment,
                ValueParameterTable.MarginPercent,
                ValueParameterTable.RetentionPercent,
                ValueParameterTable.WinRatePercent,
                ValueParameterTable.WealthGrowthPercent,
                ValueParameterTable.SharePercent),
        };
        query.AddOrder(ValueParameterTable.Id, OrderType.Ascending);
        return query;
    }
}
