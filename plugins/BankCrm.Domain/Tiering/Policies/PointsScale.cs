using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Domain.Tiering.Policies;

/// <summary>A policy's bands, by dimension. Whatever no band holds gives no points.</summary>
public sealed class PointsScale
{
    public static readonly PointsScale Empty = new(Array.Empty<PointBand>());

    private readonly PointBand[]?[] bandsByDimension;

    public PointsScale(IEnumerable<PointBand> bands)
    {
        Bands = bands.OrderBy(band => band.Dimension).ThenBy(band => band.Sequence).ToList();
        bandsByDimension = PointsDimensions.All.Select(dimension => Bands.Any(band => band.Dimension == dimension) ? Bands.Where(band => band.Dimension == dimension).ToArray() : null).ToArray();
        Dimensions = PointsDimensions.All.Where(dimension => bandsByDimension[(int)dimension] is not null).ToList();
    }

    /// <summary>The bands by dimension and sequence.</summary>
    public IReadOnlyList<PointBand> Bands { get; }

    /// <summary>The dimensions that have bands.</summary>
    public IReadOnlyList<PointsDimension> Dimensions { get; }

    public bool Uses(PointsDimension dimension) => bandsByDimension[(int)dimension] is not null;

    public decimal PointsFor(PointsDimension dimension, decimal number)
    {
        foreach (PointBand band in bandsByDimension[(int)dimension] ?? Array.Empty<PointBand>())
        {
            if (band.Holds(number))
            {
                return band.Points;
            }
        }

        return 0m;
    }

    public decimal PointsFor(PointsDimension dimension, string code)
    {
        foreach (PointBand band in bandsByDimension[(int)dimension] ?? Array.Empty<PointBand>())
        {
            if (band.Holds(code))
            {
                return band.Points;
            }
        }

        return 0m;
    }
}
