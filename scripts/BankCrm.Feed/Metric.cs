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

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A change in percent with at most four decimals; staged as ten-thousandths.</summary>
    Percent,

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

    /// <summary>The largest percentage that the platform stores, in ten-thousandths, either way.</summary>
    private const long PercentLimit = 1_000_000 * 10_000L;

    private static readonly FrozenDictionary<string, Metric> ByColumn = Catalogue().ToFrozenDictionary(metric => metric.Column);

    /// <summary>How many decimals a staged value carries.</summary>
    internal int Scale => Kind is MetricKind.Money or MetricKind.Percent ? 4 : 0;

    /// <summary>How many staged units make 1.</summary>
    internal decimal Unit => Scale == 4 ? 10_000m : 1m;

    /// <summary>The largest staged value that the platform stores, and the smallest is its negative.</summary>
    internal long Limit => Kind switch
    {
        MetricKind.Money => MoneyLimit,
        MetricKind.Percent => PercentLimit,
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

        foreach (var money in new[] { "amountin", "amountout", "salaryamount", "contribution", "competitortransfer", "maturedunrenewed", "feeswaived", "complaintcost", "servicecost" })
        {
            yield return new($"bce_{money}", MetricKind.Money);
        }

        string[] counts =
        [
            "transactioncount", "branchcount", "phonecount", "webcount", "mobilecount", "partnercount", "crossbordercount",
            "directdebitcount", "productsheld", "contactcount",
        ];
        foreach (var count in counts)
        {
            yield return new($"bce_{count}", MetricKind.Count);
        }

        yield return new("bce_transactionchange", MetricKind.Percent);
        yield return new("bce_amountchange", MetricKind.Percent);
        yield return new("bce_salarycredit", MetricKind.YesNo);
        yield return new("bce_lastactiveon", MetricKind.Date);
    }
}
