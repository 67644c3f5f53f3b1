using System;

namespace BankCrm.Feed.Generating;

/// <summary>
/// The life of a made-up customer, month by month. Wealth follows the tail of a real city bank's depositors (about 18 % hold at least
/// 50,000, 11 % 200,000, 5 % 500,000, 2 % a million and 0.2 % six million); it drifts around a level that now and then falls or rises
/// for good. All arithmetic is on whole numbers, so that every machine gives the same bank.
/// </summary>
internal sealed class GeneratedCustomer
{
    internal const int Categories = 9;
    private const int Assets = 7;
    private const int Loan = 7;
    private const int Card = 8;

    /// <summary>Wealth in yuan by how many of ten thousand customers hold less.</summary>
    private static readonly (int Below, long Yuan)[] Wealth =
    [
        (0, 0), (1_200, 60), (3_000, 1_200), (5_000, 6_000), (7_000, 21_000), (8_200, 50_000), (8_900, 200_000), (9_500, 500_000),
        (9_800, 1_000_000), (9_930, 2_500_000), (9_982, 6_000_000), (9_998, 20_000_000), (10_000, 60_000_000),
    ];

    private readonly SplitMix random;
    private readonly int[] shares = new int[Assets];
    private readonly int firstMonth;
    private readonly bool isForeign;
    private readonly long[] last = new long[Categories];
    private long level;
    private long loan;
    private bool hasCard;
    private long salary;
    private long debits;
    private bool hasLeft;

    internal GeneratedCustomer(SplitMix random, int months)
    {
        this.random = random;
        level = Draw(random) * 100;
        firstMonth = random.Happens(850) ? 0 : (int)random.Between(0, months - 1);
        isForeign = random.Happens(50);
        salary = random.Happens(550) ? random.Between(3_500, 38_000) * 100 : 0;
        debits = random.Between(0, 6);
        loan = random.Happens(220) ? random.Between(20_000, 1_800_000) * 100 : 0;
        hasCard = random.Happens(420);
        ChooseShares();
    }

    /// <summary>Lives through a month.</summary>
    /// <param name="month">The month's position, from 0.</param>
    /// <param name="end">Its last day.</param>
    /// <returns>What the extracts say, or null where the customer is not with the bank.</returns>
    internal GeneratedMonth? Live(int month, DateOnly end)
    {
        if (month < firstMonth || hasLeft)
        {
            return null;
        }

        // Eight in a thousand leave a month, but nobody in the month of joining.
        if (month > firstMonth && random.Happens(8))
        {
            hasLeft = true;
            return null;
        }

        var lived = new GeneratedMonth();
        MoveLevel();
        Hold(lived, month == firstMonth && firstMonth > 0);
        Act(lived, end);
        return lived;
    }

    private static long Draw(SplitMix random)
    {
        // Ten million steps, so that within a band every yuan can occur.
        var place = random.Between(0, 9_999_999);
        var band = 1;
        while (place >= Wealth[band].Below * 1_000L)
        {
            band++;
        }

        var (from, low) = Wealth[band - 1];
        var (to, high) = Wealth[band];
        return low + ((high - low) * (place - (from * 1_000L)) / ((to - from) * 1_000L));
    }

    private void ChooseShares()
    {
        // Savings products come with wealth: everybody has a demand deposit, few a bond.
        var rest = 1000 - (int)random.Between(120, 700);
        ReadOnlySpan<int> likelihood = level < 5_000_000 ? [250, 120, 60, 40, 5, 10] : [700, 650, 400, 300, 120, 100];
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
    }

    private void MoveLevel()
    {
        var chance = random.Between(0, 999);
        var permille = chance switch
        {
            < 20 => random.Between(150, 600),
            < 42 => random.Between(1300, 2400),
            _ => random.Between(960, 1036),
        };
        level = level * permille / 1000;
    }

    private void Hold(GeneratedMonth lived, bool joins)
    {
        // Around the level, a month's balance swings by up to a tenth; one in thirty is far off for once.
        var swing = random.Happens(33) ? random.Between(350, 1900) : random.Between(900, 1100);
        var wealth = level * swing / 1000;
        for (var category = 0; category < Assets; category++)
        {
            lived.End[category] = wealth * shares[category] / 1000;
        }

        loan -= loan / 90;
        lived.End[Loan] = loan;
        lived.End[Card] = hasCard ? random.Between(0, 12_000) * 100 : 0;
        for (var category = 0; category < Categories; category++)
        {
            var before = joins ? 0 : last[category] > 0 ? last[category] : lived.End[category];
            lived.Average[category] = before + ((lived.End[category] - before) * random.Between(250, 750) / 1000);
            last[category] = lived.End[category];
        }
    }

    private void Act(GeneratedMonth lived, DateOnly end)
    {
        salary = salary > 0 && random.Happens(10) ? 0 : salary;
        lived.HasSalary = salary > 0;
        lived.Salary = salary > 0 ? salary * random.Between(980, 1060) / 1000 : 0;
        var isQuiet = random.Happens(lived.HasSalary ? 10 : 180);
        lived.Transactions = isQuiet ? 0 : random.Between(1, 18) + (lived.HasSalary ? random.Between(4, 25) : 0);
        lived.Channels[3] = isQuiet ? 0 : random.Between(0, 40);
        lived.Channels[0] = random.Happens(150) ? random.Between(1, 3) : 0;
        lived.Channels[1] = random.Happens(80) ? 1 : 0;
        lived.Channels[2] = random.Happens(200) ? random.Between(1, 8) : 0;
        lived.Channels[4] = random.Happens(120) ? random.Between(1, 5) : 0;
        lived.CrossBorder = isForeign && !isQuiet ? random.Between(0, 8) : 0;
        debits = Math.Clamp(debits + (random.Happens(30) ? random.Between(-1, 1) : 0), 0, 9);
        lived.DirectDebits = debits;
        lived.AmountIn = isQuiet ? 0 : lived.Salary + (lived.End[0] * random.Between(0, 400) / 1000);
        lived.AmountOut = isQuiet ? 0 : (lived.Salary * random.Between(500, 1100) / 1000) + (lived.End[0] * random.Between(0, 350) / 1000);
        lived.LastActive = isQuiet ? end.AddDays(-(int)random.Between(40, 140)) : end.AddDays(-(int)random.Between(0, 20));
        var assets = 0L;
        for (var category = 0; category < Categories; category++)
        {
            lived.Products += lived.End[category] > 0 ? 1 : 0;
            assets += category < Assets ? lived.Average[category] : 0;
        }

        var service = (lived.Channels[0] * 3_000) + (lived.Channels[1] * 1_200) + (lived.Transactions * 30) + 400;
        lived.Contribution = (assets / 1_200) + (lived.Average[Loan] / 900) - service;
    }
}
