using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Review;

namespace BankCrm.Domain.Tests.Tiering.Review;

/// <summary>Reviews of banks whose figures only ever come in order.</summary>
public sealed class ReviewTests
{
    private const string Number = "100";

    [Fact]
    public void Review_FirstTime_AssignsAndKeepsOnlyTheRowsThatSaySomething()
    {
        Bank bank = BankWith(50_000m, 60_000m, 10m, 50_000m);
        CustomerReview review = Assert.Single(bank.Review(3));
        Assert.Equal("Assign GOLD, Keep GOLD, Watch GOLD 1, Keep GOLD", Deciding.Told(review.Decisions));
        Assert.Equal(new[] { "2024-01-31 Assign GOLD", "2024-03-31 Watch GOLD 1", "2024-04-30 Keep GOLD" }, bank.History(Number));
        Assert.Equal("GOLD", bank.Shown(Number));
        Assert.Equal(Deciding.MonthEnd(3), bank.Customer(Number).State.ReviewedTo);
    }

    [Fact]
    public void Review_NextWindow_GoesOnFromTheStoredState()
    {
        Bank bank = BankWith(50_000m, 10m);
        bank.Review(1);
        bank.CloseMonths(2).Feed(Number, 2, 10m);
        CustomerReview review = Assert.Single(bank.Review(2));
        Assert.Equal("Watch GOLD 2", Deciding.Told(review.Decisions));
        Assert.Equal(new[] { "2024-01-31 Assign GOLD", "2024-02-29 Watch GOLD 1", "2024-03-31 Watch GOLD 2" }, bank.History(Number));
    }

    [Fact]
    public void Review_NothingNew_ReviewsNobodyAndWritesNothing()
    {
        Bank bank = BankWith(50_000m, 10m);
        bank.Review(1);
        var store = new BankReviewStore(bank);
        Assert.Empty(Reviewing.Review(store, Deciding.MonthEnd(1)));
        Assert.Equal(0, store.Writes);
    }

    [Fact]
    public void Review_CustomerWithoutAnyMetric_IsLeftAlone()
    {
        Bank bank = BankWith(50_000m);
        bank.AddCustomer("200");
        bank.Review(0);
        Assert.Empty(bank.History("200"));
        Assert.Null(bank.Customer("200").State.TierCode);
    }

    [Fact]
    public void Review_MetricOnlyAfterSeveralWindows_StartsAtTheFirstMetric()
    {
        var bank = new Bank();
        bank.AddCustomer(Number);
        bank.CloseMonths(3).Feed(Number, 2, 50_000m);
        bank.Review(3);
        Assert.Equal(new[] { "2024-03-31 Assign GOLD", "2024-04-30 Watch GOLD 1" }, bank.History(Number));
    }

    [Fact]
    public void Review_FirstMetricWithoutAmount_MakesTheCustomerKnown()
    {
        var bank = new Bank();
        bank.AddCustomer(Number);
        bank.CloseMonths(1).Feed(Number, 0, null);
        bank.Review(1);
        Assert.Equal(new[] { "2024-02-29 Assign BASIC" }, bank.History(Number));
    }

    [Fact]
    public void Review_WindowNotClosed_Waits()
    {
        Bank bank = BankWith(50_000m);
        bank.Feed(Number, 1, 500_000m);
        bank.Review(1);
        Assert.Equal("GOLD", bank.Shown(Number));
        bank.CloseMonths(1);
        bank.Review(1);
        Assert.Equal("DIAMOND", bank.Shown(Number));
    }

    [Fact]
    public void Review_ForAnEarlierDay_LeavesLaterWindowsAlone()
    {
        Bank bank = BankWith(50_000m, 500_000m);
        bank.Review(new Day(2024, 2, 28));
        Assert.Equal("GOLD", bank.Shown(Number));
    }

    [Fact]
    public void Review_ForADayBeforeTheLastReview_DoesNotTakeCustomersBack()
    {
        Bank bank = BankWith(50_000m, 500_000m);
        bank.Review(1);
        bank.Feed(Number, 0, 10m);
        IReadOnlyList<string> before = bank.Rows();
        Assert.Empty(bank.Review(0));
        Assert.Empty(bank.Review(0, fromFirstWindow: true));
        Assert.Equal(before, bank.Rows());

        bank.Review(1);
        Assert.Equal(new[] { "2024-01-31 Assign BASIC", "2024-02-29 Upgrade DIAMOND" }, bank.History(Number));
    }

    [Fact]
    public void Review_NoPolicyInForce_DecidesNothing()
    {
        var bank = new Bank(new PolicyBuilder { EffectiveFrom = new Day(2024, 2, 1) }.Build());
        bank.AddCustomer(Number);
        bank.CloseMonths(1);
        bank.Feed(Number, 0, 50_000m);
        bank.Review(1);
        Assert.Equal(new[] { "2024-02-29 Assign BASIC" }, bank.History(Number));
    }

    [Fact]
    public void Review_PolicySuperseded_GoesOnWithTheNewVersionsRows()
    {
        var first = new PolicyBuilder { EffectiveTo = Deciding.MonthEnd(0) }.Build();
        var second = new PolicyBuilder { Version = 2, EffectiveFrom = new Day(2024, 2, 1) }.Build();
        var bank = new Bank(first, second);
        bank.AddCustomer(Number);
        bank.CloseMonths(1);
        bank.Feed(Number, 0, 50_000m);
        bank.Feed(Number, 1, 60_000m);
        bank.Review(1);
        Assert.Equal(second.FindTier("GOLD")!.Id, bank.Customer(Number).ComputedTierId);
        Assert.Equal(new[] { "2024-01-31 Assign GOLD" }, bank.History(Number));
    }

    [Fact]
    public void ReviewPage_NewAndDecidedCustomers_AreBothReviewed()
    {
        Bank bank = BankWith(50_000m);
        bank.Review(0);
        bank.AddCustomer("050");
        bank.AddCustomer("150");
        bank.CloseMonths(1);
        foreach (string number in new[] { "050", Number, "150" })
        {
            bank.Feed(number, 1, 200_000m);
        }

        bank.Feed("150", 0, 500_000m);
        bank.Review(1);
        Assert.Equal(new[] { "2024-02-29 Assign PLATINUM" }, bank.History("050"));
        Assert.Equal(new[] { "2024-01-31 Assign GOLD", "2024-02-29 Upgrade PLATINUM" }, bank.History(Number));
        Assert.Equal(new[] { "2024-01-31 Assign DIAMOND", "2024-02-29 Watch DIAMOND 1" }, bank.History("150"));
    }

    [Fact]
    public void ReviewPage_OneCustomerIsBehindTheOthers_ReadsAllOfItsWindows()
    {
        Bank bank = BankWith(50_000m);
        bank.AddCustomer("200");
        foreach (int month in new[] { 0, 1, 2 })
        {
            bank.Feed(Number, month, 60_000m);
            bank.Feed("200", month, 60_000m);
        }

        bank.Review(0);
        bank.CloseMonths(1);
        var handler = new ReviewCustomersHandler(new BankReviewStore(bank));
        handler.ReviewCustomer(handler.Begin(Deciding.MonthEnd(1)), bank.Customer("200").Read(), commit: true);
        bank.CloseMonths(2);
        bank.Review(2);
        Assert.Equal(new[] { "2024-01-31 Assign GOLD" }, bank.History(Number));
        Assert.Equal(new[] { "2024-01-31 Assign GOLD" }, bank.History("200"));
    }

    [Fact]
    public void ReviewPage_AnyNumberOfCustomers_TakesTheSameReads()
    {
        var reads = new List<int>();
        foreach (int customers in new[] { 1, 3, 40 })
        {
            var bank = new Bank();
            for (int index = 0; index < customers; index++)
            {
                bank.AddCustomer((100 + index).ToString(System.Globalization.CultureInfo.InvariantCulture));
                bank.Feed((100 + index).ToString(System.Globalization.CultureInfo.InvariantCulture), 0, 50_000m);
            }

            bank.CloseMonths(0).Review(0);
            bank.CloseMonths(1);
            bank.Feed("100", 0, 60_000m);
            bank.AddCustomer("900");
            bank.Feed("900", 1, 10m);
            var store = new BankReviewStore(bank);
            var handler = new ReviewCustomersHandler(store);
            ReviewContext context = handler.Begin(Deciding.MonthEnd(1));
            int before = store.Reads;
            Assert.Equal(customers + 1, handler.ReviewPage(context, CustomerTable.Contact, null, 100).CustomersRead);
            reads.Add(store.Reads - before);
        }

        Assert.Single(reads.Distinct());
        Assert.InRange(reads[0], 1, 6);
    }

    [Fact]
    public void ReviewPage_FullPage_ContinuesAfterItsLastCustomer()
    {
        Bank bank = BankWith(50_000m);
        bank.AddCustomer("200");
        var handler = new ReviewCustomersHandler(new BankReviewStore(bank));
        ReviewContext context = handler.Begin(Deciding.MonthEnd(0));
        ReviewPage first = handler.ReviewPage(context, CustomerTable.Contact, null, 1);
        Assert.Equal(Number, first.Continuation);
        ReviewPage second = handler.ReviewPage(context, CustomerTable.Contact, Number, 1);
        Assert.Equal("200", second.Continuation);
        ReviewPage third = handler.ReviewPage(context, CustomerTable.Contact, "200", 1);
        Assert.Equal(0, third.CustomersRead);
        Assert.Null(third.Continuation);
        Assert.Null(handler.ReviewPage(context, CustomerTable.Contact, null, 3).Continuation);
    }

    [Fact]
    public void ReviewPage_OtherTable_ReviewsItsOwnCustomersOnly()
    {
        Bank bank = BankWith(50_000m);
        bank.AddCustomer("A-1", table: CustomerTable.Account);
        bank.Feed("A-1", 0, 500_000m);
        var handler = new ReviewCustomersHandler(new BankReviewStore(bank));
        handler.ReviewPage(handler.Begin(Deciding.MonthEnd(0)), CustomerTable.Account, null, 10);
        Assert.Equal("DIAMOND", bank.Shown("A-1"));
        Assert.Null(bank.Shown(Number));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ReviewCustomer_OneOnDemand_WritesOnlyWhenAsked(bool commit)
    {
        Bank bank = BankWith(50_000m);
        var handler = new ReviewCustomersHandler(new BankReviewStore(bank));
        CustomerReview review = handler.ReviewCustomer(handler.Begin(Deciding.MonthEnd(0)), bank.Customer(Number).Read(), commit);
        Assert.Equal("Assign GOLD", Deciding.Told(review.Decisions));
        Assert.Equal(commit ? "GOLD" : null, bank.Shown(Number));
        Assert.Equal(commit ? 1 : 0, bank.Decisions.Count());
    }

    [Fact]
    public void ReviewCustomer_FromFirstWindow_ReturnsEveryWindowAndChangesNothing()
    {
        Bank bank = BankWith(50_000m, 60_000m, 10m, 50_000m, 500_000m);
        bank.Review(4);
        IReadOnlyList<string> before = bank.Rows();
        var store = new BankReviewStore(bank);
        var handler = new ReviewCustomersHandler(store);
        CustomerReview review = handler.ReviewCustomer(handler.Begin(Deciding.MonthEnd(4), fromFirstWindow: true), bank.Customer(Number).Read(), commit: true);
        Assert.Equal("Assign GOLD, Keep GOLD, Watch GOLD 1, Keep GOLD, Upgrade DIAMOND", Deciding.Told(review.Decisions));
        Assert.False(review.HasChanges);
        Assert.Equal(0, store.Writes);
        Assert.Equal(before, bank.Rows());
    }

    [Fact]
    public void Begin_MarkOfTheReviewItContinues_IsKept()
    {
        Bank bank = BankWith(50_000m, 60_000m);
        var handler = new ReviewCustomersHandler(new BankReviewStore(bank));
        Assert.Equal(2, handler.Begin(Deciding.MonthEnd(1)).Mark);
        Assert.Equal(1, handler.Begin(Deciding.MonthEnd(1), mark: 1).Mark);
    }

    [Fact]
    public void Review_DecisionOfAnyKind_IsStoredWithItsReasons()
    {
        Bank bank = BankWith(50_000m, 45_000m);
        bank.Review(1);
        StoredDecision row = bank.Decisions.Single(row => row.Stored.Kind == DecisionKind.Watch).Stored;
        Assert.Equal("BELOW-FLOOR,CRITICAL", row.Reasons);
        Assert.Equal("aum-average=45000;previous=GOLD;missed=0;recent=GOLD", row.Inputs);
        Assert.Equal(PolicyBuilder.Default.Id, row.PolicyId);
    }

    private static Bank BankWith(params decimal?[] averages)
    {
        var bank = new Bank();
        bank.AddCustomer(Number);
        bank.CloseMonths(averages.Length - 1);
        for (int month = 0; month < averages.Length; month++)
        {
            bank.Feed(Number, month, averages[month]);
        }

        return bank;
    }
}
