namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of customer metrics. Each category has an end and an average column: see <see cref="CategoryColumns"/>.</summary>
public static class CustomerMetricTable
{
    public const string LogicalName = "bce_customermetric";
    public const string Id = "bce_customermetricid";
    public const string Name = "bce_name";
    public const string CustomerNumber = "bce_customernumber";
    public const string Contact = "bce_contactid";
    public const string Account = "bce_accountid";
    public const string PeriodKind = "bce_periodkind";
    public const string PeriodEnd = "bce_periodend";
    public const string AumEnd = "bce_aumend";
    public const string AumAverage = "bce_aumaverage";
    public const string RowVersion = "versionnumber";
}
