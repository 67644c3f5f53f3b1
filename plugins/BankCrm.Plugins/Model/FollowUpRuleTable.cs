namespace BankCrm.Plugins.Model;

/// <summary>Names of the rules of follow-up surveys.</summary>
public static class FollowUpRuleTable
{
    public const string LogicalName = "bce_followuprule";
    public const string Id = "bce_followupruleid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Code = "bce_code";
    public const string DaysAfterClosing = "bce_daysafterclosing";
    public const string Channel = "bce_channel";
    public const string DefaultHash = "bce_defaulthash";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
