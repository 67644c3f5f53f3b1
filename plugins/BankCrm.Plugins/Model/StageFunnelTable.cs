namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of stage funnels.</summary>
public static class StageFunnelTable
{
    public const string LogicalName = "bce_stagefunnel";
    public const string Id = "bce_stagefunnelid";
    public const string Name = "bce_name";
    public const string Code = "bce_code";
    public const string PeriodKind = "bce_periodkind";
    public const string PeriodEnd = "bce_periodend";
    public const string Stage = "bce_lifecyclestageid";
    public const string Entered = "bce_entered";
    public const string Left = "bce_left";
    public const string Converted = "bce_converted";
    public const string AtEnd = "bce_atend";
    public const string MedianDays = "bce_mediandays";
}
