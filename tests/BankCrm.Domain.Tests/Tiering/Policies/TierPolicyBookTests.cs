using System;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tests.Tiering.Policies;

public sealed class TierPolicyBookTests
{
    private static readonly TierPolicy First = new PolicyBuilder { Version = 1, EffectiveFrom = new Day(2024, 1, 1), EffectiveTo = new Day(2024, 6, 30) }.Build();
    private static readonly TierPolicy Second = new PolicyBuilder { Version = 2, EffectiveFrom = new Day(2024, 7, 1) }.Build();
    private static readonly TierPolicy Draft = new PolicyBuilder { Version = 3, EffectiveFrom = new Day(2023, 1, 1), IsInForce = false }.Build();
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
