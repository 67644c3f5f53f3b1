using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Tool.Review;

/// <summary>Deletes rows that have outlived their retention rule, page by page.</summary>
internal sealed class RetentionRun
{
    private readonly IDataverse dataverse;

    public RetentionRun(IDataverse dataverse) => this.dataverse = dataverse;

    /// <summary>Applies every rule as of a day.</summary>
    /// <returns>How many rows were deleted.</returns>
    public long Run(Day asOf, CancellationToken cancellation)
    {
        var rules = new QueryExpression(RetentionRuleTable.LogicalName)
        {
            ColumnSet = new ColumnSet(RetentionRuleTable.TableName, RetentionRuleTable.DateColumn, RetentionRuleTable.Months),
        };
        rules.AddOrder(RetentionRuleTable.TableName, OrderType.Ascending);
        return dataverse.ReadAll(rules).ToList().Sum(rule => Apply(rule, asOf, cancellation));
    }

    private long Apply(Entity rule, Day asOf, CancellationToken cancellation)
    {
        string table = rule.GetAttributeValue<string>(RetentionRuleTable.TableName);
        Day oldestKept = Retention.KeptFrom(asOf, rule.GetAttributeValue<int>(RetentionRuleTable.Months));
        var bulk = new BulkRequests(dataverse);
        long deleted = 0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false), TopCount = RowReading.PageSize };
            query.Criteria.AddCondition(rule.GetAttributeValue<string>(RetentionRuleTable.DateColumn), ConditionOperator.LessThan, oldestKept.ToDateTime());
            List<Guid> ids = dataverse.RetrieveMultiple(query).Entities.Select(row => row.Id).ToList();
            if (ids.Count == 0)
            {
                return deleted;
            }

            bulk.Delete(table, ids);
            deleted += ids.Count;
        }
    }
}
