using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Tiering.Benefits;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Tiering.Storage;

/// <summary>Reads the benefits of every tier: one request, whatever their number.</summary>
internal static class BenefitRows
{
    public static IReadOnlyList<Benefit> Read(IOrganizationService service)
    {
        var query = new QueryExpression(BenefitTable.LogicalName)
        {
            ColumnSet = new ColumnSet(BenefitTable.Code, BenefitTable.Tier, BenefitTable.Allowance, BenefitTable.AnnualCost),
        };
        query.Criteria.AddCondition(BenefitTable.StateCode, ConditionOperator.Equal, 0);
        query.AddOrder(BenefitTable.Id, OrderType.Ascending);
        return service.ReadAll(query).Select(row => new Benefit
        {
            Id = row.Id,
            Code = row.GetAttributeValue<string>(BenefitTable.Code) ?? string.Empty,
            TierId = row.Lookup(BenefitTable.Tier) ?? Guid.Empty,
            Allowance = row.GetAttributeValue<int?>(BenefitTable.Allowance),
            AnnualCost = row.Amount(BenefitTable.AnnualCost),
        }).ToList();
    }
}
