using System;

namespace BankCrm.Feed.Generating;

/// <summary>What made-up customers own, and in which products.</summary>
internal static class GeneratedWealth
{
    private const int Assets = 7;

    /// <summary>Wealth in yuan by how many of ten thousand customers hold less.</summary>
    private static readonly (int Below, long Yuan)[] Bands =
    [
        (0, 0), (1_200, 60), (3_000, 1_200), (5_000, 6_000), (7_000, 21_000), (8_200, 50_000), (8_900, 200_000), (9_500, 500_000),
        (9_800, 1_000_000), (9_930, 2_500_000), (9_982, 6_000_000), (9_998, 20_000_000), (10_000, 60_000_000),
    ];

    /// <summary>What a customer holds, in yuan.</summary>
    internal static long Draw(SplitMix random)
    {
        // Ten million steps, so that within a band every yuan can occur.
        var place = random.Between(0, 9_999_999);
        var band = 1;
        while (place >= Bands[band].Below * 1_000L)
        {
            band++;
        }

        var (from, low) = Bands[band - 1];
        var (to, high) = Bands[band];
        return low + ((high - low) * (place - (from * 1_000L)) / ((to - from) * 1_000L));
    }

    /// <summary>How the wealth is spread over the asset categories, in thousandths.</summary>
    internal static int[] ChooseShares(SplitMix random, long cents)
    {
        // Savings products come with wealth: everybody has a demand deposit, few a bond.
        var shares = new int[Assets];
        var rest = 1000 - (int)random.Between(120, 700);
        ReadOnlySpan<int> likelihood = cents < 5_000_000 ? [250, 120, 60, 40, 5, 10] : [700, 650, 400, 300, 120, 100];
        for (var category = 1; category < Assets && rest > 0; category++)
        {
            if (random.Happens(likelihood[category - 1]))
            {
                shares[category] = (int)random.Between(Math.Min(50, rest), rest);
                rest -= shares[category];
            }
        }

        shares[0] = 1000;
        for (var category = 1; category < Assets; category++)
        {
            shares[0] -= shares[category];
        }

        return shares;
    }
}
