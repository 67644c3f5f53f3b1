namespace BankCrm.Plugins.Model;

/// <summary>Names of the weighted terms that suggest category and severity.</summary>
public static class TriageTermTable
{
    public const string LogicalName = "bce_triageterm";
    public const string Id = "bce_triagetermid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Code = "bce_code";
    public const string Term = "bce_term";
    public const string TextLanguage = "bce_textlanguage";
    public const string ComplaintCategory = "bce_complaintcategoryid";
    public const string Severity = "bce_severity";
    public const string Weight = "bce_weight";
    public const string DefaultHash = "bce_defaulthash";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
