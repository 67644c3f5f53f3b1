namespace BankCrm.Plugins.Model;

/// <summary>Names of the counts of complaints by root cause.</summary>
public static class RootCauseCountTable
{
    public const string LogicalName = "bce_rootcausecount";
    public const string Id = "bce_rootcausecountid";
    public const string Name = "bce_name";
    public const string RootCause = "bce_rootcauseid";
    public const string PeriodEnd = "bce_periodend";
    public const string Complaints = "bce_complaints";
    public const string Trend = "bce_trend";
    public const string Owner = "ownerid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
