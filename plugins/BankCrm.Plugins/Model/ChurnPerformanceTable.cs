namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of how well churn alerts found those who left.</summary>
public static class ChurnPerformanceTable
{
    public const string LogicalName = "bce_churnperformance";
    public const string Id = "bce_churnperformanceid";
    public const string Name = "bce_name";
    public const string Policy = "bce_churnpolicyid";
    public const string PeriodKind = "bce_periodkind";
    public const string PeriodEnd = "bce_periodend";
    public const string MeasuredOn = "bce_measuredon";
    public const string Scored = "bce_scored";
    public const string Flagged = "bce_flagged";
    public const string Lost = "bce_lost";
    public const string Found = "bce_found";
    public const string Precision = "bce_precision";
    public const string Recall = "bce_recall";
    public const string BaseRate = "bce_baserate";
    public const string Lift = "bce_lift";
}
