using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Properties;
using BankCrm.Domain.Value;
using FsCheck;
using FsCheck.Fluent;

namespace BankCrm.Domain.Tests.Value;

/// <summary>What holds of every scale and every value.</summary>
public sealed class ValueProperties
{
    private static readonly Day June = new(2024, 6, 30);

    private static readonly Gen<decimal[]> Amounts = Gen.NonEmptyListOf(Gen.Choose(0, 40)).Select(list => list.Select(value => (decimal)value).ToArray());

    [Fact]
    public void Quintiles_AnyValues_HoldAFifthEachUpToTies() => Checking.Holds(Amounts, values =>
    {
        Quintiles quintiles = Quintiles.Of(values.ToList())!;

        for (int place = 0; place < Quintiles.BoundCount; place++)
        {
            // So many fifths are not above the bound, and fewer are below it: the bound cannot be lower.
            int upTo = values.Count(value => value <= quintiles.Bounds[place]);
            int below = values.Count(value => value < quintiles.Bounds[place]);
            Assert.True(5 * upTo >= (place + 1) * values.Length);
            Assert.True(5 * below < (place + 1) * values.Length);
        }
    });

    [Fact]
    public void Quintiles_DistinctValues_HoldExactlyAFifthEach() => Checking.Holds(Gen.Choose(1, 60), fifth =>
    {
        List<decimal> values = Enumerable.Range(1, 5 * fifth).Select(value => (decimal)value).Reverse().ToList();
        Quintiles quintiles = Quintiles.Of(values)!;

        Assert.All(values.GroupBy(quintiles.FifthOf), group => Assert.Equal(fifth, group.Count()));
    });

    [Fact]
    public void FifthOf_MoreThanAnother_IsNeverLess() => Checking.Holds(Amounts.Zip(Gen.Choose(0, 45).Zip(Gen.Choose(0, 45))), given =>
    {
        Quintiles quintiles = Quintiles.Of(given.Item1.ToList())!;
        int less = Math.Min(given.Item2.Item1, given.Item2.Item2);
        int more = Math.Max(given.Item2.Item1, given.Item2.Item2);

        Assert.InRange(quintiles.FifthOf(less), 1, quintiles.FifthOf(more));
        Assert.InRange(quintiles.FifthOf(more), quintiles.FifthOf(less), 5);
    });

    [Fact]
    public void Assess_NoNegativeInputs_HasNoNegativePart() => Checking.Holds(Gen.Choose(0, 9_000_000).Zip(Gen.Choose(0, 9_000_000)).Zip(Gen.Choose(0, 9_000)), given =>
    {
        CustomerValue value = Assess(Inputs(given.Item1.Item1, given.Item1.Item2, given.Item2));

        Assert.True(value.ExplicitValue >= 0m && value.PotentialValue >= 0m && value.GrowthValue >= 0m);
        Assert.Equal(value.LifetimeValue, value.ExplicitValue + value.PotentialValue + value.GrowthValue);
        Assert.NotEqual(ValueClass.BelowMarginalCost, value.Class);
        Assert.Null(value.Cause);
    });

    [Fact]
    public void Assess_BelowMarginalCost_HasExactlyOneCauseAndNobodyElseHas() => Checking.Holds(Gen.Choose(0, 3000).Zip(Gen.Choose(0, 30)).Zip(Gen.Choose(0, 200)), given =>
    {
        CustomerValue value = Assess(string.Create(CultureInfo.InvariantCulture, $"ASSETS-UNDER-MANAGEMENT={given.Item1.Item1};branch={given.Item1.Item2};complaint-cost={given.Item2}"));

        Assert.Equal(value.Class == ValueClass.BelowMarginalCost, value.Cause is not null);
        Assert.Equal(value.Contribution < 0m, value.Class == ValueClass.BelowMarginalCost);
    });

    [Fact]
    public void Assess_MoreAssets_AreNeverWorthLess() => Checking.Holds(Gen.Choose(0, 9_000_000).Zip(Gen.Choose(0, 9_000_000)), given =>
    {
        decimal less = Assess(Inputs(Math.Min(given.Item1, given.Item2), 0, null)).ExplicitValue;
        decimal more = Assess(Inputs(Math.Max(given.Item1, given.Item2), 0, null)).ExplicitValue;

        Assert.True(more >= less);
    });

    private static string Inputs(int assets, int wealth, int? contribution) => string.Create(
        CultureInfo.InvariantCulture,
        $"ASSETS-UNDER-MANAGEMENT={assets};wealth={wealth}{(contribution is { } known ? $";CONTRIBUTION-TWELVE-MONTHS={known}" : string.Empty)}");

    private static CustomerValue Assess(string inputs)
    {
        var scale = new RfmScale { CustomerKind = CustomerKind.Personal, PeriodKind = PeriodKind.Month, PeriodEnd = June };
        return ValueEngine.Assess(new ValuePolicyBuilder().Build(), scale, ValueInputs.Parse(June, inputs, out _), ValueState.None)!;
    }
}
