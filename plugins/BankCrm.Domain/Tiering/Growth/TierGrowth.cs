using System;
using System.Globalization;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Growth;

/// <summary>How one tier grew in one window, in customers and in assets, at the whole bank or with one manager (domain rules, section 2, "growth mismatch").</summary>
public sealed class TierGrowth
{
    private const decimal Percent = 100m;

    /// <summary>What the columns of percentages can hold; whatever grew more is stored as this.</summary>
    private const decimal HighestPercent = 1_000_000m;

    public required TierPolicy Policy { get; init; }

    public required Tier Tier { get; init; }

    public required Day PeriodEnd { get; init; }

    /// <summary>The customers' owner; null is the whole bank.</summary>
    public Guid? ManagerId { get; init; }

    public int Headcount { get; init; }

    /// <summary>The customers' own assets together; those of customers whose assets are unknown count as nothing.</summary>
    public decimal Assets { get; init; }

    /// <summary>The same one window earlier; null when that window is not known.</summary>
    public int? HeadcountBefore { get; init; }

    public decimal? AssetsBefore { get; init; }

    /// <summary>In percent; null when nobody was there before, or nothing is known of the window before.</summary>
    public decimal? HeadcountGrowth => Growth(HeadcountBefore, Headcount);

    /// <summary>In percent; null when there were no assets before, or nothing is known of the window before.</summary>
    public decimal? AssetsGrowth => Growth(AssetsBefore, Assets);

    /// <summary>Headcount growth less assets growth, in percentage points; null unless both are known.</summary>
    public decimal? Gap => HeadcountGrowth - AssetsGrowth is { } gap ? Bounded(gap) : null;

    /// <summary>Whether headcount outgrew assets by at least what the policy allows.</summary>
    public bool IsMismatch => Gap >= Policy.GrowthGapPercent;

    /// <summary>The row's code: the same window, tier and manager always land on the same row.</summary>
    public string Code => PeriodEnd + "/" + TierName + "/" + (ManagerId?.ToString("D", CultureInfo.InvariantCulture) ?? "ALL");

    /// <summary>Personal, corporate and institutional tiers may share their codes.</summary>
    private string TierName => Policy.CustomerKind == CustomerKind.Personal ? Tier.Code : Tier.Code + "@" + Policy.CustomerKind.ToString().ToUpperInvariant();

    private static decimal? Growth(decimal? before, decimal now) => before is { } basis && basis > 0m ? Bounded(Ratio(now - basis, basis)) : null;

    /// <summary>A quotient that no decimal can hold is beyond the bounds anyway.</summary>
    private static decimal Ratio(decimal change, decimal basis) =>
        Math.Abs((double)change) >= (double)basis * (double)HighestPercent ? (change < 0m ? -HighestPercent : HighestPercent) : change / basis * Percent;

    private static decimal Bounded(decimal percent) => decimal.Round(Math.Max(-HighestPercent, Math.Min(HighestPercent, percent)), 4, MidpointRounding.AwayFromZero);
}
