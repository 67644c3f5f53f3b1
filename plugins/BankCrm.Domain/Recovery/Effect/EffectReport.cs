using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Domain.Recovery.Effect;

/// <summary>
/// The honest effect report (domain rules, section 7): customers who complained against those alike who did not. Growth is the change over
/// the mean of before and after, from −2 (all gone) to 2: near the percentage where it is small, and defined where a customer leaves.
/// </summary>
public sealed class EffectReport
{
    private EffectReport(IReadOnlyList<EffectLine> lines, IReadOnlyList<EffectRetention> retention)
    {
        Lines = lines;
        Retention = retention;
    }

    /// <summary>Customers with a complaint whose first horizon is over.</summary>
    public required int Complainants { get; init; }

    /// <summary>Those of them whose assets were unknown before.</summary>
    public required int WithoutFigures { get; init; }

    /// <summary>Those of them who found no match.</summary>
    public required int WithoutMatch { get; init; }

    /// <summary>Those of them who were matched.</summary>
    public required int Pairs { get; init; }

    /// <summary>In order of horizon and measure.</summary>
    public IReadOnlyList<EffectLine> Lines { get; }

    /// <summary>In order of horizon.</summary>
    public IReadOnlyList<EffectRetention> Retention { get; }

    /// <summary>Compares pairs.</summary>
    /// <param name="pairs">The pairs of all windows.</param>
    /// <param name="horizons">After how many days.</param>
    /// <param name="matcher">What the matcher counted.</param>
    public static EffectReport Of(IReadOnlyList<EffectPair> pairs, IReadOnlyList<int> horizons, EffectMatcher matcher) => new(
        horizons.SelectMany(horizon => Enum.GetValues(typeof(EffectMeasure)).Cast<EffectMeasure>().Select(measure => Line(pairs, horizon, measure))).ToList(),
        horizons.Select(horizon => Kept(pairs, horizon)).ToList())
    {
        Complainants = pairs.Count + matcher.WithoutFigures + matcher.WithoutMatch,
        WithoutFigures = matcher.WithoutFigures,
        WithoutMatch = matcher.WithoutMatch,
        Pairs = pairs.Count,
    };

    private static EffectLine Line(IReadOnlyList<EffectPair> pairs, int horizon, EffectMeasure measure)
    {
        List<double> complainants = new();
        List<double> others = new();
        foreach (EffectPair pair in pairs)
        {
            if (Change(pair.Complainant, horizon, measure) is { } own && Change(pair.Match, horizon, measure) is { } other)
            {
                complainants.Add(own);
                others.Add(other);
            }
        }

        return new EffectLine
        {
            Horizon = horizon,
            Measure = measure,
            Pairs = complainants.Count,
            Complainants = complainants.Count == 0 ? null : complainants.Average(),
            Others = others.Count == 0 ? null : others.Average(),
            Difference = Confidence.OfMean(complainants.Zip(others, (own, other) => own - other).ToList()),
        };
    }

    private static EffectRetention Kept(IReadOnlyList<EffectPair> pairs, int horizon)
    {
        List<EffectPair> known = pairs
            .Where(pair => new[] { pair.Complainant, pair.Match }.All(subject => subject.Before.Aum > 0m && subject.After.TryGetValue(horizon, out EffectFigures? after) && after.Aum is not null))
            .ToList();
        return new EffectRetention
        {
            Horizon = horizon,
            Pairs = known.Count,
            ComplainantsKept = known.Count(pair => pair.Complainant.After[horizon].Aum > 0m),
            OthersKept = known.Count(pair => pair.Match.After[horizon].Aum > 0m),
        };
    }

    private static double? Change(EffectSubject subject, int horizon, EffectMeasure measure)
    {
        if (!subject.After.TryGetValue(horizon, out EffectFigures? after))
        {
            return null;
        }

        return measure switch
        {
            EffectMeasure.Aum => Growth(subject.Before.Aum, after.Aum),
            EffectMeasure.Products => after.Products - subject.Before.Products,
            EffectMeasure.Transactions => Growth(subject.Before.Transactions, after.Transactions),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a measure."),
        };
    }

    private static double? Growth(decimal? before, decimal? after)
    {
        if (before is not { } from || after is not { } to)
        {
            return null;
        }

        decimal middle = (Math.Abs(from) + Math.Abs(to)) / 2;
        return middle == 0m ? 0 : (double)((to - from) / middle);
    }
}
