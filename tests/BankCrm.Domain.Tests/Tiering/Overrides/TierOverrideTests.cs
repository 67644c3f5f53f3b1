using System;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Overrides;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Review;

namespace BankCrm.Domain.Tests.Tiering.Overrides;

/// <summary>An override from its grant to its end, with the engine deciding underneath.</summary>
public sealed class TierOverrideTests
{
    private const string Number = "100";
    private static readonly Day EndsOn = new(2024, 4, 15);

    [Fact]
    public void Grant_SoundTerms_ShowsTheTierAndKeepsTheComputedOne()
    {
        Bank bank = Reviewed(50_000m, 50_000m);
        Guid id = bank.Grant(Number, "PRIVATE");
        Assert.Equal("PRIVATE", bank.Shown(Number));
        Assert.Equal("GOLD", bank.Customer(Number).State.TierCode);
        StoredDecision history = bank.Decisions.Single(row => row.Stored.Kind == DecisionKind.Override).Stored;
        Assert.Equal(ReasonCodes.OverrideGranted, history.Reasons);
        Assert.Equal(new Day(2024, 3, 1), history.PeriodEnd);
        Assert.Equal(id, history.OverrideId);
    }

    [Fact]
    public void Grant_CustomerNeverDecided_ShowsTheTier()
    {
        var bank = new Bank();
        bank.AddCustomer(Number);
        bank.Grant(Number, "DIAMOND");
        Assert.Equal("DIAMOND", bank.Shown(Number));
    }

    [Fact]
    public void Check_UnknownCustomer_IsRefused()
    {
        var handler = new TierOverrideHandler(new BankOverrideStore(new Bank()));
        Guid gold = PolicyBuilder.Default.FindTier("GOLD")!.Id;
        AssertRefused(Codes.CustomerNotFound, () => handler.Check(CustomerTable.Contact, Guid.NewGuid(), gold, Overriding.Terms()));
        AssertRefused(Codes.CustomerNotFound, () => handler.FindTier(CustomerTable.Contact, Guid.NewGuid(), "GOLD", new Day(2024, 3, 1)));
    }

    [Fact]
    public void Check_CustomerWithoutNumber_IsRefused()
    {
        var bank = new Bank();
        bank.AddCustomer(string.Empty);
        AssertRefused(Codes.CustomerWithoutNumber, () => bank.Grant(string.Empty, "GOLD"));
    }

    [Fact]
    public void FindTier_UnknownCode_IsRefused() => AssertRefused(Codes.OverrideTierUnknown, () => Reviewed(10m).Grant(Number, "SILVER"));

    [Fact]
    public void Check_TierOfAnotherVersion_IsRefused()
    {
        TierPolicy first = new PolicyBuilder { EffectiveTo = new Day(2024, 2, 29) }.Build();
        TierPolicy second = new PolicyBuilder { Version = 2, EffectiveFrom = new Day(2024, 3, 1) }.Build();
        var bank = new Bank(first, second);
        bank.AddCustomer(Number);
        var handler = new TierOverrideHandler(new BankOverrideStore(bank));
        AssertRefused(Codes.OverrideTierUnknown, () => handler.Check(CustomerTable.Contact, bank.Customer(Number).Id, first.FindTier("GOLD")!.Id, Overriding.Terms()));
        AssertRefused(Codes.OverrideTierUnknown, () => handler.Check(CustomerTable.Contact, bank.Customer(Number).Id, Guid.NewGuid(), Overriding.Terms()));
        Assert.Equal(Number, handler.Check(CustomerTable.Contact, bank.Customer(Number).Id, second.FindTier("GOLD")!.Id, Overriding.Terms()).Number);
    }

    [Fact]
    public void Check_UnsoundTerms_IsRefused() => AssertRefused(Codes.OverrideWithoutReason, () => Reviewed(10m).Grant(Number, "GOLD", Overriding.Terms(reason: " ")));

    [Fact]
    public void FindTier_NoPolicyInForceOnTheDay_IsRefused()
    {
        var bank = new Bank(new PolicyBuilder { EffectiveTo = new Day(2024, 2, 29) }.Build());
        bank.AddCustomer(Number);
        AssertRefused(Codes.NoPolicyInForce, () => bank.Grant(Number, "GOLD"));
    }

    [Fact]
    public void Grant_CustomerHasOne_IsRefusedAndChangesNothing()
    {
        Bank bank = Reviewed(10m, 10m);
        bank.Grant(Number, "GOLD");
        AssertRefused(Codes.OverrideAlreadyGranted, () => bank.Grant(Number, "PRIVATE"));
        Assert.Equal("GOLD", bank.Shown(Number));
        Assert.Single(bank.Overrides);
    }

    [Fact]
    public void Review_OverrideInForce_DecidesUnderneathAndShowsTheOverride()
    {
        Bank bank = Reviewed(50_000m, 50_000m);
        bank.Grant(Number, "PRIVATE");
        bank.CloseMonths(2).Feed(Number, 2, 200_000m);
        bank.Review(2);
        Assert.Equal("PRIVATE", bank.Shown(Number));
        Assert.Equal("PLATINUM", bank.Customer(Number).State.TierCode);
    }

    [Theory]
    [InlineData("2024-04-14", "PRIVATE")]
    [InlineData("2024-04-15", "PRIVATE")]
    [InlineData("2024-04-16", "GOLD")]
    [InlineData("2024-04-29", "GOLD")]
    public void Review_OverridesLastDay_IsInclusive(string asOf, string expected)
    {
        Bank bank = Reviewed(50_000m, 50_000m, 50_000m);
        bank.Grant(Number, "PRIVATE");
        bank.Review(Day.Parse(asOf));
        Assert.Equal(expected, bank.Shown(Number));
        Assert.Equal(expected == "PRIVATE", bank.Customer(Number).OverrideId is not null);
    }

    [Fact]
    public void Review_OverrideHasRunOut_FallsBackWithNoGraceAdded()
    {
        Bank bank = Reviewed(50_000m, 50_000m, 10m);
        bank.Grant(Number, "PRIVATE");
        bank.Review(new Day(2024, 4, 20));
        Assert.Equal("GOLD", bank.Shown(Number));
        Assert.Equal(1, bank.Customer(Number).State.Missed);
        StoredDecision history = bank.Decisions.Single(row => row.Stored.Reasons == ReasonCodes.OverrideExpired).Stored;
        Assert.Equal(EndsOn.AddDays(1), history.PeriodEnd);
        Assert.Equal(bank.Customer(Number).ComputedTierId, history.TierId);

        bank.CloseMonths(4);
        bank.Feed(Number, 3, 10m);
        bank.Feed(Number, 4, 10m);
        bank.Review(4);
        Assert.Equal("BASIC", bank.Shown(Number));
    }

    [Fact]
    public void Review_OverrideRanOutTogetherWithANewWindow_FallsBackToThatWindowsTier()
    {
        Bank bank = Reviewed(50_000m, 50_000m);
        bank.Grant(Number, "PRIVATE");
        bank.CloseMonths(3);
        bank.Feed(Number, 2, 50_000m);
        bank.Feed(Number, 3, 500_000m);
        bank.Review(3);
        Assert.Equal("DIAMOND", bank.Shown(Number));
    }

    [Fact]
    public void Review_OverrideRanOutButForAnEarlierDay_LeavesTheWaitingCorrectionToALaterReview()
    {
        Bank bank = Reviewed(50_000m, 50_000m, 50_000m, 50_000m);
        bank.Grant(Number, "PRIVATE");
        bank.Feed(Number, 3, 500_000m);
        bank.Review(new Day(2024, 4, 20));
        Assert.Equal("GOLD", bank.Shown(Number));
        bank.Review(3);
        Assert.Equal("DIAMOND", bank.Shown(Number));
    }

    [Fact]
    public void Review_OverrideOfACustomerNeverDecided_RunsOutToNoTier()
    {
        var bank = new Bank();
        bank.AddCustomer(Number);
        bank.Grant(Number, "DIAMOND");
        bank.Review(new Day(2024, 4, 20));
        Assert.Null(bank.Shown(Number));
        Assert.Null(bank.Customer(Number).OverrideId);
    }

    [Fact]
    public void Review_OverrideEndedOutside_FallsBackToTheComputedTier()
    {
        Bank bank = Reviewed(50_000m, 50_000m);
        bank.Overrides[bank.Grant(Number, "PRIVATE")].EndedOn = new Day(2024, 3, 10);
        bank.Review(1);
        Assert.Equal("GOLD", bank.Shown(Number));
        Assert.Null(bank.Customer(Number).OverrideId);
    }

    [Fact]
    public void Revoke_GrantedOverride_ShowsTheComputedTierAtOnce()
    {
        Bank bank = Reviewed(50_000m, 50_000m);
        Guid id = bank.Grant(Number, "PRIVATE");
        bank.Revoke(Number, id, new Day(2024, 3, 10));
        Assert.Equal("GOLD", bank.Shown(Number));
        Assert.Null(bank.Customer(Number).OverrideId);
        Assert.Equal(new[] { ReasonCodes.OverrideGranted, ReasonCodes.OverrideRevoked }, bank.Decisions.Where(row => row.Stored.OverrideId == id).Select(row => row.Stored.Reasons));
    }

    [Fact]
    public void Revoke_OnTheDayOfTheGrant_GetsTheNextRevision()
    {
        Bank bank = Reviewed(50_000m, 50_000m);
        bank.Revoke(Number, bank.Grant(Number, "PRIVATE"), new Day(2024, 3, 1));
        Assert.Equal(new[] { 1, 2 }, bank.Decisions.Where(row => row.Stored.PeriodKind == PeriodKind.Day).Select(row => row.Stored.Revision));
    }

    [Fact]
    public void Revoke_CustomerNeverDecided_ShowsNoTier()
    {
        var bank = new Bank();
        bank.AddCustomer(Number);
        bank.Revoke(Number, bank.Grant(Number, "GOLD"), new Day(2024, 3, 2));
        Assert.Null(bank.Shown(Number));
    }

    [Fact]
    public void Revoke_ThenGrantAgain_IsAllowed()
    {
        Bank bank = Reviewed(50_000m, 50_000m);
        bank.Revoke(Number, bank.Grant(Number, "PRIVATE"), new Day(2024, 3, 1));
        bank.Grant(Number, "DIAMOND");
        Assert.Equal("DIAMOND", bank.Shown(Number));
    }

    private static void AssertRefused(string code, Action useCase) => Assert.Equal(code, Assert.Throws<ViolationException>(useCase).Violation.Code);

    private static Bank Reviewed(params decimal?[] averages)
    {
        var bank = new Bank();
        bank.AddCustomer(Number);
        bank.CloseMonths(averages.Length - 1);
        for (int month = 0; month < averages.Length; month++)
        {
            bank.Feed(Number, month, averages[month]);
        }

        bank.Review(averages.Length - 1);
        return bank;
    }
}
