using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Review;

namespace BankCrm.Domain.Tests.Tiering.Review;

/// <summary>Late corrections replay a customer from the corrected window on and supersede only what differs.</summary>
public sealed class CorrectionTests
{
    private const string Number = "100";

    [Fact]
    public void Review_CorrectedWindow_ReplaysFromItAndSupersedesOnlyWhatDiffers()
    {
        Bank bank = Reviewed(200_000m, 10m, 10m, 200_000m);
        Assert.Equal(new[] { "2024-01-31 Assign PLATINUM", "2024-02-29 Watch PLATINUM 1", "2024-03-31 Watch PLATINUM 2", "2024-04-30 Keep PLATINUM" }, bank.History(Number));

        bank.Feed(Number, 2, 500_000m);
        CustomerReview review = Assert.Single(bank.Review(3));
        Assert.Equal("Upgrade DIAMOND, Watch DIAMOND 1", Deciding.Told(review.Decisions));
        Assert.Equal(new[] { "2024-01-31 Assign PLATINUM", "2024-02-29 Watch PLATINUM 1", "2024-03-31 Upgrade DIAMOND", "2024-04-30 Watch DIAMOND 1" }, bank.History(Number));
        Assert.Equal(new[] { "2024-03-31 Watch PLATINUM 2", "2024-04-30 Keep PLATINUM" }, bank.History(Number, superseded: true));
        Assert.Equal(new[] { 1, 1, 2, 2 }, bank.Decisions.Where(row => !row.IsSuperseded).OrderBy(row => row.Stored.PeriodEnd).Select(row => row.Stored.Revision));
    }

    [Fact]
    public void Review_CorrectionThatMakesAWindowUndisturbed_LeavesNoRowForIt()
    {
        Bank bank = Reviewed(200_000m, 10m, 200_000m);
        bank.Feed(Number, 1, 200_000m);
        bank.Review(2);
        Assert.Equal(new[] { "2024-01-31 Assign PLATINUM" }, bank.History(Number));
        Assert.Equal(2, bank.History(Number, superseded: true).Count);
    }

    [Fact]
    public void Review_CorrectionOfAnAmountAlone_ReplacesThatWindowsRow()
    {
        Bank bank = Reviewed(200_000m, 10m, 200_000m);
        bank.Feed(Number, 1, 20m);
        bank.Review(2);
        Assert.Equal(new[] { "2024-01-31 Assign PLATINUM", "2024-02-29 Watch PLATINUM 1", "2024-03-31 Keep PLATINUM" }, bank.History(Number));
        Assert.Equal(new[] { "2024-02-29 Watch PLATINUM 1" }, bank.History(Number, superseded: true));
        Assert.Equal(20m, bank.Decisions.Single(row => row.Stored.PeriodEnd == Deciding.MonthEnd(1) && !row.IsSuperseded).Stored.Average);
    }

    [Fact]
    public void Review_CorrectionWithinAnUndisturbedWindow_WritesNoHistory()
    {
        Bank bank = Reviewed(200_000m, 210_000m, 220_000m);
        bank.Feed(Number, 1, 230_000m);
        bank.Review(2);
        Assert.Single(bank.Decisions);
    }

    [Fact]
    public void Review_CorrectionAlreadyReplayed_IsNotReplayedAgain()
    {
        Bank bank = Reviewed(200_000m, 10m);
        bank.Feed(Number, 0, 500_000m);
        Assert.Single(bank.Review(1));
        Assert.Empty(bank.Review(1));
    }

    [Fact]
    public void Review_MetricBeforeTheFirstWindow_StartsTheHistoryThere()
    {
        var bank = new Bank();
        bank.AddCustomer(Number);
        bank.CloseMonths(3).Feed(Number, 2, 50_000m);
        bank.Review(3);
        bank.Feed(Number, 0, 500_000m);
        bank.Review(3);
        Assert.Equal(
            new[] { "2024-01-31 Assign DIAMOND", "2024-02-29 Watch DIAMOND 1", "2024-03-31 Watch DIAMOND 2", "2024-04-30 Downgrade BASIC" },
            bank.History(Number));
        Assert.Equal(new[] { "2024-03-31 Assign GOLD", "2024-04-30 Watch GOLD 1" }, bank.History(Number, superseded: true));
    }

    [Fact]
    public void Review_CorrectionTakesTheAmountAway_KeepsTheTierAndSaysSo()
    {
        Bank bank = Reviewed(50_000m, 10m, 10m);
        bank.Feed(Number, 1, null);
        bank.Review(2);
        Assert.Equal(new[] { "2024-01-31 Assign GOLD", "2024-02-29 Keep GOLD", "2024-03-31 Watch GOLD 1" }, bank.History(Number));
    }

    [Fact]
    public void Review_FirstWindowBecomesUnknown_StartsTheHistoryLater()
    {
        Bank bank = Reviewed(50_000m, 60_000m);
        bank.Feed(Number, 0, null);
        bank.Review(1);
        Assert.Equal(new[] { "2024-02-29 Assign GOLD" }, bank.History(Number));
        Assert.Equal(new[] { "2024-01-31 Assign GOLD" }, bank.History(Number, superseded: true));
    }

    [Fact]
    public void Review_CorrectionsOfTwoCustomersOnOnePage_EachReplayFromTheirOwnWindow()
    {
        Bank bank = Reviewed(50_000m, 60_000m, 70_000m);
        bank.AddCustomer("200");
        bank.Feed("200", 0, 50_000m);
        bank.Feed("200", 1, 50_000m);
        bank.Feed("200", 2, 50_000m);
        bank.Review(2);
        bank.Feed(Number, 2, 10m);
        bank.Feed("200", 0, 500_000m);
        List<CustomerReview> reviews = bank.Review(2);
        Assert.Equal(new[] { "Watch GOLD 1", "Assign DIAMOND, Watch DIAMOND 1, Watch DIAMOND 2" }, reviews.Select(review => Deciding.Told(review.Decisions)));
    }

    [Fact]
    public void Review_CorrectionAndNewWindowTogether_DecidesBoth()
    {
        Bank bank = Reviewed(50_000m, 60_000m);
        bank.Feed(Number, 0, 200_000m);
        bank.CloseMonths(2).Feed(Number, 2, 60_000m);
        bank.Review(2);
        Assert.Equal(new[] { "2024-01-31 Assign PLATINUM", "2024-02-29 Watch PLATINUM 1", "2024-03-31 Watch PLATINUM 2" }, bank.History(Number));
    }

    [Fact]
    public void Review_CorrectionAfterAPolicyChange_ReplaysEachWindowUnderItsOwnPolicy()
    {
        TierPolicy first = new PolicyBuilder { EffectiveTo = Deciding.MonthEnd(1) }.Build();
        TierPolicy second = new PolicyBuilder { Version = 2, EffectiveFrom = Deciding.MonthEnd(1).AddDays(1), Tiers = new[] { PolicyBuilder.NewTier("BASIC", 0m), PolicyBuilder.NewTier("GOLD", 70_000m) } }.Build();
        Bank bank = Reviewed(new Bank(first, second), 10m, 60_000m, 60_000m);
        bank.Feed(Number, 0, 60_000m);
        bank.Review(2);
        Assert.Equal(new[] { "2024-01-31 Assign GOLD", "2024-03-31 Watch GOLD 1" }, bank.History(Number));
    }

    [Fact]
    public void Review_PolicyWithoutSuccessorForSomeWindows_ReplaysToTheSameHistory()
    {
        TierPolicy first = new PolicyBuilder { EffectiveTo = Deciding.MonthEnd(1) }.Build();
        TierPolicy second = new PolicyBuilder { Version = 2, EffectiveFrom = Deciding.MonthEnd(3).AddDays(1) }.Build();
        Bank bank = Reviewed(new Bank(first, second), 50_000m, 10m, 10m, 10m, 50_000m, 10m);
        IEnumerable<string> before = bank.StandingRows().ToList();
        bank.Feed(Number, 5, 10m);
        bank.Review(5);
        Assert.Equal(before, bank.StandingRows());
        Assert.Empty(bank.History(Number, superseded: true));
    }

    [Fact]
    public void Review_NewVersionCountsCrossingsOverMoreWindows_ReplaysToTheSameHistory()
    {
        TierPolicy first = new PolicyBuilder { EffectiveTo = Deciding.MonthEnd(1), OscillationWindows = 1 }.Build();
        TierPolicy second = new PolicyBuilder { Version = 2, EffectiveFrom = Deciding.MonthEnd(1).AddDays(1), OscillationWindows = 6 }.Build();
        Bank bank = Reviewed(new Bank(first, second), 50_000m, 50_000m, 50_000m, 50_000m, 50_000m, 10m);
        bank.Feed(Number, 5, 10m);
        bank.Review(5);
        Assert.Empty(bank.History(Number, superseded: true));
    }

    [Fact]
    public void Review_TierRetiredWhileTheAmountIsUnknown_ReplaysToTheSameHistory()
    {
        TierPolicy first = new PolicyBuilder { EffectiveTo = Deciding.MonthEnd(0) }.Build();
        TierPolicy second = new PolicyBuilder { Version = 2, EffectiveFrom = Deciding.MonthEnd(0).AddDays(1), Tiers = new[] { PolicyBuilder.NewTier("BASIC", 0m), PolicyBuilder.NewTier("GOLD", 50_000m) } }.Build();
        Bank bank = Reviewed(new Bank(first, second), 200_000m, null, 60_000m);
        Assert.Equal(new[] { "2024-01-31 Assign PLATINUM", "2024-03-31 Assign GOLD" }, bank.History(Number));
        bank.Feed(Number, 2, 60_000m);
        bank.Review(2);
        Assert.Empty(bank.History(Number, superseded: true));
    }

    [Fact]
    public void Review_PolicyGoesFromMonthsToQuarters_ReplaysToTheSameHistory()
    {
        TierPolicy first = new PolicyBuilder { EffectiveTo = Deciding.MonthEnd(1) }.Build();
        TierPolicy second = new PolicyBuilder { Version = 2, EffectiveFrom = Deciding.MonthEnd(1).AddDays(1), PeriodKind = PeriodKind.Quarter }.Build();
        var bank = new Bank(first, second);
        bank.AddCustomer(Number);
        bank.CloseMonths(8);
        bank.Feed(Number, 0, 50_000m);
        bank.Feed(Number, 1, 50_000m);
        foreach (int month in new[] { 2, 5, 8 })
        {
            bank.Close(Deciding.MonthEnd(month), PeriodKind.Quarter);
            bank.Feed(Number, Quarter(month, month == 8 ? 10m : 50_000m));
        }

        bank.Review(8);
        Assert.Equal(new[] { "2024-01-31 Assign GOLD", "2024-09-30 Watch GOLD 1" }, bank.History(Number));
        bank.Feed(Number, Quarter(8, 10m));
        bank.Review(8);
        Assert.Empty(bank.History(Number, superseded: true));
    }

    [Fact]
    public void Review_WeightsGiveMoreDecimalsThanMoneyHas_ReplaysToTheSameHistory()
    {
        TierPolicy policy = new PolicyBuilder { Weights = new() { [AssetCategory.WealthProduct] = 0.3333m } }.Build();
        var bank = new Bank(policy);
        bank.AddCustomer(Number);
        bank.CloseMonths(0).Feed(Number, new WindowMetric { PeriodEnd = Deciding.MonthEnd(0), AumAverage = 100.0001m, Balances = new Dictionary<AssetCategory, decimal> { [AssetCategory.WealthProduct] = 33.3333m } });
        bank.Review(0);
        bank.Review(0, fromFirstWindow: true);
        Assert.Equal(new[] { "2024-01-31 Assign BASIC" }, bank.History(Number));
        Assert.Empty(bank.History(Number, superseded: true));
    }

    [Fact]
    public void Review_CorrectionOfLessThanMoneysLastDecimal_IsStillTold()
    {
        Bank bank = Reviewed(100m);
        bank.Feed(Number, 0, 100.0001m);
        bank.Review(0);
        Assert.Equal(100.0001m, bank.Decisions.Single(row => !row.IsSuperseded).Stored.Average);
    }

    [Fact]
    public void Tells_AnyPartDiffers_IsFalse()
    {
        TierDecision decision = Deciding.Once(PolicyBuilder.Default, Deciding.Holding("GOLD"), 10m);
        TierDecision[] others =
        {
            Deciding.Once(PolicyBuilder.Default, Deciding.Holding("GOLD"), 10.0001m),
            Deciding.Once(PolicyBuilder.Default, Deciding.Holding("GOLD", missed: 1), 10m),
            Deciding.Once(PolicyBuilder.Default, Deciding.Holding("PLATINUM"), 10m),
            Deciding.Once(PolicyBuilder.Default, Deciding.Holding("GOLD", 0, "GOLD"), 10m),
            Deciding.Once(PolicyBuilder.Default, Deciding.Holding("GOLD"), null as decimal?),
            Deciding.Once(new PolicyBuilder { Version = 2 }.Build(), Deciding.Holding("GOLD"), 10m),
        };
        StoredDecision row = RowOf(decision);
        Assert.True(row.Tells(decision));
        Assert.All(others, other => Assert.False(row.Tells(other)));
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, null)]
    [InlineData(6, "2024-02-29")]
    public void ReplayFrom_RowVersionOfAMetric_MustLieAboveTheCustomersMark(long rowVersion, string? expected)
    {
        var metric = new WindowMetric { PeriodEnd = Deciding.MonthEnd(1), RowVersion = rowVersion };
        Assert.Equal(expected, TierReviewer.ReplayFrom(ContextOf(2), Customer(reviewedTo: 2), new[] { metric })?.ToString());
    }

    [Theory]
    [InlineData(1, 2, 2, "2024-02-29")]
    [InlineData(2, 2, 2, "2024-03-31")]
    [InlineData(3, 2, 3, null)]
    [InlineData(1, 2, 1, null)]
    public void ReplayFrom_WrittenLater_ReplaysWindowsBehindTheLastReviewOnly(int month, int reviewedTo, int asOf, string? expected)
    {
        var metric = new WindowMetric { PeriodEnd = Deciding.MonthEnd(month), RowVersion = 9 };
        Assert.Equal(expected, TierReviewer.ReplayFrom(ContextOf(asOf), Customer(reviewedTo), new[] { metric })?.ToString());
    }

    [Fact]
    public void Review_CustomersOwnColumnsWereChanged_FromFirstWindowRepairsThem()
    {
        Bank bank = Reviewed(7_000_000m);
        bank.Customer(Number).Zone = TierZone.None;
        bank.Review(0, fromFirstWindow: true);
        Assert.Equal(TierZone.Volatile, bank.Customer(Number).Zone);

        bank.Customer(Number).IsOscillating = true;
        bank.Review(0, fromFirstWindow: true);
        Assert.False(bank.Customer(Number).IsOscillating);

        bank.Customer(Number).ShownTierId = null;
        bank.Review(0, fromFirstWindow: true);
        Assert.Equal("PRIVATE", bank.Shown(Number));
    }

    private static ReviewContext ContextOf(int month) => new(Deciding.MonthEnd(month), new TierPolicyBook(new[] { PolicyBuilder.Default }), new Bank().CloseMonths(5).Windows, mark: 9);

    private static CustomerRecord Customer(int reviewedTo) => new()
    {
        Id = StableId.Of("customer"),
        Number = Number,
        State = new TierState { TierCode = "GOLD", ReviewedTo = Deciding.MonthEnd(reviewedTo) },
        ReviewMark = 5,
    };

    private static StoredDecision RowOf(TierDecision decision) => new()
    {
        Id = StableId.Of("row"),
        CustomerId = StableId.Of("customer"),
        PeriodEnd = decision.PeriodEnd,
        Kind = decision.Kind,
        Average = decision.Average,
        ComputedTierId = decision.ComputedTier.Id,
        TierId = decision.Tier.Id,
        Missed = decision.Missed,
        EffectiveFrom = decision.EffectiveFrom,
        PolicyId = decision.Policy.Id,
        Reasons = DecisionText.Reasons(decision),
        Inputs = DecisionText.Inputs(decision),
    };

    private static WindowMetric Quarter(int month, decimal average) => new() { PeriodKind = PeriodKind.Quarter, PeriodEnd = Deciding.MonthEnd(month), AumAverage = average };

    private static Bank Reviewed(params decimal?[] averages) => Reviewed(new Bank(), averages);

    private static Bank Reviewed(Bank bank, params decimal?[] averages)
    {
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
