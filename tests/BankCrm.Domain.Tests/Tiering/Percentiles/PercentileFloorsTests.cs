using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Properties;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Percentiles;
using BankCrm.Domain.Tiering.Policies;
using FsCheck;
using FsCheck.Fluent;

namespace BankCrm.Domain.Tests.Tiering.Percentiles;

/// <summary>Floors from the bank's own base (domain rules, section 2, "percentiles").</summary>
public sealed class PercentileFloorsTests
{
    private static readonly decimal[] Hundred = Enumerable.Range(1, 100).Select(amount => (decimal)amount).ToArray();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.01, 1)]
    [InlineData(1, 1)]
    [InlineData(1.0001, 2)]
    [InlineData(82, 82)]
    [InlineData(99.8, 100)]
    [InlineData(100, 100)]
    public void Of_OneToHundred_IsTheAmountAtTheNearestRank(double percentile, int floor) =>
        Assert.Equal(floor, Assert.Single(PercentileFloors.Of(Hundred.Reverse(), new[] { (decimal)percentile })));

    [Fact]
    public void Of_PercentileZero_IsTheLowestAmountWhereItIsNegative() => Assert.Equal(-5m, PercentileFloors.Of(new[] { 3m, -5m }, new[] { 0m })[0]);

    [Fact]
    public void Of_ManyHoldTheSame_TakesTheNextDifferentAmount() =>
        Assert.Equal(new decimal?[] { 0m, 7m, 9m }, PercentileFloors.Of(new[] { 0m, 0m, 0m, 0m, 0m, 0m, 0m, 0m, 7m, 9m }, new[] { 0m, 50m, 80m }));

    [Fact]
    public void Of_NoAmountLeft_IsUnknown() => Assert.Equal(new decimal?[] { 0m, null }, PercentileFloors.Of(new[] { 0m, 0m }, new[] { 0m, 50m }));

    [Fact]
    public void Of_NothingToCompute_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => PercentileFloors.Of(Array.Empty<decimal>(), new[] { 50m }));
        Assert.Throws<ArgumentException>(() => PercentileFloors.Of(Hundred, new[] { 50m, 50m }));
        Assert.Throws<ArgumentException>(() => PercentileFloors.Of(Hundred, new[] { 100.0001m }));
    }

    [Fact]
    public void Of_AnyAmounts_RisesStrictlyAndLeavesLessThanTheShareUnder() => Checking.Holds(Bases, given =>
    {
        (List<decimal> amounts, List<decimal> percentiles) = given;
        IReadOnlyList<decimal?> floors = PercentileFloors.Of(amounts, percentiles);
        decimal? before = null;
        for (int index = 0; index < floors.Count; index++)
        {
            if (floors[index] is not { } floor)
            {
                Assert.DoesNotContain(amounts, amount => amount > before);
                continue;
            }

            Assert.True(before is null || floor > before);
            int under = amounts.Count(amount => amount < floor);
            int atMost = amounts.Count(amount => amount <= floor);
            Assert.True(atMost >= percentiles[index] * amounts.Count / 100m);
            Assert.True(percentiles[index] == 0m || amounts.Contains(floor));
            bool isPushed = before is { } lower && amounts.Order().ElementAt(Math.Max(0, (int)Math.Ceiling(percentiles[index] * amounts.Count / 100m) - 1)) <= lower;
            Assert.True(isPushed || under < percentiles[index] * amounts.Count / 100m || under == 0);
            before = floor;
        }
    }, tests: 1_000);

    [Fact]
    public void InWritingOrder_AnyFloors_RiseAfterEveryWrite() => Checking.Holds(Floors.Zip(Floors), given =>
    {
        List<decimal> now = given.Item1.ToList();
        List<Tier> tiers = now.Select((floor, place) => new Tier { Code = "T" + place, Order = place + 1, Floor = floor }).ToList();
        IReadOnlyList<TierFloor> writes = TierFloor.InWritingOrder(tiers.Select((tier, place) => new TierFloor(tier, given.Item2[place])));
        foreach (TierFloor write in writes)
        {
            now[write.Tier.Order - 1] = write.Floor;
            Assert.Equal(now.Distinct().Order(), now);
        }

        Assert.Equal(given.Item2, now);
    });

    [Fact]
    public void AddPage_Base_IsEveryCustomerKnownInTheWindow()
    {
        var bank = new Bank();
        bank.AddCustomer("1");
        bank.Feed("1", 0, 100m);
        bank.Feed("1", 1, 200m);
        bank.AddCustomer("2");
        bank.Feed("2", 0, 300m);
        bank.CloseMonths(1).Review(1);
        bank.AddCustomer("3");
        bank.Feed("3", 0, 9m);
        bank.AddCustomer("4");
        bank.AddCustomer("5", CustomerKind.Corporate);
        bank.Feed("5", 1, 5m);
        bank.AddCustomer("6");
        bank.Feed("6", 1, null);
        var handler = new ComputePercentilesHandler(new BankReviewStore(bank));
        TierPolicy policy = Percentiles(0m, 50m);

        Day window = handler.WindowOf(policy, new Day(2024, 12, 31))!.Value;
        var amounts = new PercentileBase(policy);
        string? after = null;
        do
        {
            after = handler.AddPage(policy, window, amounts, CustomerTable.Contact, after, count: 2);
        }
        while (after is not null);

        Assert.Equal("2024-02-29", window.ToString());
        Assert.Equal(new[] { 0m, 0m, 200m }, amounts.Amounts(TierMeasure.WeightedAssets).Order());
    }

    [Fact]
    public void Of_Policy_GivesFloorsToTiersWithAPercentile()
    {
        TierPolicy policy = Percentiles(0m, null, 80m);
        var amounts = new PercentileBase(policy);
        foreach (decimal amount in Hundred)
        {
            amounts.Add(new WindowMetric { PeriodEnd = Deciding.FirstWindow, AumAverage = amount });
        }

        Assert.Equal(new[] { "T0 0", "T2 80" }, PercentileFloors.Of(policy, amounts).Select(floor => floor.Tier.Code + " " + floor.Floor));
        Assert.Equal(TieringCodes.PercentileWithoutAmount, Assert.Throws<ViolationException>(() => PercentileFloors.Of(policy, new PercentileBase(policy))).Violation.Code);
    }

    [Fact]
    public void RowsAreSound_Percentiles_AskForComputedFloorsThatRise()
    {
        TierPolicy policy = Percentiles(0m, 50m);
        Assert.Equal("TIER-061 (P, 1)", Check(policy.Tiers, asOf: null)?.ToString());
        Assert.Null(Check(policy.Tiers, Deciding.FirstWindow));
        Assert.Equal("TIER-062 (T1, 50, T0, 50)", Check(Percentiles(50m, 50m).Tiers, Deciding.FirstWindow)?.ToString());
    }

    private static Gen<(List<decimal>, List<decimal>)> Bases =>
        from amounts in Gen.Choose(1, 60).SelectMany(count => Gen.Frequency((2, Gen.Constant(0m)), (3, Gen.Choose(-3, 40).Select(amount => amount / 4m))).ListOf(count))
        from percentiles in Gen.Choose(0, 1000).Select(tenth => tenth / 10m).ListOf(4)
        select (amounts.ToList(), percentiles.Distinct().Order().ToList());

    private static Gen<List<decimal>> Floors => Gen.Choose(0, 1_000).ListOf(40).Select(floors => floors.Distinct().Order().Take(4).Select(floor => (decimal)floor).ToList()).Where(floors => floors.Count == 4);

    private static TierPolicy Percentiles(params decimal?[] percentiles) => new PolicyBuilder
    {
        Code = "P",
        IsPublished = false,
        Tiers = percentiles.Select((percentile, place) => new Tier { Code = "T" + place, Order = 0, Floor = place, Percentile = percentile }).ToList(),
    }.Build();

    private static Violation? Check(IReadOnlyCollection<Tier> tiers, Day? asOf) =>
        TierPolicyRules.RowsAreSound(new TierPolicyTerms { Code = "P", Version = 1, EffectiveFrom = new Day(2024, 1, 1), PercentilesAsOf = asOf }, tiers, Array.Empty<PointBand>());
}
