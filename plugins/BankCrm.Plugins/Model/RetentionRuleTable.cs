namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of retention rules.</summary>
public static class RetentionRuleTable
{
    public const string LogicalName = "bce_retentionrule";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string TableName = "bce_tablename";
    public const string DateColumn = "bce_datecolumn";
    public const string Months = "bce_months";
}
