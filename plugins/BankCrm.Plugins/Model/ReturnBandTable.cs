namespace BankCrm.Plugins.Model;

/// <summary>Names of the duration bands of a return.</summary>
public static class ReturnBandTable
{
    public const string LogicalName = "bce_returnband";
    public const string Id = "bce_returnbandid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Code = "bce_code";
    public const string ComplaintRegime = "bce_complaintregimeid";
    public const string Order = "bce_order";
    public const string FromDays = "bce_fromdays";
    public const string ToDays = "bce_todays";
    public const string DefaultHash = "bce_defaulthash";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
