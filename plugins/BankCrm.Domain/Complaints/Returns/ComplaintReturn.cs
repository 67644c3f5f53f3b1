using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Domain.Complaints.Returns;

/// <summary>A regulator's return: what was received, closed and is outstanding, by category, outcome and duration (domain rules, section 7).</summary>
public sealed class ComplaintReturn
{
    private const decimal OutletsInARatio = 1_000m;
    private const decimal CustomersInARatio = 10_000_000m;
    private const int RatioDecimals = 2;

    public required string RegimeCode { get; init; }

    public required ReturnPeriod Period { get; init; }

    public required ReturnBasis Basis { get; init; }

    /// <summary>All bands of the regime, in order.</summary>
    public required IReadOnlyList<ReturnBand> Bands { get; init; }

    /// <summary>In order of their codes; what has none comes first.</summary>
    public required IReadOnlyList<ReturnCategory> Categories { get; init; }

    /// <summary>In order of category, outcome and band; only those that hold complaints.</summary>
    public required IReadOnlyList<ReturnCell> Cells { get; init; }

    public int Received => Categories.Sum(category => category.Received);

    public int Closed => Categories.Sum(category => category.Closed);

    public int Outstanding => Categories.Sum(category => category.Outstanding);

    public decimal Redress => Categories.Sum(category => category.Redress);

    /// <summary>Complaints received for each 1,000 outlets; null when their number is not known.</summary>
    public decimal? PerOutlets => Ratio(Basis.Outlets, OutletsInARatio);

    /// <summary>Complaints received for each 10 million personal customers; null when their number is not known.</summary>
    public decimal? PerCustomers => Ratio(Basis.PersonalCustomers, CustomersInARatio);

    private decimal? Ratio(int? among, decimal each) => among is > 0 ? Math.Round(Received * each / among.Value, RatioDecimals, MidpointRounding.AwayFromZero) : null;
}
