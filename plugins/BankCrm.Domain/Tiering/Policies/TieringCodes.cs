namespace BankCrm.Domain.Tiering.Policies;

/// <summary>The stable codes of what points, bands and percentiles are refused for; the rest of tiering keeps its codes in <see cref="Foundation.Codes"/>.</summary>
public static class TieringCodes
{
    /// <summary>A tier measured in points needs a floor in points; argument: tier code.</summary>
    public const string PointsFloorMissing = "TIER-050";

    /// <summary>The tiers of a points policy, and no others, are measured in points; argument: tier code.</summary>
    public const string MeasureUnfit = "TIER-051";

    /// <summary>A band of a dimension of numbers matches no code; arguments: dimension, sequence.</summary>
    public const string BandOfNumbersWithCode = "TIER-052";

    /// <summary>A band of a dimension of codes matches one code, made of letters, digits, hyphens and underscores; arguments: dimension, sequence.</summary>
    public const string BandOfCodesWithoutCode = "TIER-053";

    /// <summary>A band ends at or before its beginning; arguments: dimension, sequence.</summary>
    public const string BandIsEmpty = "TIER-054";

    /// <summary>Two bands of a dimension hold the same numbers; arguments: dimension, sequence, the other's sequence.</summary>
    public const string BandsOverlap = "TIER-055";

    /// <summary>Two neighbouring bands leave numbers between them; arguments: dimension, sequence, the lower band's sequence.</summary>
    public const string BandsLeaveGap = "TIER-056";

    /// <summary>Two bands of a dimension have the same sequence or match the same code; arguments: dimension, sequence, the other's sequence.</summary>
    public const string BandTwice = "TIER-057";

    /// <summary>No band gives any points; arguments: policy code, version.</summary>
    public const string NoPoints = "TIER-058";

    /// <summary>A band's points are negative; arguments: dimension, sequence.</summary>
    public const string BandPointsNegative = "TIER-059";

    /// <summary>Every category of assets weighs nothing; arguments: policy code, version.</summary>
    public const string NoWeight = "TIER-060";

    /// <summary>The floors of tiers with a percentile have not been computed; arguments: policy code, version.</summary>
    public const string PercentilesNotComputed = "TIER-061";

    /// <summary>Percentiles must rise with the order; arguments: tier code, percentile, other tier code, other percentile.</summary>
    public const string PercentilesMustRise = "TIER-062";

    /// <summary>The base has too few different amounts for a floor of its own; argument: tier code.</summary>
    public const string PercentileWithoutAmount = "TIER-063";

    /// <summary>A tier measured in points has no percentile; argument: tier code.</summary>
    public const string PercentileOfPoints = "TIER-064";
}
