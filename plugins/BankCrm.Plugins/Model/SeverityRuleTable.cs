namespace BankCrm.Plugins.Model;

/// <summary>Names of the severity matrix.</summary>
public static class SeverityRuleTable
{
    public const string LogicalName = "bce_severityrule";
    public const string Id = "bce_severityruleid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Code = "bce_code";
    public const string Impact = "bce_impact";
    public const string Urgency = "bce_urgency";
    public const string Severity = "bce_severity";
    public const string DefaultHash = "bce_defaulthash";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
