using System.Collections.Generic;

namespace BankCrm.Domain.Customers;

/// <summary>Which categories make up assets under management, and which are debt.</summary>
public static class AssetCategories
{
    public static IReadOnlyList<AssetCategory> All { get; } = new[]
    {
        AssetCategory.DemandDeposit, AssetCategory.TimeDeposit, AssetCategory.WealthProduct, AssetCategory.Fund, AssetCategory.Insurance,
        AssetCategory.Bond, AssetCategory.PreciousMetal, AssetCategory.Loan, AssetCategory.Card,
    };

    public static IReadOnlyList<AssetCategory> Assets { get; } = new[]
    {
        AssetCategory.DemandDeposit, AssetCategory.TimeDeposit, AssetCategory.WealthProduct, AssetCategory.Fund, AssetCategory.Insurance,
        AssetCategory.Bond, AssetCategory.PreciousMetal,
    };

    public static bool IsDebt(AssetCategory category) => category is AssetCategory.Loan or AssetCategory.Card;
}
