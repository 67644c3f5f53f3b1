using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Review.Storage;

/// <summary>Metric rows as the review reads them.</summary>
public static class MetricRows
{
    private static readonly IReadOnlyDictionary<AssetCategory, decimal> NoBalances = new Dictionary<AssetCategory, decimal>();

    private static readonly CategoryColumn[] Categories =
        AssetCategories.All.Select(category => new CategoryColumn(category, CategoryColumns.Average(category), CategoryColumns.End(category))).ToArray();

    public static ColumnSet Columns(CustomerTable table)
    {
        var columns = new ColumnSet(CustomerTables.LookupColumn(table), CustomerMetricTable.PeriodKind, CustomerMetricTable.PeriodEnd, CustomerMetricTable.RowVersion);
        columns.AddColumns(CustomerMetricTable.Figures);
        columns.AddColumns(CategoryColumns.Balances.ToArray());
        return columns;
    }

    public static CustomerMetric Read(CustomerTable table, Entity row) => new()
    {
        CustomerId = row.Lookup(CustomerTables.LookupColumn(table)) ?? Guid.Empty,
        Metric = ReadMetric(row),
    };

    public static WindowMetric ReadMetric(Entity row) => new()
    {
        PeriodKind = Choices.Read<PeriodKind>(row, CustomerMetricTable.PeriodKind),
        PeriodEnd = row.Day(CustomerMetricTable.PeriodEnd) ?? default,
        AumEnd = row.Amount(CustomerMetricTable.AumEnd),
        AumAverage = row.Amount(CustomerMetricTable.AumAverage),
        Balances = Balances(row),
        TransactionCount = row.GetAttributeValue<int?>(CustomerMetricTable.TransactionCount),
        AmountIn = row.Amount(CustomerMetricTable.AmountIn),
        AmountOut = row.Amount(CustomerMetricTable.AmountOut),
        BranchCount = row.GetAttributeValue<int?>(CustomerMetricTable.BranchCount),
        PhoneCount = row.GetAttributeValue<int?>(CustomerMetricTable.PhoneCount),
        WebCount = row.GetAttributeValue<int?>(CustomerMetricTable.WebCount),
        MobileCount = row.GetAttributeValue<int?>(CustomerMetricTable.MobileCount),
        PartnerCount = row.GetAttributeValue<int?>(CustomerMetricTable.PartnerCount),
        CrossBorderCount = row.GetAttributeValue<int?>(CustomerMetricTable.CrossBorderCount),
        SalaryCredit = Choices.ReadOptional<YesNo>(row, CustomerMetricTable.SalaryCredit) is { } comes ? comes == YesNo.Yes : null,
        SalaryAmount = row.Amount(CustomerMetricTable.SalaryAmount),
        DirectDebitCount = row.GetAttributeValue<int?>(CustomerMetricTable.DirectDebitCount),
        ProductsHeld = row.GetAttributeValue<int?>(CustomerMetricTable.ProductsHeld),
        LastActiveOn = row.Day(CustomerMetricTable.LastActiveOn),
        Contribution = row.Amount(CustomerMetricTable.Contribution),
        CompetitorTransfer = row.Amount(CustomerMetricTable.CompetitorTransfer),
        MaturedUnrenewed = row.Amount(CustomerMetricTable.MaturedUnrenewed),
        TransactionChange = row.GetAttributeValue<decimal?>(CustomerMetricTable.TransactionChange),
        AmountChange = row.GetAttributeValue<decimal?>(CustomerMetricTable.AmountChange),
        FeesWaived = row.Amount(CustomerMetricTable.FeesWaived),
        ComplaintCost = row.Amount(CustomerMetricTable.ComplaintCost),
        ServiceCost = row.Amount(CustomerMetricTable.ServiceCost),
        ContactCount = row.GetAttributeValue<int?>(CustomerMetricTable.ContactCount),
        RowVersion = row.GetAttributeValue<long?>(CustomerMetricTable.RowVersion) ?? 0L,
    };

    private static IReadOnlyDictionary<AssetCategory, decimal> Balances(Entity row)
    {
        Dictionary<AssetCategory, decimal>? balances = null;
        foreach (CategoryColumn category in Categories)
        {
            if ((row.Amount(category.Average) ?? row.Amount(category.End)) is { } balance)
            {
                (balances ??= new Dictionary<AssetCategory, decimal>())[category.Category] = balance;
            }
        }

        return balances ?? NoBalances;
    }

    private sealed class CategoryColumn
    {
        public CategoryColumn(AssetCategory category, string average, string end)
        {
            Category = category;
            Average = average;
            End = end;
        }

        public AssetCategory Category { get; }

        public string Average { get; }

        public string End { get; }
    }
}
