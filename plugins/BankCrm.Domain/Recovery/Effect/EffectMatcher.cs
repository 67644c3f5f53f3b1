using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Value;

namespace BankCrm.Domain.Recovery.Effect;

/// <summary>
/// Finds for each customer who complained one who did not and stood alike in the window before: the same tier and stage, the same fifth of
/// assets and of tenure among all customers of that window, and of those the one with the nearest assets. Nobody is matched twice. The
/// order in which customers are served is by their ids, not by who comes first in the register, and the same in every run.
/// </summary>
public sealed class EffectMatcher
{
    private readonly HashSet<Guid> taken = new();

    /// <summary>Customers who complained and have no match; they are counted, not compared.</summary>
    public int WithoutMatch { get; private set; }

    /// <summary>Customers who complained and whose assets were unknown in the window before.</summary>
    public int WithoutFigures { get; private set; }

    /// <summary>Matches the customers of one window.</summary>
    /// <param name="complainants">Those who complained after the window.</param>
    /// <param name="others">Those who have never complained.</param>
    public IReadOnlyList<EffectPair> Match(IReadOnlyList<EffectSubject> complainants, IReadOnlyList<EffectSubject> others)
    {
        List<EffectSubject> known = complainants.Where(subject => subject.Before.Aum is not null).ToList();
        WithoutFigures += complainants.Count - known.Count;
        List<EffectSubject> candidates = others.Where(subject => subject.Before.Aum is not null && !taken.Contains(subject.CustomerId)).ToList();
        Quintiles? assets = Quintiles.Of(known.Concat(candidates).Select(subject => subject.Before.Aum!.Value).ToList());
        Quintiles? tenures = Quintiles.Of(known.Concat(candidates).Where(subject => subject.TenureDays is not null).Select(subject => (decimal)subject.TenureDays!.Value).ToList());
        string Cell(EffectSubject subject) => string.Join(
            "|", subject.TierCode, subject.StageCode, assets!.FifthOf(subject.Before.Aum!.Value), subject.TenureDays is { } days ? tenures!.FifthOf(days) : null);
        Dictionary<string, List<EffectSubject>> cells = candidates
            .OrderBy(subject => subject.Before.Aum)
            .ThenBy(subject => subject.CustomerId)
            .GroupBy(Cell, StringComparer.Ordinal)
            .ToDictionary(cell => cell.Key, cell => cell.ToList(), StringComparer.Ordinal);
        var pairs = new List<EffectPair>();
        foreach (EffectSubject complainant in known.OrderBy(subject => StableId.Of(subject.CustomerId.ToString())))
        {
            if (cells.TryGetValue(Cell(complainant), out List<EffectSubject>? alike) && Nearest(alike, complainant.Before.Aum!.Value) is { } match)
            {
                alike.Remove(match);
                taken.Add(match.CustomerId);
                pairs.Add(new EffectPair(complainant, match));
            }
            else
            {
                WithoutMatch++;
            }
        }

        return pairs;
    }

    private static EffectSubject? Nearest(List<EffectSubject> alike, decimal aum)
    {
        EffectSubject? nearest = null;
        decimal least = 0m;
        foreach (EffectSubject subject in alike)
        {
            decimal distance = Math.Abs(subject.Before.Aum!.Value - aum);
            if (nearest is null || distance < least)
            {
                nearest = subject;
                least = distance;
            }
        }

        return nearest;
    }
}
