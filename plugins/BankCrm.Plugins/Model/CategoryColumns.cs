using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;

namespace BankCrm.Plugins.Model;

/// <summary>The columns of each category: its balances on a metric, its weight on a policy.</summary>
public static class CategoryColumns
{
    /// <summary>Every balance column that tiering may read.</summary>
    public static IReadOnlyList<string> Balances { get; } = AssetCategories.All.SelectMany(category => new[] { End(category), Average(category) }).ToList();

    public static IReadOnlyList<string> Weights { get; } = AssetCategories.Assets.Select(Weight).ToList();

    public static string End(AssetCategory category) => "bce_" + Stem(category) + "end";

    public static string Average(AssetCategory category) => "bce_" + Stem(category) + "average";

    public static string Weight(AssetCategory category) => "bce_" + Stem(category) + "weight";

    private static string Stem(AssetCategory category) => category switch
    {
        AssetCategory.DemandDeposit => "demanddeposit",
        AssetCategory.TimeDeposit => "timedeposit",
        AssetCategory.WealthProduct => "wealthproduct",
        AssetCategory.Fund => "fund",
        AssetCategory.Insurance => "insurance",
        AssetCategory.Bond => "bond",
        AssetCategory.PreciousMetal => "preciousmetal",
        AssetCategory.Loan => "loan",
        AssetCategory.Card => "card",
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, "Not a category."),
    };
}
