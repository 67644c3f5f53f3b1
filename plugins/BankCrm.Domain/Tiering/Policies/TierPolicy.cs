using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Policies;

namespace BankCrm.Domain.Tiering.Policies;

/// <summary>One version of the rules by which one kind of customer is tiered (domain rules, section 2).</summary>
public sealed class TierPolicy : IPolicy
{
    /// <summary>What the column gives a policy that says nothing else.</summary>
    public const decimal DefaultGrowthGapPercent = 10m;

    private static readonly IReadOnlyDictionary<AssetCategory, decimal> NoWeights = new Dictionary<AssetCategory, decimal>();

    private readonly IReadOnlyList<Tier> tiers = Array.Empty<Tier>();

    public Guid Id { get; init; }

    public required string Code { get; init; }

    public required int Version { get; init; }

    public CustomerKind CustomerKind { get; init; }

    public TieringMode Mode { get; init; }

    public PeriodKind PeriodKind { get; init; }

    /// <summary>Whether the policy has been put in force, even if it is retired by now: only then it decides for the days it holds.</summary>
    public bool IsPublished { get; init; } = true;

    public required Day EffectiveFrom { get; init; }

    /// <summary>The last day on which the policy holds; null is without end.</summary>
    public Day? EffectiveTo { get; init; }

    public UpgradeTiming UpgradeTiming { get; init; }

    public DowngradeRule DowngradeRule { get; init; }

    /// <summary>The days of the year of <see cref="DowngradeRule.FixedReviewDates"/>.</summary>
    public IReadOnlyList<DayOfYear> ReviewDates { get; init; } = Array.Empty<DayOfYear>();

    /// <summary>How far under the floor a tier is still kept on a fixed review date, in percent of the floor (0–100).</summary>
    public decimal BufferPercent { get; init; }

    /// <summary>How many crossings of one floor make a customer oscillating.</summary>
    public int OscillationCrossings { get; init; } = 2;

    /// <summary>Over how many of the latest windows crossings are counted.</summary>
    public int OscillationWindows { get; init; } = 6;

    /// <summary>Weights of the asset categories; absent is 1.</summary>
    public IReadOnlyDictionary<AssetCategory, decimal> Weights { get; init; } = NoWeights;

    /// <summary>The bank's time zone, by its Windows name; null is UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Which groups pool their members' assets.</summary>
    public Pooling Pooling { get; init; }

    /// <summary>The window from which the floors of tiers with a percentile were computed; null until they are.</summary>
    public Day? PercentilesAsOf { get; init; }

    /// <summary>From how many percentage points on a tier's headcount outgrows its assets so much that it is flagged.</summary>
    public decimal GrowthGapPercent { get; init; } = DefaultGrowthGapPercent;

    /// <summary>What gives points in points mode.</summary>
    public PointsScale Points { get; init; } = PointsScale.Empty;

    /// <summary>The tiers from the lowest up.</summary>
    public required IReadOnlyList<Tier> Tiers
    {
        get => tiers;
        init
        {
            tiers = value.OrderBy(tier => tier.Order).ToList();
            MeasuresNetAssets = tiers.Any(tier => tier.Measure == TierMeasure.NetAssets);
        }
    }

    /// <summary>Whether some tier's floor is one of net assets.</summary>
    public bool MeasuresNetAssets { get; private set; }

    public Tier Lowest => tiers[0];

    /// <summary>The same policy, put in force, for other days.</summary>
    public TierPolicy InForce(Day from, Day? to) => new()
    {
        Id = Id,
        Code = Code,
        Version = Version,
        CustomerKind = CustomerKind,
        Mode = Mode,
        PeriodKind = PeriodKind,
        IsPublished = true,
        EffectiveFrom = from,
        EffectiveTo = to,
        UpgradeTiming = UpgradeTiming,
        DowngradeRule = DowngradeRule,
        ReviewDates = ReviewDates,
        BufferPercent = BufferPercent,
        OscillationCrossings = OscillationCrossings,
        OscillationWindows = OscillationWindows,
        Weights = Weights,
        TimeZone = TimeZone,
        Pooling = Pooling,
        PercentilesAsOf = PercentilesAsOf,
        GrowthGapPercent = GrowthGapPercent,
        Points = Points,
        Tiers = Tiers,
    };

    /// <summary>Whether groups of a kind pool their members' assets.</summary>
    public bool Pools(GroupKind kind) => Pooling == Pooling.HouseholdAndBusinessGroup || Pooling == (kind == GroupKind.Household ? Pooling.Household : Pooling.BusinessGroup);

    /// <summary>The tier of a code in any case, or null.</summary>
    public Tier? FindTier(string? code)
    {
        // Every decision asks several times, so that it takes no closure.
        foreach (Tier tier in tiers)
        {
            if (string.Equals(tier.Code, code, StringComparison.OrdinalIgnoreCase))
            {
                return tier;
            }
        }

        return null;
    }
}
