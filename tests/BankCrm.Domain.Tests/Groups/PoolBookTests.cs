using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Policies;
using static BankCrm.Domain.Tests.Groups.Household;

namespace BankCrm.Domain.Tests.Groups;

/// <summary>What a group's members hold together (domain rules, section 2, "relationship-based tier").</summary>
public sealed class PoolBookTests
{
    [Fact]
    public void Measure_Members_AddsTheirAssetsByShare()
    {
        PoolMeasure pool = Only(new[] { Member("WANG", "1"), Member("WANG", "2", share: 50m), Member("WANG", "3", share: 0m) }, Metric("1", 100m), Metric("2", 30m), Metric("3", 7m));

        Assert.Equal("WANG", pool.GroupCode);
        Assert.Equal(115m, pool.WeightedAssets);
        Assert.False(pool.HasUnknownMember);
        Assert.Equal(new[] { "pool-group=WANG", "pool=115" }, pool.Inputs);
    }

    [Theory]
    [InlineData("2024-01-31", null, 150)]
    [InlineData("2024-02-01", null, 100)]
    [InlineData(null, "2024-01-31", 150)]
    [InlineData(null, "2024-01-30", 100)]
    public void Measure_MembershipAroundTheWindowsEnd_CountsOnlyWhereItHoldsOnThatDay(string? from, string? to, int expected)
    {
        GroupMembership spouse = Member("WANG", "2", startsOn: from is null ? null : Day.Parse(from), endsOn: to is null ? null : Day.Parse(to));

        Assert.Equal(expected, Only(new[] { Member("WANG", "1"), spouse }, Metric("1", 100m), Metric("2", 50m)).WeightedAssets);
    }

    [Fact]
    public void Measure_MemberWithoutMetric_HoldsNothing()
    {
        PoolMeasure pool = Only(new[] { Member("WANG", "1"), Member("WANG", "2") }, Metric("1", 100m));

        Assert.Equal(100m, pool.WeightedAssets);
        Assert.False(pool.HasUnknownMember);
    }

    [Fact]
    public void Measure_MemberWithUnknownAssets_CountsAsNothingAndIsSaid()
    {
        PoolMeasure pool = Only(new[] { Member("WANG", "1"), Member("WANG", "2") }, Metric("1", 100m), Metric("2", null));

        Assert.Equal(100m, pool.WeightedAssets);
        Assert.True(pool.HasUnknownMember);
    }

    [Fact]
    public void Measure_NobodysAssetsAreKnown_AreUnknown() =>
        Assert.Null(Only(new[] { Member("WANG", "1"), Member("WANG", "2") }, Metric("1", null), Metric("2", null)).WeightedAssets);

    [Fact]
    public void Measure_OtherWindowsAndLengths_AreLeftOut()
    {
        Assert.Equal(100m, Only(
            new[] { Member("WANG", "1"), Member("WANG", "2") },
            Metric("1", 100m),
            Metric("2", 50m, end: Deciding.MonthEnd(1)),
            Metric("2", 70m, kind: PeriodKind.Quarter)).WeightedAssets);
    }

    [Fact]
    public void Measure_WeightsAndDebt_AreThePolicys()
    {
        TierPolicy policy = new PolicyBuilder
        {
            Pooling = Pooling.Household,
            Weights = new() { [AssetCategory.Fund] = 0.5m },
            Tiers = new[] { PolicyBuilder.NewTier("BASIC", 0m), PolicyBuilder.NewTier("GOLD", 1m, measure: TierMeasure.NetAssets) },
        }.Build();
        var balances = new Dictionary<AssetCategory, decimal> { [AssetCategory.Fund] = 40m, [AssetCategory.Loan] = 30m, [AssetCategory.Card] = 0m };
        var book = new PoolBook(new[] { Member("WANG", "1"), Member("WANG", "2") }, new[] { Metric("1", 100m, balances: balances), Metric("2", 100m) });

        PoolMeasure pool = book.Measure(IdOf("1"), policy, Deciding.FirstWindow).Single();

        Assert.Equal(180m, pool.WeightedAssets);
        Assert.Equal(70m, pool.NetAssets);
        Assert.True(pool.HasUnknownMember);
    }

    [Theory]
    [InlineData(Pooling.None, GroupKind.Household, false)]
    [InlineData(Pooling.Household, GroupKind.Household, true)]
    [InlineData(Pooling.Household, GroupKind.BusinessGroup, false)]
    [InlineData(Pooling.BusinessGroup, GroupKind.Household, false)]
    [InlineData(Pooling.BusinessGroup, GroupKind.BusinessGroup, true)]
    [InlineData(Pooling.HouseholdAndBusinessGroup, GroupKind.Household, true)]
    [InlineData(Pooling.HouseholdAndBusinessGroup, GroupKind.BusinessGroup, true)]
    public void Measure_KindOfGroup_PoolsWhereThePolicySays(Pooling pooling, GroupKind kind, bool pools)
    {
        var book = new PoolBook(new[] { Member("G", "1", kind: kind) }, new[] { Metric("1", 1m) });

        Assert.Equal(pools, book.Measure(IdOf("1"), new PolicyBuilder { Pooling = pooling }.Build(), Deciding.FirstWindow).Count == 1);
    }

    [Fact]
    public void Measure_GroupThatIsNotPooled_IsLeftOut() =>
        Assert.Empty(new PoolBook(new[] { Member("G", "1", isPooled: false) }, Array.Empty<CustomerMetric>()).Measure(IdOf("1"), Policy, Deciding.FirstWindow));

    [Fact]
    public void Measure_FormerMember_HasNoPool()
    {
        var book = new PoolBook(new[] { Member("G", "1", endsOn: new Day(2023, 12, 31)), Member("G", "2") }, new[] { Metric("2", 9m) });

        Assert.Empty(book.Measure(IdOf("1"), Policy, Deciding.FirstWindow));
        Assert.Single(book.Measure(IdOf("2"), Policy, Deciding.FirstWindow));
    }

    [Theory]
    [InlineData(7, 5, "2024-01-31")]
    [InlineData(6, 5, "2024-02-29")]
    [InlineData(5, 5, null)]
    public void ChangedFrom_AMembersMetricRewritten_IsItsWindow(long january, long february, string? expected)
    {
        var book = new PoolBook(
            new[] { Member("G", "1"), Member("G", "2") },
            new[] { Metric("2", 1m, version: january == 7 ? 7 : 1), Metric("2", 1m, version: january == 5 ? february : 6, end: Deciding.MonthEnd(1)), Metric("2", 1m, version: 9, end: Deciding.MonthEnd(5)) });

        Assert.Equal(expected, book.ChangedFrom(IdOf("1"), mark: 5, Deciding.FirstWindow, Deciding.MonthEnd(2))?.ToString());
    }

    [Fact]
    public void ChangedFrom_AMembershipRewritten_IsTheFirstWindow() =>
        Assert.Equal(Deciding.FirstWindow, new PoolBook(new[] { Member("G", "1"), Member("G", "2", version: 6) }, Array.Empty<CustomerMetric>()).ChangedFrom(IdOf("1"), 5, Deciding.FirstWindow, Deciding.MonthEnd(2)));

    private static PoolMeasure Only(GroupMembership[] members, params CustomerMetric[] metrics) =>
        Assert.Single(new PoolBook(members, metrics).Measure(IdOf("1"), Policy, Deciding.FirstWindow));
}
