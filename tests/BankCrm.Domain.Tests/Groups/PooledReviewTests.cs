using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Tests.Properties;
using BankCrm.Domain.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace BankCrm.Domain.Tests.Groups;

/// <summary>Pools through the whole review: late figures of one member reach the others, and nothing depends on when it ran.</summary>
public sealed class PooledReviewTests
{
    [Fact]
    public void Review_Members_AreTieredByTheirPool()
    {
        Bank bank = Family();
        bank.Review(2);

        Assert.Equal("GOLD", bank.Shown("1"));
        Assert.Equal("GOLD", bank.Shown("2"));
        Assert.Equal("BASIC", bank.Shown("3"));
    }

    [Fact]
    public void Review_FigureOfOneMemberCorrected_ReopensTheOthers()
    {
        Bank bank = Family();
        bank.Review(2);
        bank.Feed("2", 0, 180_000m);
        bank.Review(2);

        Assert.Equal(new[] { "2024-01-31 Assign PLATINUM", "2024-02-29 Watch PLATINUM 1", "2024-03-31 Watch PLATINUM 2" }, bank.History("1"));
        Assert.Equal(new[] { "2024-01-31 Assign GOLD" }, bank.History("1", superseded: true));
        Assert.Equal(new[] { "2024-01-31 Assign BASIC" }, bank.History("3"));
    }

    [Fact]
    public void Review_PageOfOneMember_ReadsTheOthersOfItsGroup()
    {
        Bank bank = Family();
        bank.Review(2, pageSize: 1);
        bank.Feed("1", 1, 5_000_000m);
        bank.Review(2, pageSize: 1);

        Assert.Contains("2024-02-29 Upgrade DIAMOND", bank.History("2"));
    }

    [Fact]
    public void Review_NewCustomerBesideACorrection_ReadsItsPoolFromTheFirstWindow()
    {
        Bank bank = Family();
        bank.AddCustomer("00");
        bank.Feed("00", 2, 30_000m);
        bank.Review(2);
        bank.AddCustomer("0");
        bank.Memberships.Add(Household.Member("WANG", "0"));
        for (int month = 0; month < 3; month++)
        {
            bank.Feed("0", month, 1m);
        }

        bank.Feed("00", 2, 31_000m);
        bank.Review(2, pageSize: 2);

        Assert.Equal(new[] { "2024-01-31 Assign GOLD" }, bank.History("0"));
    }

    [Fact]
    public void Review_MemberAddedForPastWindows_ReopensTheGroup()
    {
        Bank bank = Family();
        bank.Review(2);
        bank.Memberships.Add(Household.Member("WANG", "3", version: bank.HighestVersion + 1));
        bank.Review(2);

        Assert.Equal("GOLD", bank.Shown("3"));
        Assert.Equal(new[] { "2024-01-31 Assign GOLD" }, bank.History("3"));
    }

    [Fact]
    public void Review_PoolsAndCorrections_GiveTheHistoryOfTheCorrectedFigures() => Checking.Holds(Stories.Any("default").Generator.Zip(Memberships), given =>
    {
        (Story story, IReadOnlyList<GroupMembership> members) = given;
        Bank corrected = Reviewed(story, members);
        foreach (Correction correction in story.Corrections)
        {
            story.Correct(corrected, correction);
            corrected.Review(story.Months - 1, pageSize: 2);
        }

        Bank straight = Reviewed(story.Corrected(), members);
        Assert.Equal(straight.StandingRows(), corrected.StandingRows());
        Assert.Equal(straight.CustomerRows(), corrected.CustomerRows());

        var store = new BankReviewStore(corrected);
        Reviewing.Review(store, Deciding.MonthEnd(story.Months - 1), fromFirstWindow: true);
        Assert.Equal(0, store.Writes);
    });

    [Fact]
    public void Review_PoolsWindowByWindow_GivesTheRowsOfAllAtOnce() => Checking.Holds(Stories.Any("default").Generator.Zip(Memberships), given =>
    {
        (Story story, IReadOnlyList<GroupMembership> members) = given;
        Bank nightly = story.Open(Bank(members), months: 0);
        for (int month = 0; month < story.Months; month++)
        {
            story.Deliver(nightly, month);
            nightly.Review(month, pageSize: 1);
        }

        Bank atOnce = Reviewed(story, members);
        Assert.Equal(atOnce.HistoryRows(), nightly.HistoryRows());
        Assert.Equal(atOnce.CustomerRows(), nightly.CustomerRows());
    });

    private static Gen<IReadOnlyList<GroupMembership>> Memberships =>
        (from customer in Gen.Choose(0, 4)
         from groupCode in Gen.Elements("A", "B")
         from share in Gen.Elements(0m, 50m, 100m)
         from month in Gen.Choose(0, 12)
         from isOpen in Gen.Elements(true, false)
         select Household.Member(groupCode, Story.NumberOf(customer), share, startsOn: isOpen ? null : Deciding.MonthEnd(month), endsOn: isOpen ? Deciding.MonthEnd(month + 3) : null))
        .ListOf(6).Select(members => (IReadOnlyList<GroupMembership>)members.GroupBy(member => (member.Group.Id, member.CustomerId)).Select(pair => pair.First()).ToList());

    private static Bank Bank(IReadOnlyList<GroupMembership> members)
    {
        var bank = new Bank(Household.Policy);
        bank.Memberships.AddRange(members);
        return bank;
    }

    private static Bank Reviewed(Story story, IReadOnlyList<GroupMembership> members)
    {
        Bank bank = story.Open(Bank(members));
        bank.Review(story.Months - 1);
        return bank;
    }

    /// <summary>1 and 2 hold 30,000 each and pool; 3 holds 30,000 alone.</summary>
    private static Bank Family()
    {
        var bank = new Bank(Household.Policy);
        foreach (string number in new[] { "1", "2", "3" })
        {
            bank.AddCustomer(number);
            for (int month = 0; month < 3; month++)
            {
                bank.Feed(number, month, 30_000m);
            }
        }

        bank.Memberships.Add(Household.Member("WANG", "1"));
        bank.Memberships.Add(Household.Member("WANG", "2"));
        return bank.CloseMonths(2);
    }
}
