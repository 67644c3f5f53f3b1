namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of value parameters.</summary>
public static class ValueParameterTable
{
    public const string LogicalName = "bce_valueparameter";
    public const string Id = "bce_valueparameterid";
    public const string Name = "bce_name";
    public const string Policy = "bce_valuepolicyid";
    public const string Segment = "bce_rfmsegment";
    public const string MarginPercent = "bce_marginpercent";
    public const string RetentionPercent = "bce_retentionpercent";
    public const string WinRatePercent = "bce_winratepercent";
    public const string WealthGrowthPercent = "bce_wealthgrowthpercent";
    public const string SharePercent = "bce_sharepercent";
}
