using System;
using System.Globalization;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tests.Tiering.Policies;

public sealed class TierPolicyBookTests
{
    private static readonly TierPolicy First = new PolicyBuilder { Version = 1, EffectiveFrom = new Day(2024, 1, 1), EffectiveTo = new Day(2024, 6, 30) }.Build();
    private static readonly TierPolicy Second = new PolicyBuilder { Version = 2, EffectiveFrom = new Day(2024, 7, 1) }.Build();
    private static readonly TierPolicy Draft = new PolicyBuilder { Version = 3, EffectiveFrom = new Day(2023, 1, 1), IsPublished = false }.Build();
    private static readonly TierPolicyBook Book = new(new[] { Draft, Second, First });

    [Theory]
    [InlineData("2023-12-31", null)]
    [InlineData("2024-01-01", 1)]
    [InlineData("2024-06-30", 1)]
    [InlineData("2024-07-01", 2)]
    [InlineData("2090-01-01", 2)]
    public void InForceOn_FirstAndLastDays_AreInclusive(string day, int? expectedVersion) =>
        Assert.Equal(expectedVersion, Book.InForceOn(CustomerKind.Personal, Day.Parse(day))?.Version);

    [Fact]
    public void InForceOn_OtherKindOfCustomer_IsNull() => Assert.Null(Book.InForceOn(CustomerKind.Corporate, new Day(2024, 3, 1)));

    [Fact]
    public void InForceOn_Draft_NeverDecides() => Assert.Null(new TierPolicyBook(new[] { Draft }).InForceOn(CustomerKind.Personal, new Day(2024, 3, 1)));

    [Theory]
    [InlineData("2024-03-31T15:59:59Z", "2024-03-31")]
    [InlineData("2024-03-31T16:00:00Z", "2024-04-01")]
    public void Today_PolicyWithATimeZone_IsTheDayThere(string instant, string expected) =>
        Assert.Equal(expected, Book.Today(CustomerKind.Personal, DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).UtcDateTime).ToString());

    [Fact]
    public void Today_NoPolicyInForce_IsTheDayInUtc() =>
        Assert.Equal(new Day(2024, 3, 31), Book.Today(CustomerKind.Corporate, new DateTime(2024, 3, 31, 23, 0, 0, DateTimeKind.Utc)));

    [Fact]
    public void Find_ByRowId_GivesAnyVersion()
    {
        Assert.Same(Draft, Book.FindPolicy(Draft.Id));
        Assert.Same(First.Tiers[1], Book.FindTier(First.Tiers[1].Id));
        Assert.Null(Book.FindPolicy(Guid.NewGuid()));
        Assert.Null(Book.FindPolicy(null));
        Assert.Null(Book.FindTier(Guid.NewGuid()));
        Assert.Null(Book.FindTier(null));
    }

    [Fact]
    public void FindTier_CodeInOtherCase_IsTheSameTier()
    {
        Assert.Same(First.Tiers[1], First.FindTier("gold"));
        Assert.Null(First.FindTier("SILVER"));
        Assert.Null(First.FindTier(null));
    }
}
