using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tests.Support;

/// <summary>A valid policy by default: the personal tiers of the domain rules, section 2. Set what a test is about.</summary>
internal sealed class PolicyBuilder
{
    public string Code { get; init; } = "PERSONAL-ASSETS";

    public int Version { get; init; } = 1;

    public CustomerKind CustomerKind { get; init; } = CustomerKind.Personal;

    public PeriodKind PeriodKind { get; init; } = PeriodKind.Month;

    public Day EffectiveFrom { get; init; } = new(2000, 1, 1);

    public Day? EffectiveTo { get; init; }

    public bool IsPublished { get; init; } = true;

    public UpgradeTiming UpgradeTiming { get; init; } = UpgradeTiming.MonthEndUp;

    public DowngradeRule DowngradeRule { get; init; } = DowngradeRule.GraceByMissedWindows;

    public string ReviewDates { get; init; } = "06-30,12-31";

    public decimal BufferPercent { get; init; } = 10m;

    public int OscillationCrossings { get; init; } = 2;

    public int OscillationWindows { get; init; } = 6;

    public Dictionary<AssetCategory, decimal> Weights { get; init; } = new();

    public TieringMode Mode { get; init; } = TieringMode.Assets;

    public IReadOnlyList<PointBand> Bands { get; init; } = new List<PointBand>();

    public Pooling Pooling { get; init; } = Pooling.None;

    public Day? PercentilesAsOf { get; init; }

    public decimal GrowthGapPercent { get; init; } = TierPolicy.DefaultGrowthGapPercent;

    /// <summary>The tiers from the lowest up; orders and ids are given by the builder.</summary>
    public IReadOnlyList<Tier> Tiers { get; init; } = DefaultTiers();

    public static TierPolicy Default { get; } = new PolicyBuilder().Build();

    public static IReadOnlyList<Tier> DefaultTiers() => new[]
    {
        NewTier("BASIC", 0m),
        NewTier("GOLD", 50_000m),
        NewTier("PLATINUM", 200_000m),
        NewTier("DIAMOND", 500_000m, welcome: true, retention: true),
        NewTier("PRIVATE", 6_000_000m, allowedMisses: 6, marginAmount: 1_000_000m, stableFrom: 8_000_000m, welcome: true, retention: true, alert: true, dueInDays: 1),
    };

    public static Tier NewTier(
        string code,
        decimal floor,
        int allowedMisses = 3,
        decimal? marginAmount = null,
        decimal? stableFrom = null,
        TierMeasure measure = TierMeasure.WeightedAssets,
        bool welcome = false,
        bool retention = false,
        bool alert = false,
        int dueInDays = 3) => new()
        {
            Code = code,
            Order = 0,
            Floor = floor,
            AllowedMisses = allowedMisses,
            CriticalMarginAmount = marginAmount,
            CriticalMarginPercent = marginAmount is null ? 10m : null,
            StableFrom = stableFrom,
            Measure = measure,
            WelcomeTask = welcome,
            RetentionTask = retention,
            AlertTask = alert,
            TaskDueInDays = dueInDays,
        };

    public TierPolicy Build()
    {
        Assert.True(DayOfYear.TryParseList(ReviewDates, out IReadOnlyList<DayOfYear> reviewDates));
        string name = Code + "@" + Version;
        return new TierPolicy
        {
            Id = StableId.Of(name),
            Code = Code,
            Version = Version,
            CustomerKind = CustomerKind,
            Mode = Mode,
            Points = new PointsScale(Bands),
            Pooling = Pooling,
            PercentilesAsOf = PercentilesAsOf,
            GrowthGapPercent = GrowthGapPercent,
            PeriodKind = PeriodKind,
            EffectiveFrom = EffectiveFrom,
            EffectiveTo = EffectiveTo,
            IsPublished = IsPublished,
            UpgradeTiming = UpgradeTiming,
            DowngradeRule = DowngradeRule,
            ReviewDates = reviewDates,
            BufferPercent = BufferPercent,
            OscillationCrossings = OscillationCrossings,
            OscillationWindows = OscillationWindows,
            Weights = Weights,
            TimeZone = "China Standard Time",
            Tiers = Tiers.Select((tier, index) => Place(tier, index + 1, name)).ToList(),
        };
    }

    private static Tier Place(Tier tier, int order, string policyName) => new()
    {
        Id = StableId.Of(policyName + "/" + tier.Code),
        Code = tier.Code,
        Order = order,
        Floor = tier.Floor,
        PointsFloor = tier.PointsFloor,
        Percentile = tier.Percentile,
        CustomersPerManager = tier.CustomersPerManager,
        AllowedMisses = tier.AllowedMisses,
        CriticalMarginAmount = tier.CriticalMarginAmount,
        CriticalMarginPercent = tier.CriticalMarginPercent,
        StableFrom = tier.StableFrom,
        Measure = tier.Measure,
        WelcomeTask = tier.WelcomeTask,
        RetentionTask = tier.RetentionTask,
        AlertTask = tier.AlertTask,
        TaskDueInDays = tier.TaskDueInDays,
    };
}
