using System;

namespace BankCrm.Feed.Generating;

/// <summary>
/// The life of a made-up customer, month by month. Wealth follows the tail of a real city bank's depositors (about 18 % hold at least
/// 50,000, 11 % 200,000, 5 % 500,000, 2 % a million and 0.2 % six million); it drifts around a level that now and then falls or rises
/// for good. Customers join, fall asleep, leave and now and then come back; some have only been spoken to so far. All arithmetic is on
/// whole numbers, so that every machine gives the same bank.
/// </summary>
internal sealed class GeneratedCustomer
{
    internal const int Categories = 9;
    private const int Assets = 7;
    private const int TimeDeposit = 1;
    private const int Loan = 7;
    private const int Card = 8;

    /// <summary>How long who comes back stays away, in months.</summary>
    private const int MonthsAway = 2;

    private readonly SplitMix random;
    private readonly GeneratedRhythm rhythm;
    private readonly GeneratedService service;
    private readonly int[] shares;
    private readonly int firstMonth;
    private readonly bool isProspect;
    private readonly bool isForeign;
    private readonly long[] last = new long[Categories];
    private long level;
    private long levelBefore;
    private long loan;
    private readonly bool hasCard;
    private long salary;
    private long debits;
    private readonly long pace;
    private readonly long logins;
    private int? leftIn;
    private bool comesBack;
    private bool isGoing;

    /// <summary>Draws a customer.</summary>
    /// <param name="random">The customer's generator.</param>
    /// <param name="ends">The last days of the months that are told.</param>
    internal GeneratedCustomer(SplitMix random, DateOnly[] ends)
    {
        this.random = random;
        var firstDay = new DateOnly(ends[0].Year, ends[0].Month, 1);
        level = GeneratedWealth.Draw(random) * 100;
        levelBefore = level;
        firstMonth = random.Happens(850) ? 0 : (int)random.Between(0, ends.Length - 1);
        isProspect = random.Happens(25);
        isForeign = random.Happens(50);
        salary = random.Happens(550) ? random.Between(3_500, 38_000) * 100 : 0;
        debits = random.Between(0, 6);
        loan = random.Happens(220) ? random.Between(20_000, 1_800_000) * 100 : 0;
        hasCard = random.Happens(420);
        shares = GeneratedWealth.ChooseShares(random, level);
        pace = random.Between(1, 18) + (salary > 0 ? random.Between(4, 25) : 0);
        logins = random.Between(0, 40);
        rhythm = new GeneratedRhythm(random, firstDay);
        service = new GeneratedService(random);
        Facts = new GeneratedFacts(random, level, salary, Began(ends, firstDay));
    }

    /// <summary>What the bank knows beside balances and activity.</summary>
    internal GeneratedFacts Facts { get; }

    /// <summary>Lives through a month.</summary>
    /// <param name="month">The month's position, from 0.</param>
    /// <param name="end">Its last day.</param>
    /// <returns>What the extracts say, or null where the customer is not with the bank.</returns>
    internal GeneratedMonth? Live(int month, DateOnly end)
    {
        if (leftIn is { } left)
        {
            if (!comesBack || month < left + MonthsAway)
            {
                return null;
            }

            leftIn = null;
        }

        if (month < firstMonth || (isProspect && firstMonth == 0))
        {
            return isProspect ? Spoken() : null;
        }

        // Nine in a thousand leave a month, but nobody in the month of joining.
        if (month > firstMonth && random.Happens(9))
        {
            leftIn = month;
            comesBack = random.Happens(250);
            return Closed(end);
        }

        var lived = new GeneratedMonth();
        MoveLevel();
        Hold(lived, month == firstMonth && firstMonth > 0);
        Act(lived, end);
        return lived;
    }

    /// <summary>The first day with the bank; null where it has not come.</summary>
    private DateOnly? Began(DateOnly[] ends, DateOnly firstDay)
    {
        if (firstMonth > 0)
        {
            return ends[firstMonth - 1].AddDays(1 + (int)random.Between(0, 24));
        }

        return isProspect ? null : firstDay.AddDays(-(int)random.Between(1, random.Happens(150) ? 170 : 15 * 365));
    }

    /// <summary>Nothing is held and nothing was ever done: the bank has spoken to a person.</summary>
    private GeneratedMonth Spoken()
    {
        rhythm.HaveNone();
        return new GeneratedMonth();
    }

    /// <summary>The accounts are closed; the last transactions are those that emptied them.</summary>
    private GeneratedMonth Closed(DateOnly end)
    {
        var held = 0L;
        for (var category = 0; category < Assets; category++)
        {
            held += last[category];
        }

        Array.Clear(last);
        loan = 0;
        rhythm.Wake(end);
        return new GeneratedMonth
        {
            Transactions = random.Between(1, 3),
            AmountOut = held,
            CompetitorTransfer = random.Happens(600) ? held : 0,
            LastActive = rhythm.LastActive,
        };
    }

    /// <summary>Two in a hundred take most of their money away; the month before, they do less with the bank already.</summary>
    private void MoveLevel()
    {
        var chance = random.Between(0, 999);
        var permille = isGoing ? random.Between(80, 500) : chance < 42 && chance >= 20 ? random.Between(1300, 2400) : random.Between(960, 1036);
        isGoing = !isGoing && chance < 20;
        levelBefore = level;
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

        // Of money that goes for good, more than half goes to other banks, often when a deposit matures.
        var gone = levelBefore - level;
        if (gone * 10 > levelBefore * 3)
        {
            lived.CompetitorTransfer = random.Happens(600) ? gone : 0;
            lived.MaturedUnrenewed = shares[TimeDeposit] > 0 ? Math.Min(gone, levelBefore * shares[TimeDeposit] / 1000) : 0;
        }
    }

    private void Act(GeneratedMonth lived, DateOnly end)
    {
        salary = salary > 0 && random.Happens(isGoing ? 450 : 6) ? 0 : salary;
        lived.HasSalary = salary > 0;
        lived.Salary = salary > 0 ? salary * random.Between(980, 1060) / 1000 : 0;
        var isQuiet = rhythm.IsQuiet(lived.HasSalary);
        if (!isQuiet)
        {
            rhythm.Wake(end);
        }

        var share = isGoing ? random.Between(10, 50) : random.Between(75, 125);
        lived.Transactions = isQuiet ? 0 : Math.Max(1, pace * share / 100);
        lived.Channels[3] = isQuiet ? 0 : logins * share / 100;
        lived.Channels[0] = random.Happens(150) ? random.Between(1, 3) : 0;
        lived.Channels[1] = random.Happens(80) ? 1 : 0;
        lived.Channels[2] = random.Happens(200) ? random.Between(1, 8) : 0;
        lived.Channels[4] = random.Happens(120) ? random.Between(1, 5) : 0;
        service.Serve(lived);
        lived.CrossBorder = isForeign && !isQuiet ? random.Between(0, 8) : 0;
        debits = Math.Clamp(debits + (isGoing ? -random.Between(0, 4) : random.Happens(30) ? random.Between(-1, 1) : 0), 0, 9);
        lived.DirectDebits = debits;
        lived.AmountIn = isQuiet ? 0 : lived.Salary + (lived.End[0] * random.Between(0, 400) / 1000);
        lived.AmountOut = isQuiet ? 0 : (lived.Salary * random.Between(500, 1100) / 1000) + (lived.End[0] * random.Between(0, 350) / 1000);
        lived.LastActive = rhythm.LastActive;
        Earn(lived);
    }

    private static void Earn(GeneratedMonth lived)
    {
        var assets = 0L;
        for (var category = 0; category < Categories; category++)
        {
            lived.Products += lived.End[category] > 0 ? 1 : 0;
            assets += category < Assets ? lived.Average[category] : 0;
        }

        // Payments and cards earn a little, contacts cost a little, and what is waived or goes wrong is lost.
        var earned = (assets / 1_200) + (lived.Average[Loan] / 900) + (lived.Average[Card] / 300) + (lived.Transactions * 20);
        var cost = (lived.Channels[0] * 900) + (lived.Channels[1] * 600) + 60 + lived.FeesWaived + lived.ComplaintCost + lived.ServiceCost;
        lived.Contribution = earned - cost;
    }
}
