namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of growth by tier, window and manager.</summary>
public static class TierGrowthTable
{
    public const string LogicalName = "bce_tiergrowth";
    public const string Id = "bce_tiergrowthid";
    public const string Name = "bce_name";
    public const string Code = "bce_code";
    public const string PeriodKind = "bce_periodkind";
    public const string PeriodEnd = "bce_periodend";
    public const string Tier = "bce_tierid";
    public const string ManagerId = "bce_managerid";
    public const string Headcount = "bce_headcount";
    public const string Assets = "bce_assets";
    public const string HeadcountBefore = "bce_headcountbefore";
    public const string AssetsBefore = "bce_assetsbefore";
    public const string HeadcountGrowth = "bce_headcountgrowth";
    public const string AssetsGrowth = "bce_assetsgrowth";
    public const string Gap = "bce_gap";
    public const string Mismatch = "bce_mismatch";
    public const string Owner = "ownerid";
}
