namespace BankCrm.Plugins.Model;

/// <summary>Names of the levels that decide on awards.</summary>
public static class AwardLevelTable
{
    public const string LogicalName = "bce_awardlevel";
    public const string Id = "bce_awardlevelid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Code = "bce_code";
    public const string Order = "bce_order";
    public const string RoleName = "bce_rolename";
    public const string DefaultHash = "bce_defaulthash";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
