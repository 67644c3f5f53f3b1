using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Properties;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Benefits;
using BankCrm.Domain.Tiering.Policies;
using FsCheck.Fluent;

namespace BankCrm.Domain.Tests.Tiering.Benefits;

/// <summary>Benefits come and go with the tier that staff see (domain rules, section 2, "effects").</summary>
public sealed class BenefitTests
{
    private static readonly Guid Customer = StableId.Of("customer/1");
    private static readonly Day February = new(2024, 2, 1);

    [Fact]
    public void Of_NewTier_GivesWhatItHasAndTakesWhatItHasNot()
    {
        BenefitBook book = Book(PolicyBuilder.Default, ("GOLD", "CARD", 48m), ("PLATINUM", "LOUNGE", 900m), ("PLATINUM", "COUNTER", 60m));
        StoredGrant card = Stored(book, "GOLD", "CARD", new Day(2024, 1, 1));

        BenefitChange change = BenefitGrants.Of(book, Customer, IdOf("PLATINUM"), February, new[] { card });

        Assert.Equal(new[] { "COUNTER", "LOUNGE" }, change.Granted.Select(grant => grant.Benefit.Code));
        Assert.All(change.Granted, grant => Assert.Equal(February, grant.GrantedOn));
        Assert.All(change.Granted, grant => Assert.Equal(IdOf("PLATINUM"), grant.TierId));
        Assert.Equal(new[] { card.Id }, change.Withdrawn);
        Assert.Equal(February, change.On);
    }

    [Fact]
    public void Of_DraftThatBeginsOnTheSameDay_HasTheBenefitsOfTheTiersInForce()
    {
        TierPolicy draft = new PolicyBuilder { Version = 2, IsPublished = false }.Build();
        BenefitBook book = Book(PolicyBuilder.Default, ("GOLD", "CARD", 48m));

        Assert.Equal(new[] { "CARD" }, book.Of(draft, "GOLD").Select(benefit => benefit.Code));
    }

    [Fact]
    public void Of_TierWithoutBenefits_WritesNothing() =>
        Assert.True(BenefitGrants.Of(Book(PolicyBuilder.Default), Customer, IdOf("GOLD"), February, Array.Empty<StoredGrant>()).IsEmpty);

    [Fact]
    public void Of_BenefitHeldAlready_StaysAsItIs()
    {
        BenefitBook book = Book(PolicyBuilder.Default, ("GOLD", "CARD", 48m));

        Assert.True(BenefitGrants.Of(book, Customer, IdOf("GOLD"), February, new[] { Stored(book, "GOLD", "CARD", new Day(2023, 1, 1)) }).IsEmpty);
    }

    [Fact]
    public void Of_NoTierAnyMore_TakesEverything() =>
        Assert.Single(BenefitGrants.Of(Book(PolicyBuilder.Default, ("GOLD", "CARD", 48m)), Customer, null, February, new[] { Stored(Book(PolicyBuilder.Default, ("GOLD", "CARD", 48m)), "GOLD", "CARD", new Day(2023, 1, 1)) }).Withdrawn);

    [Fact]
    public void Of_SameChangeTwice_HasTheSameIds()
    {
        BenefitBook book = Book(PolicyBuilder.Default, ("GOLD", "CARD", 48m), ("GOLD", "POINTS", null));

        IEnumerable<Guid> Ids() => BenefitGrants.Of(book, Customer, IdOf("GOLD"), February, Array.Empty<StoredGrant>()).Granted.Select(grant => grant.Id);

        Assert.Equal(Ids(), Ids());
        Assert.Equal(2, Ids().Distinct().Count());
        Assert.DoesNotContain(BenefitGrants.Of(book, Customer, IdOf("GOLD"), February.AddDays(1), Array.Empty<StoredGrant>()).Granted, grant => Ids().Contains(grant.Id));
    }

    [Fact]
    public void Of_NewVersionWithoutBenefits_KeepsThoseOfTheVersionBefore()
    {
        TierPolicy first = new PolicyBuilder { EffectiveTo = new Day(2024, 1, 31) }.Build();
        TierPolicy second = new PolicyBuilder { Version = 2, EffectiveFrom = February }.Build();
        var book = new BenefitBook(new TierPolicyBook(new[] { first, second }), Benefits(first, ("GOLD", "CARD", 48m)).Concat(Benefits(second, ("PLATINUM", "LOUNGE", 900m))));

        Assert.Equal(new[] { "CARD" }, book.Of(second.FindTier("GOLD")!.Id).Select(benefit => benefit.Code));
        Assert.Equal(new[] { "LOUNGE" }, book.Of(second.FindTier("PLATINUM")!.Id).Select(benefit => benefit.Code));
        Assert.Empty(book.Of(first.FindTier("PLATINUM")!.Id));
        Assert.Empty(book.Of(second.FindTier("DIAMOND")!.Id));
        Assert.Empty(book.Of(tierId: null));
        Assert.Empty(book.Of(Guid.NewGuid()));
        Assert.True(BenefitGrants.Of(book, Customer, second.FindTier("GOLD")!.Id, February, new[] { Stored(book, first, "GOLD", "CARD", new Day(2023, 1, 1)) }).IsEmpty);
    }

    [Fact]
    public void Review_TierChanges_BenefitsFollowFromItsDayOn()
    {
        Bank bank = Benefiting(months: 5, 60_000m, 300_000m, 10_000m, 10_000m, 10_000m);
        bank.Review(0);
        Assert.Equal(new[] { "GOLD/CARD 2024-02-01" }, Held(bank));
        bank.Review(1);
        Assert.Equal(new[] { "PLATINUM/LOUNGE 2024-03-01" }, Held(bank));
        bank.Review(4);
        Assert.Empty(Held(bank));
    }

    [Fact]
    public void Review_OverrideRunsOut_BenefitsFallBackFromTheDayAfter()
    {
        Bank bank = Benefiting(months: 2, 60_000m, 60_000m);
        bank.Review(0);
        bank.Grant("1", "PLATINUM", Overriding.Terms(endsOn: "2024-03-10"));
        StoredGrant lounge = Stored(bank.Benefits!, "PLATINUM", "LOUNGE", new Day(2024, 3, 1));
        bank.Grants.Clear();
        bank.Grants[lounge.Id] = lounge;
        bank.Review(new Day(2024, 3, 12));

        Assert.Equal(new[] { "GOLD/CARD 2024-03-11" }, Held(bank));
    }

    [Fact]
    public void Review_AnyStory_GrantsStandAsTheTierShownGives() => Checking.Holds(Stories.Any("default", "one miss", "fast up").Generator.Zip(Gen.Choose(0, 60)), given =>
    {
        (Story story, int writes) = given;
        Bank bank = story.Open(new Bank { Benefits = Book(PolicyBuilder.Default, ("GOLD", "CARD", 1m), ("PLATINUM", "CARD", 1m), ("DIAMOND", "LOUNGE", 2m)) });
        bank.Review(story.Months / 2);
        foreach (Correction correction in story.Corrections)
        {
            story.Correct(bank, correction);
        }

        try
        {
            Reviewing.Review(new BankReviewStore(bank) { WritesLeft = writes }, Deciding.MonthEnd(story.Months - 1));
        }
        catch (ConnectionLostException)
        {
            // The next review makes it good.
        }

        bank.Review(story.Months - 1);
        foreach (CustomerRow customer in bank.Customers.Values)
        {
            Assert.Equal(
                bank.Benefits!.Of(customer.ShownTierId).Select(benefit => benefit.Id).Order(),
                bank.Grants.Values.Where(grant => grant.CustomerId == customer.Id).Select(grant => grant.BenefitId).Order());
        }
    });

    [Theory]
    [InlineData("2024-01-31", 1, null)]
    [InlineData("2024-01-01", 1, null)]
    [InlineData("2023-12-31", 1, "BEN-002")]
    [InlineData("2024-05-31", 1, null)]
    [InlineData("2024-06-01", 1, "BEN-003")]
    [InlineData("2024-02-01", 2, null)]
    [InlineData("2024-02-01", 3, "BEN-004")]
    [InlineData("2024-02-01", int.MaxValue, "BEN-004")]
    [InlineData("2024-02-01", 0, "BEN-007")]
    public void IsAllowed_DayAndQuantityAtTheLimits(string day, int quantity, string? refusal)
    {
        var use = new BenefitUse { UsedOn = Day.Parse(day), Quantity = quantity, GrantedOn = new Day(2024, 1, 1), EndedOn = new Day(2024, 6, 1), Allowance = 6, UsedInYear = 4 };

        Assert.Equal(refusal, use.IsAllowed()?.Code);
    }

    [Fact]
    public void IsAllowed_NoAllowance_IsWithoutLimit() =>
        Assert.Null(new BenefitUse { UsedOn = February, Quantity = 1_000, GrantedOn = February, UsedInYear = 1_000_000 }.IsAllowed());

    private static Guid IdOf(string tierCode) => PolicyBuilder.Default.FindTier(tierCode)!.Id;

    private static BenefitBook Book(TierPolicy policy, params (string Tier, string Code, decimal? Cost)[] benefits) => new(new TierPolicyBook(new[] { policy }), Benefits(policy, benefits));

    private static IEnumerable<Benefit> Benefits(TierPolicy policy, params (string Tier, string Code, decimal? Cost)[] benefits) => benefits.Select(benefit => new Benefit
    {
        Id = StableId.Of(policy.Version + "/" + benefit.Tier + "/" + benefit.Code),
        Code = benefit.Code,
        TierId = policy.FindTier(benefit.Tier)!.Id,
        AnnualCost = benefit.Cost,
    });

    private static StoredGrant Stored(BenefitBook book, string tier, string code, Day grantedOn) => Stored(book, PolicyBuilder.Default, tier, code, grantedOn);

    private static StoredGrant Stored(BenefitBook book, TierPolicy policy, string tier, string code, Day grantedOn) => new()
    {
        Id = Guid.NewGuid(),
        CustomerId = Customer,
        BenefitId = book.Of(policy.FindTier(tier)!.Id).Single(benefit => benefit.Code == code).Id,
        GrantedOn = grantedOn,
    };

    private static Bank Benefiting(int months, params decimal[] averages)
    {
        var bank = new Bank { Benefits = Book(PolicyBuilder.Default, ("GOLD", "CARD", 48m), ("PLATINUM", "LOUNGE", 900m)) };
        bank.AddCustomer("1");
        for (int month = 0; month < averages.Length; month++)
        {
            bank.Feed("1", month, averages[month]);
        }

        return bank.CloseMonths(months - 1);
    }

    private static List<string> Held(Bank bank) => bank.Grants.Values
        .Select(grant => new[] { "GOLD", "PLATINUM" }.SelectMany(tier => bank.Benefits!.Of(IdOf(tier)).Where(benefit => benefit.Id == grant.BenefitId).Select(benefit => tier + "/" + benefit.Code)).Single() + " " + grant.GrantedOn)
        .Order(StringComparer.Ordinal).ToList();
}
