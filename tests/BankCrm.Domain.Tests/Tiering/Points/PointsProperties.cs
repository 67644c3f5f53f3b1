using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Tests.Properties;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Review;
using FsCheck;
using FsCheck.Fluent;

namespace BankCrm.Domain.Tests.Tiering.Points;

/// <summary>What holds for points whatever the bank delivers.</summary>
public sealed class PointsProperties
{
    [Fact]
    public void Review_BandsMirrorTheFloors_DecidesAsTheAssetsDo() => Checking.Holds(Stories.Any(), story =>
    {
        Bank assets = Reviewed(story, PointsPolicies.Plain);
        Bank points = Reviewed(story, PointsPolicies.Mirror);
        Assert.Equal(Told(assets), Told(points));
        Assert.Equal(Customers(assets), Customers(points));
    });

    [Fact]
    public void Decide_AnyFigures_GivesTheSumOfTheBandsThatHold() => Checking.Holds(Figures, given =>
    {
        TierFigures figures = given.ToFigures();
        TierDecision? decision = TierEngine.Decide(Everything, TierState.None, Deciding.FirstWindow, Deciding.Average(given.Assets), figures);

        decimal? expected = given.Expected;
        Assert.Equal(expected, decision?.Average);
        if (decision is not null)
        {
            Assert.Equal(given.Unknown, decision.Reasons.Where(reason => reason.StartsWith("DIMENSION-UNKNOWN:", StringComparison.Ordinal)).Select(reason => reason[18..]));
            Assert.Equal(expected, DecisionInputs.Find(DecisionText.Inputs(decision), DecisionInputs.Points));
        }
    });

    [Fact]
    public void Decide_FromItsStoredInputs_ComesToTheSameDecision() => Checking.Holds(Figures, given =>
    {
        TierState state = Deciding.Holding("GOLD", missed: 1, "GOLD", "BASIC");
        TierDecision decision = Deciding.Once(Everything, state, given.Assets, given.ToFigures());
        Dictionary<string, string> inputs = decision.Inputs.ToDictionary(input => input[..input.IndexOf('=', StringComparison.Ordinal)], input => input[(input.IndexOf('=', StringComparison.Ordinal) + 1)..]);

        TierDecision again = Deciding.Once(Everything, state, Number(inputs, "aum"), new TierFigures
        {
            Figures = new GivenFigures { Values = FiguresOf(inputs) },
            Profile = new CustomerProfile { IndustryCode = inputs.GetValueOrDefault("industry"), RiskLevel = inputs.TryGetValue("risk-preference", out string? risk) ? Enum.Parse<RiskLevel>(risk) : null },
            StageCode = inputs.GetValueOrDefault("lifecycle-stage"),
        });

        Assert.Equal(decision.Average, again.Average);
        Assert.Equal(decision.Tier.Code, again.Tier.Code);
        Assert.Equal(decision.Reasons, again.Reasons);
        Assert.Equal(decision.Inputs, again.Inputs);
    });

    /// <summary>All eleven dimensions: numbers give 1 point under 10 and 2 from there, codes 3 for A and 4 for C1.</summary>
    private static TierPolicy Everything { get; } = PointsPolicies.Of(PointsDimensions.All.SelectMany(dimension => PointsDimensions.IsText(dimension)
        ? new[] { PointsPolicies.Code(dimension, 1, "A", 3m), PointsPolicies.Code(dimension, 2, "C1", 4m) }
        : new[] { PointsPolicies.Band(dimension, 1, null, 10m, 1m), PointsPolicies.Band(dimension, 2, 10m, null, 2m) }).ToArray());

    private static Gen<decimal?> Numbers => Gen.Frequency((1, Gen.Constant<decimal?>(null)), (3, Gen.Elements<decimal?>(-1m, 0m, 9.9999m, 10m, 11m)));

    private static Gen<string?> Codes => Gen.Elements<string?>(null, "A", "a", "B");

    private static Gen<GivenCustomer> Figures =>
        from numbers in Numbers.ListOf(8)
        from industry in Codes
        from stage in Codes
        from risk in Gen.Elements<RiskLevel?>(null, RiskLevel.C1, RiskLevel.C2)
        select new GivenCustomer(numbers.ToList(), industry, stage, risk);

    private static decimal? Number(Dictionary<string, string> inputs, string name) => inputs.TryGetValue(name, out string? text) ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    private static Dictionary<Figure, decimal> FiguresOf(Dictionary<string, string> inputs)
    {
        var figures = new Dictionary<Figure, decimal>();
        foreach ((string name, Figure figure) in new[] { ("deposits", Figure.Deposits), ("income", Figure.AnnualIncome), ("age", Figure.Age), ("transaction-frequency", Figure.TransactionsTwelveMonths), ("products-held", Figure.ProductsHeld), ("loyalty-points", Figure.LoyaltyPoints) })
        {
            if (Number(inputs, name) is { } value)
            {
                figures[figure] = value;
            }
        }

        if (Number(inputs, "tenure") is { } years)
        {
            figures[Figure.DaysSinceStart] = Deciding.FirstWindow.AddMonths(-12 * (int)years).DaysUntil(Deciding.FirstWindow);
        }

        return figures;
    }

    private static Bank Reviewed(Story story, Func<TierPolicy, TierPolicy> change)
    {
        Bank bank = story.Open(new Bank(Plans.Of(story.Plan).Select(change).ToArray()));
        bank.Review(story.Months - 1);
        foreach (Correction correction in story.Corrections)
        {
            story.Correct(bank, correction);
        }

        bank.Review(story.Months - 1);
        return bank;
    }

    private static List<string> Told(Bank bank) => bank.Customers.Keys
        .SelectMany(number => bank.History(number).Concat(bank.History(number, superseded: true)).Select(row => number + " " + row)).ToList();

    private static List<string> Customers(Bank bank) => bank.Customers.Values.Select(customer => string.Join(
        "|",
        customer.Number,
        customer.State.TierCode,
        customer.State.Missed,
        customer.State.ReviewedTo,
        customer.State.TierSince,
        string.Join(">", customer.State.RecentTiers),
        customer.IsOscillating)).ToList();

    private sealed record GivenCustomer(List<decimal?> Values, string? Industry, string? Stage, RiskLevel? Risk)
    {
        private static readonly Figure[] Order = { Figure.Deposits, Figure.AnnualIncome, Figure.Age, Figure.TransactionsTwelveMonths, Figure.ProductsHeld, Figure.LoyaltyPoints };

        public decimal? Assets => Values[0];

        /// <summary>Days since the relationship began: a few stand for years of tenure.</summary>
        private int? Days => Values[7] is { } years ? years < 0m ? -1 : Deciding.FirstWindow.AddMonths(-12 * (int)years).DaysUntil(Deciding.FirstWindow) : null;

        public IEnumerable<string> Unknown
        {
            get
            {
                decimal?[] all = { Assets, Values[1], Values[2], Values[3], null, null, null, Values[4], Values[5], Days < 0 ? null : Days, Values[6] };
                for (int dimension = 0; dimension < 11; dimension++)
                {
                    bool isKnown = dimension switch { 4 => Industry is not null, 5 => Risk is not null, 6 => Stage is not null, _ => all[dimension] is not null };
                    if (!isKnown)
                    {
                        yield return PointsDimensions.CodeOf((PointsDimension)dimension);
                    }
                }
            }
        }

        public decimal? Expected
        {
            get
            {
                decimal?[] points =
                {
                    Of(Assets), Of(Values[1]), Of(Values[2]), Of(Values[3]), Of(Values[4]), Of(Values[5]), Of(Values[6]),
                    Days is { } days and >= 0 ? (Values[7] >= 10m ? 2m : 1m) : null,
                    Of(Industry), Of(Stage), Risk is { } risk ? (risk == RiskLevel.C1 ? 4m : 0m) : null,
                };
                return points.All(point => point is null) ? null : points.Sum();
            }
        }

        public TierFigures ToFigures()
        {
            var figures = new GivenFigures();
            for (int index = 0; index < Order.Length; index++)
            {
                if (Values[index + 1] is { } value)
                {
                    figures.Values[Order[index]] = value;
                }
            }

            if (Days is { } days)
            {
                figures.Values[Figure.DaysSinceStart] = days;
            }

            return new TierFigures { Figures = figures, Profile = new CustomerProfile { IndustryCode = Industry, RiskLevel = Risk }, StageCode = Stage };
        }

        private static decimal? Of(decimal? number) => number is { } known ? (known < 10m ? 1m : 2m) : null;

        private static decimal? Of(string? code) => code is null ? null : string.Equals(code, "A", StringComparison.OrdinalIgnoreCase) ? 3m : 0m;
    }
}
