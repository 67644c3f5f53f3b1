namespace BankCrm.Plugins.Model;

/// <summary>Names of the templates of recovery actions.</summary>
public static class RecoveryTemplateTable
{
    public const string LogicalName = "bce_recoverytemplate";
    public const string Id = "bce_recoverytemplateid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Code = "bce_code";
    public const string SeverityFrom = "bce_severityfrom";
    public const string SeverityTo = "bce_severityto";
    public const string ComplaintCause = "bce_complaintcauseid";
    public const string JusticeKind = "bce_justicekind";
    public const string ActionKind = "bce_actionkind";
    public const string Sequence = "bce_sequence";
    public const string DueDays = "bce_duedays";
    public const string Description = "bce_description";
    public const string DescriptionZh = "bce_descriptionzh";
    public const string IsRequired = "bce_isrequired";
    public const string DefaultHash = "bce_defaulthash";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
