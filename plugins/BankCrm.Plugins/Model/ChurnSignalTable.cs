namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of churn signals.</summary>
public static class ChurnSignalTable
{
    public const string LogicalName = "bce_churnsignal";
    public const string Id = "bce_churnsignalid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Code = "bce_code";
    public const string Policy = "bce_churnpolicyid";
    public const string Sequence = "bce_sequence";
    public const string Figure = "bce_figure";
    public const string Comparison = "bce_comparison";
    public const string Value = "bce_value";
    public const string Weight = "bce_weight";
}
