using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tiering;

/// <summary>
/// What tiering reads of one customer's window. Amounts are in the organisation's base currency; null is "the bank does not supply
/// it", which is never the same as zero.
/// </summary>
public sealed class WindowMetric
{
    private static readonly IReadOnlyDictionary<AssetCategory, decimal> NoBalances = new Dictionary<AssetCategory, decimal>();

    public PeriodKind PeriodKind { get; init; }

    public required Day PeriodEnd { get; init; }

    /// <summary>Assets under management on the window's last day.</summary>
    public decimal? AumEnd { get; init; }

    /// <summary>Average of the window's daily assets under management.</summary>
    public decimal? AumAverage { get; init; }

    /// <summary>Each category's balance: its average where the bank supplies one, else its end balance. Absent is unknown.</summary>
    public IReadOnlyDictionary<AssetCategory, decimal> Balances { get; init; } = NoBalances;

    /// <summary>The row's version in the store; a higher one means that it was written later.</summary>
    public long RowVersion { get; init; }

    /// <summary>The window's average where there is one, else the end balance, else the sum of the asset categories that are known.</summary>
    public decimal? Aum => AumAverage ?? AumEnd ?? SumOfAssets;

    private decimal? SumOfAssets
    {
        get
        {
            List<decimal> known = Balances.Where(balance => !AssetCategories.IsDebt(balance.Key)).Select(balance => balance.Value).ToList();
            return known.Count == 0 ? null : known.Sum();
        }
    }
}
