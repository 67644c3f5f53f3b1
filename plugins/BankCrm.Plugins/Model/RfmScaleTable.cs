using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Value;

namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of RFM scales.</summary>
public static class RfmScaleTable
{
    public const string LogicalName = "bce_rfmscale";
    public const string Id = "bce_rfmscaleid";
    public const string Name = "bce_name";
    public const string CustomerKind = "bce_customerkind";
    public const string PeriodKind = "bce_periodkind";
    public const string PeriodEnd = "bce_periodend";
    public const string Customers = "bce_customers";

    /// <summary>The figures' names inside the columns' names.</summary>
    public const string Recency = "recency";
    public const string Frequency = "frequency";
    public const string Monetary = "monetary";

    /// <summary>The largest bound that the columns keep, either way.</summary>
    public const decimal LargestBound = 100_000_000_000m;

    public static IReadOnlyList<string> Figures { get; } = new[] { Recency, Frequency, Monetary };

    /// <summary>The columns of a figure's bounds, lowest first.</summary>
    public static IReadOnlyList<string> Bounds(string figure) =>
        Enumerable.Range(1, Quintiles.BoundCount).Select(number => "bce_" + figure + number.ToString(CultureInfo.InvariantCulture)).ToList();

    public static string Average(string figure) => "bce_" + figure + "average";
}
