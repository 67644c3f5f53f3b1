namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of metric windows.</summary>
public static class MetricWindowTable
{
    public const string LogicalName = "bce_metricwindow";
    public const string Id = "bce_metricwindowid";
    public const string Name = "bce_name";
    public const string PeriodKind = "bce_periodkind";
    public const string PeriodStart = "bce_periodstart";
    public const string PeriodEnd = "bce_periodend";
    public const string ClosedOn = "bce_closedon";
    public const string Source = "bce_source";
    public const string RowsLoaded = "bce_rowsloaded";
    public const string RowsRejected = "bce_rowsrejected";
}
