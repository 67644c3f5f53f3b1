using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Policies;
using FsCheck;
using FsCheck.Fluent;

namespace BankCrm.Domain.Tests.Properties;

/// <summary>What the feed delivered for one customer and month: nothing, a row without an amount, an average, or an end balance alone.</summary>
internal sealed record Cell(bool IsThere, decimal? Average, decimal? End)
{
    public static readonly Cell Nothing = new(false, null, null);
    public static readonly Cell Unknown = new(true, null, null);

    /// <summary>The amount as the rules read it: zero when there is no row, null when the bank does not supply it.</summary>
    public decimal? Amount => IsThere ? Average ?? End : 0m;

    public override string ToString() => !IsThere ? "-" : (Average is null ? "end " : string.Empty) + (Amount?.ToString(CultureInfo.InvariantCulture) ?? "?");
}

/// <summary>A figure that is rewritten after the first reviews.</summary>
internal sealed record Correction(int Customer, int Month, decimal Amount);

/// <summary>Customers with their months, the policies that decide them, and what is corrected later.</summary>
internal sealed record Story(string Plan, IReadOnlyList<IReadOnlyList<Cell>> Customers, IReadOnlyList<Correction> Corrections)
{
    public int Months => Customers.Max(months => months.Count);

    public override string ToString() => Plan + ": " + string.Join(" / ", Customers.Select(months => string.Join(" ", months))) + " then " + string.Join(" ", Corrections);

    public static string NumberOf(int customer) => (100 + customer).ToString(CultureInfo.InvariantCulture);

    /// <summary>The bank with every figure as first delivered, and all months closed up to one.</summary>
    public Bank Open(IEnumerable<int>? order = null, int? months = null)
    {
        return Open(new Bank(Plans.Of(Plan)), order, months);
    }

    /// <summary>The same on a bank with other policies.</summary>
    public Bank Open(Bank bank, IEnumerable<int>? order = null, int? months = null)
    {
        foreach (int customer in order ?? Enumerable.Range(0, Customers.Count))
        {
            bank.AddCustomer(NumberOf(customer));
        }

        for (int month = 0; month < (months ?? Months); month++)
        {
            Deliver(bank, month);
        }

        return bank;
    }

    /// <summary>Delivers and closes one month.</summary>
    public void Deliver(Bank bank, int month)
    {
        for (int customer = 0; customer < Customers.Count; customer++)
        {
            Cell cell = month < Customers[customer].Count ? Customers[customer][month] : Cell.Nothing;
            if (cell.IsThere)
            {
                Feed(bank, customer, month, cell.Average, cell.End);
            }
        }

        bank.Close(Deciding.MonthEnd(month));
        if ((month + 1) % 3 == 0)
        {
            bank.Close(Deciding.MonthEnd(month), PeriodKind.Quarter);
        }
    }

    public void Correct(Bank bank, Correction correction) => Feed(bank, correction.Customer, correction.Month, correction.Amount, null);

    /// <summary>The same story with the corrected figures from the start.</summary>
    public Story Corrected() => this with
    {
        Customers = Customers.Select((months, customer) => (IReadOnlyList<Cell>)Enumerable.Range(0, Months).Select(month =>
            Corrections.LastOrDefault(correction => correction.Customer == customer && correction.Month == month) is { } correction
                ? new Cell(true, correction.Amount, null)
                : month < months.Count ? months[month] : Cell.Nothing).ToList()).ToList(),
        Corrections = Array.Empty<Correction>(),
    };

    private static void Feed(Bank bank, int customer, int month, decimal? average, decimal? end)
    {
        foreach (PeriodKind kind in (month + 1) % 3 == 0 ? new[] { PeriodKind.Month, PeriodKind.Quarter } : new[] { PeriodKind.Month })
        {
            bank.Feed(NumberOf(customer), new WindowMetric { PeriodKind = kind, PeriodEnd = Deciding.MonthEnd(month), AumAverage = average, AumEnd = end });
        }
    }
}

/// <summary>Policies over the months of 2024 and after, by the name of what is special about them.</summary>
internal static class Plans
{
    private static readonly Day April = new(2024, 4, 1);

    private static readonly Dictionary<string, TierPolicy[]> All = new()
    {
        ["default"] = new[] { PolicyBuilder.Default },
        ["one miss"] = new[] { new PolicyBuilder { Tiers = PolicyBuilder.DefaultTiers().Select(tier => PolicyBuilder.NewTier(tier.Code, tier.Floor, allowedMisses: 1)).ToList() }.Build() },
        ["fast up"] = new[] { new PolicyBuilder { UpgradeTiming = UpgradeTiming.FastUp }.Build() },
        ["fixed dates"] = new[] { new PolicyBuilder { DowngradeRule = DowngradeRule.FixedReviewDates, ReviewDates = "03-15,06-30" }.Build() },
        ["superseded"] = new[]
        {
            new PolicyBuilder { EffectiveTo = April.AddDays(-1), OscillationWindows = 2 }.Build(),
            new PolicyBuilder { Version = 2, EffectiveFrom = April, Tiers = PolicyBuilder.DefaultTiers().Where(tier => tier.Code != "PLATINUM").ToList() }.Build(),
        },
        ["gap"] = new[]
        {
            new PolicyBuilder { EffectiveTo = new Day(2024, 2, 29) }.Build(),
            new PolicyBuilder { Version = 2, EffectiveFrom = new Day(2024, 5, 1), OscillationWindows = 12 }.Build(),
        },
        ["to quarters"] = new[]
        {
            new PolicyBuilder { EffectiveTo = April.AddDays(-1) }.Build(),
            new PolicyBuilder { Version = 2, EffectiveFrom = April, PeriodKind = PeriodKind.Quarter }.Build(),
        },
    };

    public static IEnumerable<string> Names => All.Keys;

    public static TierPolicy[] Of(string name) => All[name];
}

/// <summary>Makes stories, with amounts that crowd around the limits.</summary>
internal static class Stories
{
    private static readonly decimal[] Limits = { 0m, 45_000m, 50_000m, 180_000m, 200_000m, 450_000m, 500_000m, 5_000_000m, 6_000_000m, 8_000_000m };

    public static Gen<decimal> Amounts { get; } = Gen.Frequency(
        (4, Gen.Elements(Limits).Zip(Gen.Elements(-0.01m, -0.0001m, 0m, 0.0001m, 0.01m), (limit, offset) => limit + offset)),
        (4, Gen.Elements(10_000m, 60_000m, 250_000m, 700_000m, 7_000_000m)),
        (2, Gen.Choose(-1_000_000, 90_000_000).Select(tenths => tenths / 10m)));

    public static Gen<Cell> Cells { get; } = Gen.Frequency(
        (10, Amounts.Select(amount => new Cell(true, amount, null))),
        (2, Amounts.Select(amount => new Cell(true, null, amount))),
        (2, Gen.Constant(Cell.Nothing)),
        (1, Gen.Constant(Cell.Unknown)));

    /// <summary>One customer's months, up to 18.</summary>
    public static Gen<IReadOnlyList<Cell>> Customers { get; } =
        Gen.Choose(1, 18).SelectMany(months => Cells.ListOf(months)).Select(months => (IReadOnlyList<Cell>)months.ToList());

    public static Arbitrary<Story> Any(params string[] plans) => Arb.From(
        from plan in Gen.Elements(plans.Length == 0 ? Plans.Names : plans)
        from count in Gen.Choose(1, 5)
        from customers in Customers.ListOf(count)
        let story = new Story(plan, customers.ToList(), Array.Empty<Correction>())
        from many in Gen.Choose(1, 3)
        from corrections in CorrectionsOf(story).ListOf(many)
        select story with { Corrections = corrections.ToList() },
        Shrink);

    private static Gen<Correction> CorrectionsOf(Story story) =>
        from customer in Gen.Choose(0, story.Customers.Count - 1)
        from month in Gen.Choose(0, story.Months - 1)
        from amount in Amounts
        select new Correction(customer, month, amount);

    private static IEnumerable<Story> Shrink(Story story)
    {
        if (story.Corrections.Count > 1)
        {
            yield return story with { Corrections = story.Corrections.Skip(1).ToList() };
            yield return story with { Corrections = story.Corrections.SkipLast(1).ToList() };
        }

        for (int customer = 0; story.Customers.Count > 1 && customer < story.Customers.Count; customer++)
        {
            if (story.Corrections.All(correction => correction.Customer == 0 && customer > 0))
            {
                yield return story with { Customers = story.Customers.Where((_, index) => index != customer).ToList() };
            }
        }

        int last = story.Customers.Max(months => months.Count) - 1;
        if (last > 0 && story.Corrections.All(correction => correction.Month < last))
        {
            yield return story with { Customers = story.Customers.Select(months => (IReadOnlyList<Cell>)months.Take(last).ToList()).ToList() };
        }
    }
}
