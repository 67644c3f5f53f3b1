namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of complaint causes.</summary>
public static class ComplaintCauseTable
{
    public const string LogicalName = "bce_complaintcause";
    public const string Id = "bce_complaintcauseid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Code = "bce_code";
    public const string Parent = "bce_parentid";
    public const string DefaultHash = "bce_defaulthash";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
