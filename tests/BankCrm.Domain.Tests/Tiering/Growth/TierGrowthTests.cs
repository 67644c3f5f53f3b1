using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tests.Properties;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Growth;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tests.Tiering.Growth;

/// <summary>Headcount against assets by tier, window and manager (domain rules, section 2, "growth mismatch").</summary>
public sealed class TierGrowthTests
{
    private static readonly Guid Li = StableId.Of("user/li");

    [Theory]
    [InlineData(100, 110, 1000, 1000, 10, 0, 10, true)]
    [InlineData(100, 110, 1000, 1000.01, 10, 0.001, 9.999, false)]
    [InlineData(100, 90, 1000, 700, -10, -30, 20, true)]
    [InlineData(100, 90, 1000, 1100, -10, 10, -20, false)]
    public void Gap_GrowthOfBoth_IsHeadcountLessAssets(int before, int now, double assetsBefore, double assets, double headcountGrowth, double assetsGrowth, double gap, bool isMismatch)
    {
        TierGrowth growth = Of(now, (decimal)assets, before, (decimal)assetsBefore);

        Assert.Equal((decimal)headcountGrowth, growth.HeadcountGrowth);
        Assert.Equal((decimal)assetsGrowth, growth.AssetsGrowth);
        Assert.Equal((decimal)gap, growth.Gap);
        Assert.Equal(isMismatch, growth.IsMismatch);
    }

    [Theory]
    [InlineData(0, 5, 0)]
    [InlineData(0, 5, 7)]
    [InlineData(3, 5, 0)]
    [InlineData(3, 5, -1)]
    public void Gap_NothingBefore_IsUnknownAndNoMismatch(int before, int now, int assetsBefore)
    {
        TierGrowth growth = Of(now, 10m, before, assetsBefore);

        Assert.Equal(before == 0, growth.HeadcountGrowth is null);
        Assert.Null(growth.Gap);
        Assert.False(growth.IsMismatch);
    }

    [Fact]
    public void Growth_BeyondTheColumn_IsItsBound()
    {
        TierGrowth growth = Of(1, 900_000_000_000_000m, 1, 0.0001m);

        Assert.Equal(1_000_000m, growth.AssetsGrowth);
        Assert.Equal(-1_000_000m, growth.Gap);
    }

    [Fact]
    public void Code_WindowTierAndManager_AreInIt()
    {
        Assert.Equal("2024-01-31/GOLD/ALL", Of(1, 1m, 1, 1m).Code);
        Assert.Equal("2024-01-31/GOLD/" + Li.ToString("D"), Of(1, 1m, 1, 1m, manager: Li).Code);
        Assert.Equal("2024-01-31/GOLD@CORPORATE/ALL", Of(1, 1m, 1, 1m, kind: CustomerKind.Corporate).Code);
    }

    [Fact]
    public void Build_WholeHistoryInOnePass_GrowsEveryWindow()
    {
        Bank bank = Village();
        Assert.Equal(
            new[]
            {
                "2024-01-31 BASIC ALL 1 (?) 10000 (?)",
                "2024-01-31 GOLD ALL 1 (?) 60000 (?)",
                "2024-01-31 GOLD li 1 (?) 60000 (?)",
                "2024-02-29 BASIC ALL 0 (1) 0 (10000)",
                "2024-02-29 GOLD ALL 3 (1) 180000 (60000)",
                "2024-02-29 GOLD li 2 (1) 120000 (60000)",
            },
            Told(Counted(bank, 1)));
    }

    [Fact]
    public void Build_NightAfterNight_GivesWhatOnePassGives()
    {
        Bank nightly = Village();
        List<string> last = Told(Counted(nightly, 0));
        Assert.Equal(Told(Counted(Village(), 1)).Take(3), last);
        Assert.Equal(Told(Counted(Village(), 1)).Skip(3), Told(Counted(nightly, 1)));
    }

    [Fact]
    public void Build_NothingDecided_HasNoRows()
    {
        Bank bank = Village();
        Counted(bank, 1);

        Assert.Empty(Counted(bank, 1));
    }

    [Fact]
    public void Build_PassThatGoesOnAfterAnInterruption_CountsEverybody()
    {
        Bank bank = Village();
        Counted(bank, 0);
        var handler = new ReviewCustomersHandler(new BankReviewStore(bank));
        handler.ReviewPage(handler.Begin(Deciding.MonthEnd(1)), CustomerTable.Contact, null, count: 1);

        List<string> resumed = Told(Counted(bank, 1));

        // Who was decided before the interruption counts where it stands; what it held the month before is not known any more.
        Assert.Equal(new[] { "2024-02-29 GOLD ALL 3 (?) 180000 (?)", "2024-02-29 GOLD li 2 (?) 120000 (?)" }, resumed);
    }

    [Fact]
    public void Build_AnyStory_CountsEveryCustomerOnce() => Checking.Holds(Stories.Any(), story =>
    {
        Bank bank = story.Open();
        IReadOnlyList<TierGrowth> growth = Counted(bank, story.Months - 1);
        IReadOnlyList<TierGrowth> last = growth.Where(row => row.ManagerId is null && row.PeriodEnd == growth.Max(any => any.PeriodEnd)).ToList();
        int decided = bank.Customers.Values.Count(customer => customer.State.ReviewedTo == (last.Count == 0 ? null : last[0].PeriodEnd) && customer.State.TierCode is not null);
        Assert.Equal(last.Count == 0 ? 0 : decided, last.Sum(row => row.Headcount));
        foreach (TierGrowth row in last)
        {
            Assert.Equal(bank.Customers.Values.Count(customer => customer.State.ReviewedTo == row.PeriodEnd && customer.State.TierCode == row.Tier.Code), row.Headcount);
        }
    });

    private static TierGrowth Of(int now, decimal assets, int before, decimal assetsBefore, Guid? manager = null, CustomerKind kind = CustomerKind.Personal)
    {
        TierPolicy policy = new PolicyBuilder { CustomerKind = kind }.Build();
        return new TierGrowth
        {
            Policy = policy,
            Tier = policy.FindTier("GOLD")!,
            PeriodEnd = Deciding.FirstWindow,
            ManagerId = manager,
            Headcount = now,
            Assets = assets,
            HeadcountBefore = before,
            AssetsBefore = assetsBefore,
        };
    }

    /// <summary>1 is Li's and Gold; 2 is a team's and rises to Gold; 3 is Li's and comes in February.</summary>
    private static Bank Village()
    {
        var bank = new Bank();
        bank.AddCustomer("1").Owner = new OwnerReference(Li, isTeam: false);
        bank.AddCustomer("2").Owner = new OwnerReference(StableId.Of("team"), isTeam: true);
        bank.AddCustomer("3").Owner = new OwnerReference(Li, isTeam: false);
        bank.Feed("1", 0, 60_000m);
        bank.Feed("1", 1, 60_000m);
        bank.Feed("2", 0, 10_000m);
        bank.Feed("2", 1, 60_000m);
        bank.Feed("3", 1, 60_000m);
        return bank.CloseMonths(1);
    }

    private static IReadOnlyList<TierGrowth> Counted(Bank bank, int month)
    {
        var counter = new TierGrowthCounter(bank.Policies);
        var handler = new ReviewCustomersHandler(new BankReviewStore(bank));
        ReviewContext context = handler.Begin(Deciding.MonthEnd(month));
        string? after = null;
        do
        {
            ReviewPage page = handler.ReviewPage(context, CustomerTable.Contact, after, count: 2);
            foreach (CustomerReview review in page.Reviews)
            {
                counter.Add(review);
            }

            foreach (CustomerRecord customer in page.NotDue)
            {
                counter.AddUndecided(customer);
            }

            after = page.Continuation;
        }
        while (after is not null);
        return counter.Build();
    }

    private static List<string> Told(IEnumerable<TierGrowth> growth) => growth.Select(row => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{row.PeriodEnd} {row.Tier.Code} {(row.ManagerId is null ? "ALL" : row.ManagerId == Li ? "li" : "?")} {row.Headcount} ({Known(row.HeadcountBefore)}) {row.Assets:0.####} ({Known(row.AssetsBefore)})")).ToList();

    private static string Known(decimal? number) => number?.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture) ?? "?";
}
