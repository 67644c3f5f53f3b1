using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Plugins.Churn.Storage;
using BankCrm.Plugins.Lifecycle.Storage;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tiering.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Tool.Review.Totals;

/// <summary>Stores a pass's totals over the whole bank: the funnel, the growth of tiers and how well churn alerts did. Counting again replaces them.</summary>
internal static class TotalsRows
{
    /// <summary>Writes the totals of the windows that the pass decided for every customer.</summary>
    /// <returns>How many rows were written.</returns>
    public static int Write(IDataverse dataverse, ReviewTotals totals)
    {
        var bulk = new BulkRequests(dataverse);
        HashSet<Guid> gone = DepartedUsers.Read(dataverse);
        List<Entity> funnel = totals.Funnel.Where(row => totals.Whole.Contains(row.PeriodEnd)).Select(StageFunnelRows.Write).ToList();
        List<Entity> growth = totals.TierGrowth.Select(row => TierGrowthRows.Write(row, gone)).ToList();
        List<Entity> performance = totals.ChurnPerformance.Where(row => totals.Whole.Contains(row.MeasuredOn)).Select(ChurnPerformanceRows.Write).ToList();
        foreach (List<Entity> rows in new[] { funnel, growth, performance })
        {
            bulk.Upsert(rows);
        }

        return funnel.Count + growth.Count + performance.Count;
    }
}
