using System;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Lifecycle.Funnel;
using BankCrm.Domain.Tests.Lifecycle.Support;

namespace BankCrm.Domain.Tests.Lifecycle;

public sealed class StageFunnelCounterTests
{
    private readonly StageFunnelCounter counter = new(ShippedLifecycle.Book);

    [Fact]
    public void Rows_NobodyReviewed_AreNone() => Assert.Empty(counter.Rows());

    [Fact]
    public void Rows_CustomersOfOneMonth_CountWhatTheyDid()
    {
        // Two grow up, one leaves, one stays.
        counter.Add(Reviewed(new LifecycleReviewing().Metrics(1, 2)));
        counter.Add(Reviewed(new LifecycleReviewing().Metrics(1, 2)));
        counter.Add(Reviewed(new LifecycleReviewing().Metric(1).Metric(2, products: 0)));
        counter.Add(Reviewed(new LifecycleReviewing().Metric(1, products: 0, transactions: 0, assets: 0m).Metric(2, products: 0, transactions: 0, assets: 0m)));

        Assert.Equal(
            new[]
            {
                "2024-01-31 PROSPECT in 1 out 0 on 0 end 1 days -",
                "2024-01-31 NEW in 3 out 0 on 0 end 3 days -",
                "2024-02-29 LOST in 1 out 0 on 0 end 1 days -",
                "2024-02-29 PROSPECT in 0 out 0 on 0 end 1 days -",
                "2024-02-29 NEW in 0 out 3 on 2 end 0 days 29",
                "2024-02-29 GROWING in 2 out 0 on 0 end 2 days -",
            },
            counter.Rows().Select(Told));
    }

    [Fact]
    public void Rows_EvenNumberOfLeavers_HaveTheMeanOfTheTwoInTheMiddle()
    {
        counter.Add(Reviewed(new LifecycleReviewing().Metrics(1, 6)));
        counter.Add(Reviewed(new LifecycleReviewing().Metrics(1, 5).Metric(6, products: 0)));
        counter.Add(Reviewed(new LifecycleReviewing().Metrics(2, 5).Metric(6, products: 0)));
        counter.Add(Reviewed(new LifecycleReviewing().Metrics(3, 5).Metric(6, products: 0)));

        StageFunnelRow growing = counter.Rows().Single(row => row.Stage.Code == "GROWING" && row.PeriodEnd == LifecycleReviewing.End(6));

        // Grown since the end of February (twice), of March and of April: 122, 122, 91 and 61 days.
        Assert.Equal((4, 1, 106.5m), (growing.Left, growing.Converted, growing.MedianDays));
    }

    [Fact]
    public void Rows_MoveByHand_CountsInTheWindowOfItsDay()
    {
        LifecycleReviewing customer = new LifecycleReviewing().Metrics(1, 8);
        customer.Review(7);
        customer.Move("DECLINING", new Day(2024, 8, 15));

        counter.Add(customer.Review(8));

        Assert.Equal(
            new[] { "2024-08-31 DECLINING in 1 out 0 on 0 end 1 days -", "2024-08-31 MATURE in 0 out 1 on 0 end 0 days 46" },
            counter.Rows().Select(Told));
    }

    [Fact]
    public void Rows_MoveByHandInAReplay_CountsOnce()
    {
        LifecycleReviewing customer = new LifecycleReviewing().Metrics(1, 9);
        customer.Review(7);
        customer.Move("DECLINING", new Day(2024, 8, 15));
        customer.Review(9);

        counter.Add(customer.Preview(9, replayFrom: 7));

        Assert.Equal(1, counter.Rows().Where(row => row.Stage.Code == "DECLINING").Sum(row => row.Entered));
        Assert.Equal(1, counter.Rows().Where(row => row.Stage.Code == "DECLINING").Sum(row => row.Converted));
    }

    [Fact]
    public void Code_OfARow_NamesPolicyStageAndWindow()
    {
        counter.Add(Reviewed(new LifecycleReviewing().Metric(1)));

        Assert.Equal("PERSONAL-LIFECYCLE@1/NEW/2024-01-31", counter.Rows()[0].Code);
    }

    private static StageReview Reviewed(LifecycleReviewing customer) => customer.Preview(customer.LastMetric);

    private static string Told(StageFunnelRow row) => FormattableString.Invariant(
        $"{row.PeriodEnd} {row.Stage.Code} in {row.Entered} out {row.Left} on {row.Converted} end {row.AtEnd} days {(row.MedianDays is { } days ? days.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) : "-")}");
}
