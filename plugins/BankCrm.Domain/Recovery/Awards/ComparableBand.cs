using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>
/// What similar closed cases gave: the band from the first quartile less so many interquartile ranges to the third quartile plus as
/// many (Tukey's fences; quartiles by linear interpolation between the closest ranks). It flags, it forbids nothing.
/// </summary>
public sealed record ComparableBand
{
    /// <summary>How many cases are compared with at most: the latest closed. A bound on what is read, not a rule of the bank's.</summary>
    public const int MostCases = 1000;

    private const int Cents = 2;

    /// <summary>How many similar cases there are.</summary>
    public required int Cases { get; init; }

    /// <summary>The band's lower end, not below zero; null when there are too few cases.</summary>
    public decimal? Low { get; init; }

    /// <summary>The band's upper end; null when there are too few cases.</summary>
    public decimal? High { get; init; }

    /// <summary>The band of what each similar case gave in all.</summary>
    public static ComparableBand Of(IReadOnlyCollection<decimal> given, AwardPolicy policy)
    {
        if (given.Count == 0 || given.Count < policy.BandMinimum)
        {
            return new ComparableBand { Cases = given.Count };
        }

        List<decimal> ordered = given.OrderBy(amount => amount).ToList();
        decimal first = Quantile(ordered, 0.25m);
        decimal third = Quantile(ordered, 0.75m);
        decimal reach = policy.BandIqr * (third - first);
        return new ComparableBand
        {
            Cases = ordered.Count,
            Low = decimal.Round(Math.Max(0m, first - reach), Cents, MidpointRounding.AwayFromZero),
            High = decimal.Round(third + reach, Cents, MidpointRounding.AwayFromZero),
        };
    }

    /// <summary>Whether what a case gives in all lies outside; without a band nothing does.</summary>
    public bool IsOutside(decimal given) => given < Low || given > High;

    private static decimal Quantile(IReadOnlyList<decimal> ordered, decimal share)
    {
        decimal place = share * (ordered.Count - 1);
        int below = (int)decimal.Floor(place);
        int above = Math.Min(below + 1, ordered.Count - 1);
        return ordered[below] + ((place - below) * (ordered[above] - ordered[below]));
    }
}
