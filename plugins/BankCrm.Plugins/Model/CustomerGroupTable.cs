namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of households and business groups.</summary>
public static class CustomerGroupTable
{
    public const string LogicalName = "bce_customergroup";
    public const string Id = "bce_customergroupid";
    public const string Name = "bce_name";
    public const string Code = "bce_code";
    public const string Kind = "bce_kind";
    public const string Pooled = "bce_pooled";
    public const string RowVersion = "versionnumber";
    public const string StateCode = "statecode";
}
