using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Customers;

/// <summary>
/// The figures of one customer's window (domain rules, section 1). Amounts are in the organisation's base currency; null is "the bank does not supply
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

    /// <summary>Transactions that the customer made or received.</summary>
    public int? TransactionCount { get; init; }

    public decimal? AmountIn { get; init; }

    public decimal? AmountOut { get; init; }

    public int? BranchCount { get; init; }

    public int? PhoneCount { get; init; }

    public int? WebCount { get; init; }

    public int? MobileCount { get; init; }

    public int? PartnerCount { get; init; }

    public int? CrossBorderCount { get; init; }

    /// <summary>Whether a salary came in.</summary>
    public bool? SalaryCredit { get; init; }

    public decimal? SalaryAmount { get; init; }

    public int? DirectDebitCount { get; init; }

    public int? ProductsHeld { get; init; }

    /// <summary>The last day with an active transaction, in this window or before it.</summary>
    public Day? LastActiveOn { get; init; }

    /// <summary>Revenue less cost to serve.</summary>
    public decimal? Contribution { get; init; }

    /// <summary>What went to other banks.</summary>
    public decimal? CompetitorTransfer { get; init; }

    /// <summary>What matured and was not renewed.</summary>
    public decimal? MaturedUnrenewed { get; init; }

    /// <summary>Percent change of the number of transactions over ninety days, where the bank measures it itself.</summary>
    public decimal? TransactionChange { get; init; }

    /// <summary>Percent change of the amounts over ninety days, where the bank measures it itself.</summary>
    public decimal? AmountChange { get; init; }

    public decimal? FeesWaived { get; init; }

    public decimal? ComplaintCost { get; init; }

    public decimal? ServiceCost { get; init; }

    /// <summary>Contacts by staff.</summary>
    public int? ContactCount { get; init; }

    /// <summary>The row's version in the store; a higher one means that it was written later.</summary>
    public long RowVersion { get; init; }

    /// <summary>The window's average where there is one, else the end balance, else the sum of the asset categories that are known.</summary>
    public decimal? Aum => AumAverage ?? AumEnd ?? SumOfAssets;

    /// <summary>Whether the figures say that the customer holds nothing, as a prospect does: no product and no balance, one of the two being known.</summary>
    public bool HoldsNothing =>
        ProductsHeld is null or 0 && Aum is null or 0m && (ProductsHeld is not null || Aum is not null) && Balances.Values.All(balance => balance == 0m);

    private decimal? SumOfAssets
    {
        get
        {
            List<decimal> known = Balances.Where(balance => !AssetCategories.IsDebt(balance.Key)).Select(balance => balance.Value).ToList();
            return known.Count == 0 ? null : known.Sum();
        }
    }
}
