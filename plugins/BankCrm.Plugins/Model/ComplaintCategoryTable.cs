namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of complaint categories.</summary>
public static class ComplaintCategoryTable
{
    public const string LogicalName = "bce_complaintcategory";
    public const string Id = "bce_complaintcategoryid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Code = "bce_code";
    public const string Parent = "bce_parentid";
    public const string ProductType = "bce_producttype";
    public const string RegulatorCode = "bce_regulatorcode";
    public const string IsReportable = "bce_isreportable";
    public const string Order = "bce_order";
    public const string DefaultHash = "bce_defaulthash";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
