namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of lifecycle stages.</summary>
public static class LifecycleStageTable
{
    public const string LogicalName = "bce_lifecyclestage";
    public const string Id = "bce_lifecyclestageid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Code = "bce_code";
    public const string Policy = "bce_lifecyclepolicyid";
    public const string Order = "bce_order";
    public const string IsEnded = "bce_isended";
    public const string Description = "bce_description";
    public const string DescriptionZh = "bce_descriptionzh";
}
