using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.Effect;

namespace BankCrm.Domain.Tests.Recovery.Effect;

/// <summary>A bank made up for one window, in which who complains depends on the tier and growth does too, so that a plain comparison would be wrong.</summary>
internal sealed class EffectPopulation
{
    private static readonly int[] Horizons = { 90, 180 };

    private readonly Random random;

    /// <summary>Makes a bank.</summary>
    /// <param name="seed">Which one.</param>
    /// <param name="customers">How many customers.</param>
    /// <param name="effect">By how much complaining changes the assets: 0 not at all, −0.2 a fifth less.</param>
    /// <param name="leaves">The share of those who complained that leaves for it.</param>
    public EffectPopulation(int seed, int customers, double effect, double leaves = 0)
    {
        random = new Random(seed);
        for (int place = 0; place < customers; place++)
        {
            bool isWealthy = random.NextDouble() < 0.3;
            bool complains = random.NextDouble() < (isWealthy ? 0.25 : 0.05);
            (complains ? Complainants : Others).Add(Subject(place, isWealthy, complains ? effect : 0, complains ? leaves : 0));
        }
    }

    public List<EffectSubject> Complainants { get; } = new();

    public List<EffectSubject> Others { get; } = new();

    public EffectReport Report()
    {
        var matcher = new EffectMatcher();
        return EffectReport.Of(matcher.Match(Complainants, Others), Horizons, matcher);
    }

    private EffectSubject Subject(int place, bool isWealthy, double effect, double leaves)
    {
        double before = Math.Exp((isWealthy ? 12 : 9) + Normal());
        bool left = random.NextDouble() < leaves;

        // The wealthy lose a tenth in the meantime, whether they complain or not.
        double after = left ? 0 : before * (isWealthy ? 0.9 : 1.05) * (1 + effect) * Math.Exp(0.1 * Normal());
        int transactions = random.Next(5, 40);
        return new EffectSubject
        {
            CustomerId = StableId.Of(place.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            TierCode = isWealthy ? "GOLD" : "BASIC",
            StageCode = random.Next(2) == 0 ? "MATURE" : "GROWING",
            TenureDays = random.Next(30, 4000),
            Before = new EffectFigures { Aum = (decimal)Math.Round(before, 2), Products = 3, Transactions = transactions },
            After = Horizons.ToDictionary(horizon => horizon, _ => new EffectFigures
            {
                Aum = (decimal)Math.Round(after, 2),
                Products = left ? 0 : effect == 0 ? 3 : random.Next(2) == 0 ? 2 : 3,
                Transactions = (int)Math.Round(transactions * (1 + effect)),
            }),
        };
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
