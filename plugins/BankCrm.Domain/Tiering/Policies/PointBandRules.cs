using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;

namespace BankCrm.Domain.Tiering.Policies;

/// <summary>What bands must be before they give points. Each rule gives the first violation it finds, or null, and names the row.</summary>
public static class PointBandRules
{
    /// <summary>No dimension has gaps, nothing is in two bands, and some band gives points.</summary>
    public static Violation? BandsAreSound(string policyCode, int version, IReadOnlyCollection<PointBand> bands)
    {
        if (BandsFitTogether(bands) is { } unfit)
        {
            return unfit;
        }

        foreach (IGrouping<PointsDimension, PointBand> dimension in Numbers(bands))
        {
            List<PointBand> ordered = Ascending(dimension);
            for (int index = 1; index < ordered.Count; index++)
            {
                if (ordered[index].From != ordered[index - 1].To)
                {
                    return Of(TieringCodes.BandsLeaveGap, ordered[index], ordered[index - 1]);
                }
            }
        }

        return bands.Any(band => band.Points > 0m) ? null : new Violation(TieringCodes.NoPoints, policyCode, version);
    }

    /// <summary>The same for bands of a draft, of which some may still be missing.</summary>
    public static Violation? BandsFitTogether(IReadOnlyCollection<PointBand> bands)
    {
        foreach (PointBand band in bands.OrderBy(band => band.Dimension).ThenBy(band => band.Sequence))
        {
            if (BandIsSound(band) is { } unsound)
            {
                return unsound;
            }
        }

        return bands.GroupBy(band => band.Dimension).OrderBy(dimension => dimension.Key).Select(dimension => Repeated(dimension.ToList())).FirstOrDefault(found => found is not null)
            ?? Numbers(bands).Select(Overlapping).FirstOrDefault(found => found is not null);
    }

    private static Violation? BandIsSound(PointBand band)
    {
        if (band.Points < 0m)
        {
            return Of(TieringCodes.BandPointsNegative, band);
        }

        if (PointsDimensions.IsText(band.Dimension))
        {
            return band.MatchCode is { } code && PolicyRules.CodeIsUsable(code) && band.From is null && band.To is null ? null : Of(TieringCodes.BandOfCodesWithoutCode, band);
        }

        if (!string.IsNullOrEmpty(band.MatchCode))
        {
            return Of(TieringCodes.BandOfNumbersWithCode, band);
        }

        return band.To <= band.From ? Of(TieringCodes.BandIsEmpty, band) : null;
    }

    private static Violation? Repeated(List<PointBand> bands)
    {
        for (int index = 1; index < bands.Count; index++)
        {
            PointBand? twin = bands.Take(index).FirstOrDefault(other =>
                other.Sequence == bands[index].Sequence || (other.MatchCode is { } code && bands[index].Holds(code)));
            if (twin is not null)
            {
                return Of(TieringCodes.BandTwice, bands[index], twin);
            }
        }

        return null;
    }

    private static Violation? Overlapping(IGrouping<PointsDimension, PointBand> dimension)
    {
        List<PointBand> ordered = Ascending(dimension);
        for (int index = 1; index < ordered.Count; index++)
        {
            PointBand lower = ordered[index - 1];
            if (lower.To is not { } end || ordered[index].From is not { } start || start < end)
            {
                return Of(TieringCodes.BandsOverlap, ordered[index], lower);
            }
        }

        return null;
    }

    private static IEnumerable<IGrouping<PointsDimension, PointBand>> Numbers(IEnumerable<PointBand> bands) =>
        bands.Where(band => !PointsDimensions.IsText(band.Dimension)).GroupBy(band => band.Dimension).OrderBy(dimension => dimension.Key);

    private static List<PointBand> Ascending(IEnumerable<PointBand> bands) =>
        bands.OrderBy(band => band.From ?? decimal.MinValue).ThenBy(band => band.To ?? decimal.MaxValue).ThenBy(band => band.Sequence).ToList();

    private static Violation Of(string code, PointBand band) => new(code, PointsDimensions.CodeOf(band.Dimension), band.Sequence);

    private static Violation Of(string code, PointBand band, PointBand other) => new(code, PointsDimensions.CodeOf(band.Dimension), band.Sequence, other.Sequence);
}
