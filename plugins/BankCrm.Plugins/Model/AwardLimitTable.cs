namespace BankCrm.Plugins.Model;

/// <summary>Names of the limits of awards.</summary>
public static class AwardLimitTable
{
    public const string LogicalName = "bce_awardlimit";
    public const string Id = "bce_awardlimitid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Code = "bce_code";
    public const string AwardLevel = "bce_awardlevelid";
    public const string Severity = "bce_severity";
    public const string IsVulnerable = "bce_isvulnerable";
    public const string Limit = "bce_limit";
    public const string DefaultHash = "bce_defaulthash";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
