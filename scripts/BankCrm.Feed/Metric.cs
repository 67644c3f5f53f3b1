using System.Collections.Generic;
using System.Collections.Frozen;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Plugins.Model;

namespace BankCrm.Feed;

/// <summary>What a metric measures, which says how its values are staged and written.</summary>
internal enum MetricKind
{
    /// <summary>An amount with at most four decimals; staged as ten-thousandths.</summary>
    Money,

    /// <summary>A number with at most four decimals, such as a percentage; staged as ten-thousandths.</summary>
    Decimal,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>Yes or no; staged as 1 or 0.</summary>
    YesNo,

    /// <summary>A day; staged as its number since 0001-01-01.</summary>
    Date,
}

/// <summary>A column of bce_customermetric that an extract can fill.</summary>
internal sealed record Metric(string Column, MetricKind Kind)
{
    /// <summary>The largest money value that the platform stores, in ten-thousandths, either way.</summary>
    private const long MoneyLimit = 922_337_203_685_477 * 10_000L;

    /// <summary>The largest percentage that the columns take, in ten-thousandths, either way.</summary>
    private const long DecimalLimit = 1_000_000 * 10_000L;

    private static readonly FrozenDictionary<string, Metric> ByColumn = Catalogue().ToFrozenDictionary(metric => metric.Column);

    /// <summary>How many decimals a staged value carries.</summary>
    internal int Scale => Kind is MetricKind.Money or MetricKind.Decimal ? 4 : 0;

    /// <summary>How many staged values make one.</summary>
    internal int Unit => Scale == 0 ? 1 : 10_000;

    /// <summary>The largest staged value that the platform stores, and the smallest is its negative.</summary>
    internal long Limit => Kind switch
    {
        MetricKind.Money => MoneyLimit,
        MetricKind.Decimal => DecimalLimit,
        MetricKind.Count => int.MaxValue,
        MetricKind.YesNo => 1,
        _ => System.DateOnly.MaxValue.DayNumber,
    };

    /// <summary>The metric of that column, or null where there is none.</summary>
    internal static Metric? Find(string column) => ByColumn.GetValueOrDefault(column);

    private static IEnumerable<Metric> Catalogue()
    {
        yield return new(CustomerMetricTable.AumEnd, MetricKind.Money);
        yield return new(CustomerMetricTable.AumAverage, MetricKind.Money);
        foreach (var balance in AssetCategories.All.SelectMany(category => new[] { CategoryColumns.End(category), CategoryColumns.Average(category) }))
        {
            yield return new(balance, MetricKind.Money);
        }

        string[] amounts =
        [
            CustomerMetricTable.AmountIn, CustomerMetricTable.AmountOut, CustomerMetricTable.SalaryAmount, CustomerMetricTable.Contribution,
            CustomerMetricTable.CompetitorTransfer, CustomerMetricTable.MaturedUnrenewed, CustomerMetricTable.FeesWaived,
            CustomerMetricTable.ComplaintCost, CustomerMetricTable.ServiceCost,
        ];
        foreach (var amount in amounts)
        {
            yield return new(amount, MetricKind.Money);
        }

        string[] counts =
        [
            CustomerMetricTable.TransactionCount, CustomerMetricTable.BranchCount, CustomerMetricTable.PhoneCount,
            CustomerMetricTable.WebCount, CustomerMetricTable.MobileCount, CustomerMetricTable.PartnerCount,
            CustomerMetricTable.CrossBorderCount, CustomerMetricTable.DirectDebitCount, CustomerMetricTable.ProductsHeld,
            CustomerMetricTable.ContactCount,
        ];
        foreach (var count in counts)
        {
            yield return new(count, MetricKind.Count);
        }

        yield return new(CustomerMetricTable.TransactionChange, MetricKind.Decimal);
        yield return new(CustomerMetricTable.AmountChange, MetricKind.Decimal);
        yield return new(CustomerMetricTable.SalaryCredit, MetricKind.YesNo);
        yield return new(CustomerMetricTable.LastActiveOn, MetricKind.Date);
    }
}
