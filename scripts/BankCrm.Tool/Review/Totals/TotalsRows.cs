using System.Collections.Generic;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Plugins.Churn.Storage;
using BankCrm.Plugins.Lifecycle.Storage;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tiering.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Tool.Review.Totals;

/// <summary>Stores a pass's totals over the whole bank: the funnel, the growth of tiers and how well churn alerts did. Counting again replaces them.</summary>
internal static class TotalsRows
{
    /// <summary>Writes the totals of the windows that the pass decided for every customer.</summary>
    /// <returns>How many rows were written.</returns>
    public static int Write(IDataverse dataverse, ReviewTotals totals)
    {
        var bulk = new BulkRequests(dataverse);
        HashSet<System.Guid> gone = UsersGone(dataverse);
        List<Entity> funnel = totals.Funnel.Where(row => totals.Whole.Contains(row.PeriodEnd)).Select(StageFunnelRows.Write).ToList();
        List<Entity> growth = totals.TierGrowth.Select(row => TierGrowthRows.Write(row, gone)).ToList();
        List<Entity> performance = totals.ChurnPerformance.Where(row => totals.Whole.Contains(row.MeasuredOn)).Select(ChurnPerformanceRows.Write).ToList();
        foreach (List<Entity> rows in new[] { funnel, growth, performance })
        {
            bulk.Upsert(rows);
        }

        return funnel.Count + growth.Count + performance.Count;
    }

    private static HashSet<System.Guid> UsersGone(IDataverse dataverse)
    {
        var query = new QueryExpression(UserTable.LogicalName) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(UserTable.IsDisabled, ConditionOperator.Equal, true);
        query.AddOrder(UserTable.Id, OrderType.Ascending);
        return dataverse.ReadAll(query).Select(row => row.Id).ToHashSet();
    }
}
