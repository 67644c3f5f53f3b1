using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Policies;
using BankCrm.Domain.Review;
using BankCrm.Domain.Review.History;
using BankCrm.Domain.Tests.Churn;
using BankCrm.Domain.Tests.Lifecycle.Support;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tests.Value;
using BankCrm.Domain.Value;

namespace BankCrm.Domain.Tests.Review;

/// <summary>The pass over tier, stage, value and churn as one: however it is cut into nights, broken off or corrected, the same rows stand.</summary>
public sealed class OnePassTests
{
    private const int Last = 7;

    [Fact]
    public void Review_EveryModule_DecidesEveryWindow()
    {
        CustomerReview review = NewBank().Review(Last).First();

        Assert.Equal(Last + 1, review.Decisions.Count);
        Assert.Equal(Last + 1, review.Stages!.Decisions.Count);
        Assert.Equal(Last + 1, review.Value!.Decisions.Count);
        Assert.Contains(review.Churn!.Decisions, score => score.Band == ChurnBand.High);
    }

    [Fact]
    public void Review_NightByNight_EndsInTheRowsOfOneReview()
    {
        Bank atOnce = NewBank();
        atOnce.Review(Last);
        Bank nightly = NewBank();
        for (int month = 0; month <= Last; month++)
        {
            nightly.Review(month);
        }

        Assert.Equal(Standing(atOnce), Standing(nightly));
        Assert.Equal(Customers(atOnce), Customers(nightly));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public void Review_BrokenOffAfterAnyWrite_IsMadeGoodByTheNext(int pageSize)
    {
        Bank undisturbed = NewBank();
        var counting = new BankReviewStore(undisturbed);
        Reviewing.Review(counting, Deciding.MonthEnd(Last), pageSize);
        Assert.NotEmpty(undisturbed.ChurnAlerts);
        for (int writes = 0; writes < counting.Writes; writes++)
        {
            Bank bank = NewBank();
            Assert.Throws<ConnectionLostException>(() => Reviewing.Review(new BankReviewStore(bank) { WritesLeft = writes }, Deciding.MonthEnd(Last), pageSize));
            bank.Review(Last, pageSize);

            Assert.Equal(Standing(undisturbed), Standing(bank));
            Assert.Equal(Customers(undisturbed), Customers(bank));
            Assert.Equal(undisturbed.ChurnAlerts.Keys.Order(), bank.ChurnAlerts.Keys.Order());
            Assert.Equal(undisturbed.Activities.Keys.Order(), bank.Activities.Keys.Order());
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(Last)]
    public void Review_LateCorrection_EndsWhereTheRightFiguresWouldHave(int month)
    {
        Bank right = NewBank();
        Feed(right, "100", month, 900m, transactions: 3);
        right.Review(Last);
        Bank corrected = NewBank();
        corrected.Review(Last);
        Feed(corrected, "100", month, 900m, transactions: 3);

        corrected.Review(Last);

        Assert.Equal(Standing(right), Standing(corrected));
        Assert.Equal(Customers(right), Customers(corrected));
    }

    [Fact]
    public void Review_NothingNew_WritesNothing()
    {
        Bank bank = NewBank();
        bank.Review(Last);
        var store = new BankReviewStore(bank);

        Reviewing.Review(store, Deciding.MonthEnd(Last));

        Assert.Equal(0, store.Writes);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    public void Review_AnyNumberOfCustomers_TakesTheSameReads(int customers)
    {
        Bank bank = NewBank();
        for (int index = 0; index < customers; index++)
        {
            string number = "9" + index.ToString("D3", CultureInfo.InvariantCulture);
            bank.AddCustomer(number);
            Feed(bank, number, 0, 100m * index, transactions: index);
        }

        var store = new BankReviewStore(bank);
        Reviewing.Review(store, Deciding.MonthEnd(Last));

        Assert.InRange(store.Reads, 6, 10);
    }

    /// <summary>One who falls and comes back, one who only rises, one who comes late, one who goes.</summary>
    private static Bank NewBank()
    {
        var bank = new Bank
        {
            Lifecycle = ShippedLifecycle.Book,
            ValuePolicies = new PolicyBook<ValuePolicy>(new[] { new ValuePolicyBuilder().Build() }),
            ChurnPolicies = new ChurnPolicyBuilder().Book,
        };
        decimal?[][] lives =
        {
            new decimal?[] { 60_000m, 60_000m, 8_000m, 7_000m, 55_000m, 60_000m, 20_000m, 9_000m },
            new decimal?[] { 10_000m, 20_000m, 60_000m, 90_000m, 250_000m, 260_000m, 600_000m, 700_000m },
            new decimal?[] { null, null, null, 5_000m, 6_000m, 6_000m, 6_500m, 6_400m },
            new decimal?[] { 80_000m, 70_000m, 60_000m, 0m, null, null, null, null },
        };
        for (int index = 0; index < lives.Length; index++)
        {
            string number = (index + 1).ToString(CultureInfo.InvariantCulture) + "00";
            bank.AddCustomer(number);
            for (int month = 0; month <= Last; month++)
            {
                if (lives[index][month] is { } assets)
                {
                    Feed(bank, number, month, assets, transactions: assets > 0m ? 20 : 0);
                }
            }
        }

        return bank.CloseMonths(Last);
    }

    private static void Feed(Bank bank, string number, int month, decimal assets, int transactions) => bank.Feed(number, new WindowMetric
    {
        PeriodEnd = Deciding.MonthEnd(month),
        AumAverage = assets,
        TransactionCount = transactions,
        ProductsHeld = assets > 0m ? 2 : 0,
    });

    private static List<string> Standing(Bank bank) => bank.StandingRows()
        .Concat(Told(bank.StageMoves, row => row.StageId + "|" + row.FromStageId + "|" + row.PreviousSince + "|" + row.Reasons + "|" + row.Inputs))
        .Concat(Told(bank.Values, row => row.State.Class + "|" + row.State.ExplicitValue?.ToString(CultureInfo.InvariantCulture) + "|" + row.Reasons + "|" + row.Inputs))
        .Concat(Told(bank.ChurnScores, row => row.Score.ToString(CultureInfo.InvariantCulture) + "|" + row.Band + "|" + row.PreviousBand + "|" + row.Reasons + "|" + row.Inputs))
        .ToList();

    private static IEnumerable<string> Told<TRow>(HistoryTable<TRow> table, Func<TRow, string> told)
        where TRow : class, IHistoryRow =>
        table.Rows.Where(row => !row.IsSuperseded).Select(row => typeof(TRow).Name + "|" + row.PeriodEnd + "|" + told(row)).Order(StringComparer.Ordinal);

    private static List<string> Customers(Bank bank) => bank.CustomerRows().Concat(bank.Customers.Values.Select(customer => string.Join(
        "|",
        customer.Number,
        customer.RelationshipStart?.ToString(),
        customer.Stage.StageCode,
        customer.Stage.Since?.ToString(),
        customer.Value.Class,
        customer.Value.Rfm,
        customer.Value.ExplicitValue?.ToString(CultureInfo.InvariantCulture),
        customer.Churn.Score?.ToString(CultureInfo.InvariantCulture),
        customer.Churn.Band,
        customer.Churn.Reasons))).ToList();
}
