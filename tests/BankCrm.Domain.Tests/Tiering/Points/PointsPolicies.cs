using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tests.Tiering.Points;

/// <summary>Builds points policies: bands in order, tiers with floors in points.</summary>
internal static class PointsPolicies
{
    public static PointBand Band(PointsDimension dimension, int sequence, decimal? from, decimal? to, decimal points) =>
        new() { Dimension = dimension, Sequence = sequence, From = from, To = to, Points = points };

    public static PointBand Code(PointsDimension dimension, int sequence, string? code, decimal points) =>
        new() { Dimension = dimension, Sequence = sequence, MatchCode = code, Points = points };

    public static Tier Tier(string code, decimal? pointsFloor, int allowedMisses = 3) => new()
    {
        Code = code,
        Order = 0,
        Floor = 0m,
        PointsFloor = pointsFloor,
        Measure = TierMeasure.Points,
        AllowedMisses = allowedMisses,
        CriticalMarginPercent = 10m,
    };

    /// <summary>BASIC from 0, GOLD from 10 and PRIVATE from 50 points.</summary>
    public static TierPolicy Of(params PointBand[] bands) => new PolicyBuilder
    {
        Mode = TieringMode.Points,
        Bands = bands,
        Tiers = new[] { Tier("BASIC", 0m), Tier("GOLD", 10m), Tier("PRIVATE", 50m) },
    }.Build();

    /// <summary>A policy that gives as many points for assets as the tier that they reach has places, so that it decides as the assets do.</summary>
    public static TierPolicy Mirror(TierPolicy assets) => new()
    {
        Id = assets.Id,
        Code = assets.Code,
        Version = assets.Version,
        CustomerKind = assets.CustomerKind,
        Mode = TieringMode.Points,
        PeriodKind = assets.PeriodKind,
        IsPublished = assets.IsPublished,
        EffectiveFrom = assets.EffectiveFrom,
        EffectiveTo = assets.EffectiveTo,
        UpgradeTiming = assets.UpgradeTiming,
        DowngradeRule = assets.DowngradeRule,
        ReviewDates = assets.ReviewDates,
        OscillationCrossings = assets.OscillationCrossings,
        OscillationWindows = assets.OscillationWindows,
        Points = new PointsScale(BandsOf(assets.Tiers)),
        Tiers = assets.Tiers.Select((tier, place) => new Tier
        {
            Id = tier.Id,
            Code = tier.Code,
            Order = tier.Order,
            Floor = 0m,
            PointsFloor = place + 1,
            Measure = TierMeasure.Points,
            AllowedMisses = tier.AllowedMisses,
        }).ToList(),
    };

    /// <summary>The same assets policy without the parts that points do not mirror: margins, stable amounts and the buffer.</summary>
    public static TierPolicy Plain(TierPolicy assets) => new()
    {
        Id = assets.Id,
        Code = assets.Code,
        Version = assets.Version,
        CustomerKind = assets.CustomerKind,
        PeriodKind = assets.PeriodKind,
        IsPublished = assets.IsPublished,
        EffectiveFrom = assets.EffectiveFrom,
        EffectiveTo = assets.EffectiveTo,
        UpgradeTiming = assets.UpgradeTiming,
        DowngradeRule = assets.DowngradeRule,
        ReviewDates = assets.ReviewDates,
        OscillationCrossings = assets.OscillationCrossings,
        OscillationWindows = assets.OscillationWindows,
        Tiers = assets.Tiers.Select(tier => new Tier { Id = tier.Id, Code = tier.Code, Order = tier.Order, Floor = tier.Floor, AllowedMisses = tier.AllowedMisses }).ToList(),
    };

    private static IEnumerable<PointBand> BandsOf(IReadOnlyList<Tier> tiers)
    {
        for (int place = 0; place <= tiers.Count; place++)
        {
            yield return Band(PointsDimension.Aum, place + 1, place == 0 ? null : tiers[place - 1].Floor, place == tiers.Count ? null : tiers[place].Floor, place);
        }
    }
}

/// <summary>Figures as a test gives them.</summary>
internal sealed class GivenFigures : IFigures
{
    public Day PeriodEnd { get; init; } = Deciding.FirstWindow;

    public Dictionary<Figure, decimal> Values { get; init; } = new();

    public decimal? Read(Figure figure) => Values.TryGetValue(figure, out decimal value) ? value : null;

    public static TierFigures Of(Figure figure, decimal value) => new() { Figures = new GivenFigures { Values = { [figure] = value } } };
}
