namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of tiers.</summary>
public static class TierTable
{
    public const string LogicalName = "bce_tier";
    public const string Id = "bce_tierid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Code = "bce_code";
    public const string Policy = "bce_tierpolicyid";
    public const string Order = "bce_order";
    public const string Floor = "bce_floor";
    public const string PointsFloor = "bce_pointsfloor";
    public const string Percentile = "bce_percentile";
    public const string CustomersPerManager = "bce_customerspermanager";
    public const string Measure = "bce_measure";
    public const string AllowedMisses = "bce_allowedmisses";
    public const string CriticalMarginAmount = "bce_criticalmarginamount";
    public const string CriticalMarginPercent = "bce_criticalmarginpercent";
    public const string StableFrom = "bce_stablefrom";
    public const string WelcomeTask = "bce_welcometask";
    public const string RetentionTask = "bce_retentiontask";
    public const string AlertTask = "bce_alerttask";
    public const string TaskDueInDays = "bce_taskdueindays";
    public const string DefaultHash = "bce_defaulthash";
}
