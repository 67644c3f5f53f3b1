namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of stage transitions.</summary>
public static class StageTransitionTable
{
    public const string LogicalName = "bce_stagetransition";
    public const string Id = "bce_stagetransitionid";
    public const string Name = "bce_name";
    public const string Policy = "bce_lifecyclepolicyid";
    public const string Code = "bce_code";
    public const string From = "bce_fromstageid";
    public const string To = "bce_tostageid";
    public const string Automatic = "bce_automatic";
    public const string Manual = "bce_manual";
    public const string OnRelease = "bce_onrelease";
    public const string AfterDays = "bce_afterdays";
    public const string IsConversion = "bce_isconversion";
}
