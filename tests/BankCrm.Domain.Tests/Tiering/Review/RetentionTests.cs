using System.Collections.Generic;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tests.Support;

namespace BankCrm.Domain.Tests.Tiering.Review;

/// <summary>Metrics are deleted after their retention; a correction from before must not be replayed over the gap.</summary>
public sealed class RetentionTests
{
    private const string Number = "100";

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Review_CorrectionOfTheFirstWindow_IsReplayedOnlyWhileItsMetricsAreKept(int lastMonth, bool isReplayed)
    {
        var bank = new Bank { MetricRetentionMonths = 2 };
        bank.AddCustomer(Number);
        for (int month = 0; month <= lastMonth; month++)
        {
            bank.Feed(Number, month, 60_000m);
        }

        bank.CloseMonths(lastMonth);
        bank.Review(lastMonth);
        bank.Feed(Number, 0, 210_000m);
        bank.Review(lastMonth);

        Assert.Equal(isReplayed, bank.History(Number, superseded: true).Count > 0);
    }

    [Fact]
    public void Review_FromFirstWindowAfterMetricsWereDeleted_LeavesTheOlderHistoryStanding()
    {
        var bank = new Bank { MetricRetentionMonths = 2 };
        bank.AddCustomer(Number);
        bank.CloseMonths(4);
        foreach (int month in new[] { 0, 1, 2, 3, 4 })
        {
            bank.Feed(Number, month, month == 1 ? 10m : 200_000m + month);
        }

        bank.Review(4);
        IReadOnlyList<string> before = bank.Rows();
        bank.DeleteMetricsBefore(Retention.KeptFrom(Deciding.MonthEnd(4), 2));
        CustomerReview review = Assert.Single(bank.Review(4, fromFirstWindow: true));
        Assert.Equal("Keep PLATINUM, Keep PLATINUM, Keep PLATINUM", Deciding.Told(review.Decisions));
        Assert.Equal(before, bank.Rows());
    }

    [Fact]
    public void KeptFrom_ShorterMonth_IsItsLastDay() => Assert.Equal(new Day(2024, 2, 29), Retention.KeptFrom(new Day(2024, 3, 31), 1));
}
