using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Tiering.Simulation.Drafts;

/// <summary>The columns of a draft: the same in a file of lines and in a file of objects, but that lines put "tier" or "band" before names that repeat.</summary>
public static class DraftColumns
{
    public const string Code = "code";
    public const string Version = "version";
    public const string Name = "name";
    public const string NameZh = "nameZh";
    public const string CustomerKind = "customerKind";
    public const string Mode = "mode";
    public const string PeriodKind = "periodKind";
    public const string EffectiveFrom = "effectiveFrom";
    public const string EffectiveTo = "effectiveTo";
    public const string UpgradeTiming = "upgradeTiming";
    public const string DowngradeRule = "downgradeRule";
    public const string ReviewDates = "reviewDates";
    public const string BufferPercent = "bufferPercent";
    public const string OscillationCrossings = "oscillationCrossings";
    public const string OscillationWindows = "oscillationWindows";
    public const string TimeZone = "timeZone";
    public const string Pooling = "pooling";
    public const string PercentilesAsOf = "percentilesAsOf";
    public const string GrowthGapPercent = "growthGapPercent";

    public const string Order = "order";
    public const string Floor = "floor";
    public const string PointsFloor = "pointsFloor";
    public const string Percentile = "percentile";
    public const string Measure = "measure";
    public const string AllowedMisses = "allowedMisses";
    public const string CriticalMarginAmount = "criticalMarginAmount";
    public const string CriticalMarginPercent = "criticalMarginPercent";
    public const string StableFrom = "stableFrom";
    public const string CustomersPerManager = "customersPerManager";
    public const string WelcomeTask = "welcomeTask";
    public const string RetentionTask = "retentionTask";
    public const string AlertTask = "alertTask";
    public const string TaskDueInDays = "taskDueInDays";

    public const string Dimension = "dimension";
    public const string Sequence = "sequence";
    public const string From = "from";
    public const string To = "to";
    public const string MatchCode = "matchCode";
    public const string Points = "points";

    public const string TierPrefix = "tier";
    public const string BandPrefix = "band";

    /// <summary>The columns of the policy.</summary>
    public static IReadOnlyList<string> OfPolicy { get; } = new[]
    {
        Code, Version, Name, NameZh, CustomerKind, Mode, PeriodKind, EffectiveFrom, EffectiveTo, UpgradeTiming, DowngradeRule, ReviewDates, BufferPercent,
        OscillationCrossings, OscillationWindows, TimeZone, Pooling, PercentilesAsOf, GrowthGapPercent,
    }.Concat(AssetCategories.Assets.Select(Weight)).ToList();

    /// <summary>The columns of a tier.</summary>
    public static IReadOnlyList<string> OfTier { get; } = new[]
    {
        Code, Name, NameZh, Order, Floor, PointsFloor, Percentile, Measure, AllowedMisses, CriticalMarginAmount, CriticalMarginPercent, StableFrom,
        CustomersPerManager, WelcomeTask, RetentionTask, AlertTask, TaskDueInDays,
    };

    /// <summary>The columns of a band of points.</summary>
    public static IReadOnlyList<string> OfBand { get; } = new[] { Name, NameZh, Dimension, Sequence, From, To, MatchCode, Points };

    /// <summary>The column of a category's weight, for example demandDepositWeight.</summary>
    public static string Weight(AssetCategory category)
    {
        string name = category.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1) + "Weight";
    }
}
