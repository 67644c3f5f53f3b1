using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Tiering.Storage;

/// <summary>Metric rows as tiering reads them.</summary>
internal static class MetricRows
{
    public static ColumnSet Columns(CustomerTable table)
    {
        var columns = new ColumnSet(
            CustomerTables.LookupColumn(table),
            CustomerMetricTable.PeriodKind,
            CustomerMetricTable.PeriodEnd,
            CustomerMetricTable.AumEnd,
            CustomerMetricTable.AumAverage,
            CustomerMetricTable.RowVersion);
        columns.AddColumns(CategoryColumns.Balances.ToArray());
        return columns;
    }

    public static CustomerMetric Read(CustomerTable table, Entity row) => new()
    {
        CustomerId = row.Lookup(CustomerTables.LookupColumn(table)) ?? Guid.Empty,
        Metric = new WindowMetric
        {
            PeriodKind = Choices.Read<PeriodKind>(row, CustomerMetricTable.PeriodKind),
            PeriodEnd = row.Day(CustomerMetricTable.PeriodEnd) ?? default,
            AumEnd = row.Amount(CustomerMetricTable.AumEnd),
            AumAverage = row.Amount(CustomerMetricTable.AumAverage),
            Balances = Balances(row),
            RowVersion = row.GetAttributeValue<long?>(CustomerMetricTable.RowVersion) ?? 0L,
        },
    };

    private static Dictionary<AssetCategory, decimal> Balances(Entity row)
    {
        var balances = new Dictionary<AssetCategory, decimal>();
        foreach (AssetCategory category in AssetCategories.All)
        {
            if ((row.Amount(CategoryColumns.Average(category)) ?? row.Amount(CategoryColumns.End(category))) is { } balance)
            {
                balances[category] = balance;
            }
        }

        return balances;
    }
}
