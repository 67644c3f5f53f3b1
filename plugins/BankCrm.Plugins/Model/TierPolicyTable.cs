namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of tier policies.</summary>
public static class TierPolicyTable
{
    public const string LogicalName = "bce_tierpolicy";
    public const string Id = "bce_tierpolicyid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Code = "bce_code";
    public const string Version = "bce_version";
    public const string CustomerKind = "bce_customerkind";
    public const string Mode = "bce_mode";
    public const string PeriodKind = "bce_periodkind";
    public const string EffectiveFrom = "bce_effectivefrom";
    public const string EffectiveTo = "bce_effectiveto";
    public const string UpgradeTiming = "bce_upgradetiming";
    public const string DowngradeRule = "bce_downgraderule";
    public const string ReviewDates = "bce_reviewdates";
    public const string BufferPercent = "bce_bufferpercent";
    public const string OscillationCrossings = "bce_oscillationcrossings";
    public const string OscillationWindows = "bce_oscillationwindows";
    public const string Pooling = "bce_pooling";
    public const string PercentilesAsOf = "bce_percentilesasof";
    public const string GrowthGapPercent = "bce_growthgappercent";
    public const string TimeZone = "bce_timezone";
    public const string DefaultHash = "bce_defaulthash";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";

    public const int Draft = 1;
    public const int Retired = 2;
    public const int InForce = Choices.Base;
}
