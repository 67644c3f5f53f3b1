namespace BankCrm.Plugins.Model;

/// <summary>Names of the root causes.</summary>
public static class RootCauseTable
{
    public const string LogicalName = "bce_rootcause";
    public const string Id = "bce_rootcauseid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Code = "bce_code";
    public const string Description = "bce_description";
    public const string ComplaintCategory = "bce_complaintcategoryid";
    public const string Owner = "ownerid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
