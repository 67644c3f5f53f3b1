using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Policies;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Policies;

/// <summary>Policy rows of any sort as the guards read them.</summary>
internal static class PolicyTermsRows
{
    public static PolicyTerms Read(Entity row) => new()
    {
        Id = row.Id,
        Code = row.GetAttributeValue<string>(PolicyColumns.Code) ?? string.Empty,
        Version = row.GetAttributeValue<int>(PolicyColumns.Version),
        CustomerKind = Choices.Read<CustomerKind>(row, PolicyColumns.CustomerKind),
        PeriodKind = Choices.Read<PeriodKind>(row, PolicyColumns.PeriodKind),
        EffectiveFrom = row.Day(PolicyColumns.EffectiveFrom) ?? default,
        EffectiveTo = row.Day(PolicyColumns.EffectiveTo),
        TimeZone = row.GetAttributeValue<string>(PolicyColumns.TimeZone),
    };

    /// <summary>The policies of a table that are or were in force: each holds for its own days.</summary>
    /// <param name="service">Under whose rights they are read.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns of its terms.</param>
    public static IReadOnlyList<PolicyTerms> ReadPublished(IOrganizationService service, string table, string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(PolicyColumns.StatusCode, ConditionOperator.In, PolicyColumns.InForce, PolicyColumns.Retired);
        query.AddOrder(table + "id", OrderType.Ascending);
        return service.ReadAll(query).Select(Read).ToList();
    }
}
