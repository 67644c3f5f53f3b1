namespace BankCrm.Plugins.Model;

/// <summary>Names of the regimes whose clocks run on complaints.</summary>
public static class ComplaintRegimeTable
{
    public const string LogicalName = "bce_complaintregime";
    public const string Id = "bce_complaintregimeid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Code = "bce_code";
    public const string WorkCalendar = "bce_workcalendarid";
    public const string Description = "bce_description";
    public const string DescriptionZh = "bce_descriptionzh";
    public const string IsDefault = "bce_isdefault";
    public const string Order = "bce_order";
    public const string NoticeText = "bce_noticetext";
    public const string NoticeTextZh = "bce_noticetextzh";
    public const string DefaultHash = "bce_defaulthash";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
