using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;

namespace BankCrm.Domain.Tests.Churn;

public sealed class ChurnReviewerTests
{
    /// <summary>Score 60 (High) when assets fell by half in a window, 40 (Medium) when by 30 percent.</summary>
    private static readonly PolicyBook<ChurnPolicy> Falling = Policy(minimumAssets: null).Book;

    [Fact]
    public void Review_LowRisk_LeavesNoRowAndStillTellsTheScore()
    {
        var customer = new ChurnCustomer(Falling, 100m, 100m, 100m);

        ChurnReview review = customer.ReviewTo(3);

        Assert.Equal(0, customer.RowCount);
        Assert.Equal(new[] { ChurnBand.Low, ChurnBand.Low }, review.Decisions.Select(score => score.Band));
        Assert.Equal(0m, review.After.Score);
        Assert.True(review.HasMoved);
    }

    [Fact]
    public void Review_RiskThatComesAndGoes_KeepsEveryMonthUntilItIsLowAgain()
    {
        var customer = new ChurnCustomer(Falling, 100m, 65m, 30m, 30m, 30m);

        customer.ReviewTo(5);

        Assert.Equal(
            new[] { (2, ChurnBand.Low, ChurnBand.Medium), (3, ChurnBand.Medium, ChurnBand.High), (4, ChurnBand.High, ChurnBand.Low) },
            customer.Standing.Select(row => (row.PeriodEnd.Month, row.PreviousBand, row.Band)));
    }

    [Fact]
    public void Review_MonthByMonth_EndsInTheRowsOfOneReview()
    {
        var atOnce = new ChurnCustomer(Falling, 100m, 65m, 30m, 30m, 100m, 20m);
        var monthly = new ChurnCustomer(Falling, 100m, 65m, 30m, 30m, 100m, 20m);

        atOnce.ReviewTo(6);
        foreach (int month in Enumerable.Range(1, 6))
        {
            monthly.ReviewTo(month);
        }

        Assert.Equal(atOnce.Standing.Select(Told), monthly.Standing.Select(Told));
    }

    [Fact]
    public void Review_Again_ChangesNothing()
    {
        var customer = new ChurnCustomer(Falling, 100m, 65m, 30m);
        customer.ReviewTo(3);

        ChurnReview again = customer.ReviewTo(3, replayFrom: 1);

        Assert.Empty(again.Change.Added);
        Assert.Empty(again.Change.Superseded);
        Assert.False(again.HasChanges);
    }

    [Fact]
    public void Review_Correction_SupersedesWhatNoLongerHolds()
    {
        var customer = new ChurnCustomer(Falling, 100m, 65m, 30m, 30m);
        customer.ReviewTo(4);
        customer.Assets[1] = 100m;

        customer.ReviewTo(4, replayFrom: 2);

        var fresh = new ChurnCustomer(Falling, 100m, 100m, 30m, 30m);
        fresh.ReviewTo(4);
        Assert.Equal(fresh.Standing.Select(row => (row.PeriodEnd, row.Score, row.Band, row.PreviousBand)), customer.Standing.Select(row => (row.PeriodEnd, row.Score, row.Band, row.PreviousBand)));
        Assert.Equal(new[] { 2, 1 }, customer.Standing.Select(row => row.Revision));
    }

    [Fact]
    public void Review_EveryStoredRow_CanBeMadeAgainFromItsInputs()
    {
        var customer = new ChurnCustomer(Falling, 100m, 65m, 30m, 30m, 90m, 20m);
        customer.ReviewTo(6);

        Assert.NotEmpty(customer.Standing);
        Assert.All(customer.Standing, row => Assert.True(row.Tells(ChurnInputs.Remake(Falling.All[0], row.PeriodEnd, row.Inputs)!)));
    }

    [Fact]
    public void Review_NoPolicyForTheWindow_ScoresNothing()
    {
        var customer = new ChurnCustomer(new PolicyBook<ChurnPolicy>(new[] { new ChurnPolicyBuilder { EffectiveFrom = ChurnCustomer.MonthEnd(3) }.Build() }), 100m, 20m, 5m);

        Assert.Equal(new[] { 3 }, customer.ReviewTo(3).Decisions.Select(score => score.PeriodEnd.Month));
    }

    [Fact]
    public void Review_BandReachesTheAlerts_OpensOneWithADeadline()
    {
        var customer = new ChurnCustomer(Falling, 100m, 40m);

        ChurnAlert alert = customer.ReviewTo(2).NewAlert!;

        Assert.Equal(ChurnCustomer.MonthEnd(2), alert.PeriodEnd);
        Assert.Equal(new Day(2024, 3, 5), alert.OpenedOn);
        Assert.Equal(new Day(2024, 3, 12), alert.DueOn);
        Assert.Equal(40m, alert.AssetsAtAlert);
        Assert.Equal(alert.Id, customer.State.Alert!.Id);
    }

    [Fact]
    public void Review_MediumBand_OpensNoAlertUnlessThePolicySaysSo()
    {
        Assert.Null(new ChurnCustomer(Falling, 100m, 65m).ReviewTo(2).NewAlert);
        Assert.NotNull(new ChurnCustomer(Policy(null, ChurnBand.Medium).Book, 100m, 65m).ReviewTo(2).NewAlert);
    }

    [Fact]
    public void Review_RiskOfAnOlderWindowOnly_OpensNoAlert() => Assert.Null(new ChurnCustomer(Falling, 100m, 40m, 40m).ReviewTo(3).NewAlert);

    [Theory]
    [InlineData(39.99, false)]
    [InlineData(40, true)]
    [InlineData(40.01, true)]
    public void Review_AssetsAroundTheMinimum_AlertOnlyFromTheMinimumOn(double assets, bool isAlerted)
    {
        ChurnReview review = new ChurnCustomer(Policy(40m).Book, 100m, (decimal)assets).ReviewTo(2);

        Assert.Equal(isAlerted, review.NewAlert is not null);
    }

    [Fact]
    public void Review_TheSameWindowTwice_OpensTheSameAlert()
    {
        ChurnAlert first = new ChurnCustomer(Falling, 100m, 40m).ReviewTo(2).NewAlert!;
        var interrupted = new ChurnCustomer(Falling, 100m, 40m);

        Assert.Equal(first.Id, interrupted.ReviewTo(2).NewAlert!.Id);
    }

    [Fact]
    public void Review_AlertStillOpen_OpensNoSecond()
    {
        var customer = new ChurnCustomer(Falling, 100m, 40m, 40m, 10m);
        customer.ReviewTo(2);
        customer.ReviewTo(3);

        Assert.Null(customer.ReviewTo(4).NewAlert);
    }

    [Fact]
    public void Review_AlertClosedAndRiskReachedAnew_OpensAnother()
    {
        var customer = new ChurnCustomer(Falling, 100m, 40m, 40m, 10m);
        customer.ReviewTo(2);
        customer.CloseAlert();
        customer.ReviewTo(3);

        Assert.Equal(ChurnCustomer.MonthEnd(4), customer.ReviewTo(4).NewAlert?.PeriodEnd);
    }

    [Fact]
    public void Review_AlertClosedAndRiskUnchanged_OpensNoOther()
    {
        var customer = new ChurnCustomer(Falling, 1000m, 400m, 150m, 60m);
        customer.ReviewTo(2);
        customer.CloseAlert();
        customer.ReviewTo(3);

        Assert.Equal(ChurnBand.High, customer.State.Band);
        Assert.Null(customer.ReviewTo(4).NewAlert);
    }

    [Fact]
    public void Review_AlertClosedBeforeItsOutcomeIsDue_OpensNoOther()
    {
        var customer = new ChurnCustomer(Policy(null, outcomeWindows: 3).Book, 1000m, 400m, 400m, 100m, 100m, 20m);
        customer.ReviewTo(2);
        customer.CloseAlert();
        customer.ReviewTo(3);

        Assert.Null(customer.ReviewTo(4).NewAlert);
        Assert.NotNull(customer.ReviewTo(5).MeasuredAlert);
        Assert.NotNull(customer.ReviewTo(6).NewAlert);
    }

    [Theory]
    [InlineData(20.0001, false)]
    [InlineData(20, true)]
    [InlineData(0, true)]
    public void Review_OutcomeWindowsPassed_MeasuresTheDropAgainstTheAlert(double after, bool isLost)
    {
        var customer = new ChurnCustomer(Falling, 100m, 40m, (decimal)after);
        customer.ReviewTo(2);

        ChurnAlertOutcome outcome = customer.ReviewTo(3).MeasuredAlert!;

        Assert.Equal(isLost, outcome.IsLost);
        Assert.Equal((decimal)after, outcome.AssetsAfter);
        Assert.Equal(ChurnCustomer.MonthEnd(3), outcome.MeasuredOn);
    }

    [Fact]
    public void Review_OutcomeWindowsNotPassed_MeasuresNothing()
    {
        var customer = new ChurnCustomer(Policy(null, outcomeWindows: 2).Book, 100m, 40m, 10m, 10m);
        customer.ReviewTo(2);

        Assert.Null(customer.ReviewTo(3).MeasuredAlert);
        Assert.True(customer.ReviewTo(4).MeasuredAlert!.IsLost);
    }

    [Fact]
    public void Review_CorrectedOutcome_IsMeasuredAgainAndOnlyThen()
    {
        var customer = new ChurnCustomer(Falling, 100m, 40m, 10m);
        customer.ReviewTo(2);
        customer.ReviewTo(3);
        Assert.Null(customer.ReviewTo(3, replayFrom: 3).MeasuredAlert);
        customer.Assets[2] = 35m;

        Assert.False(customer.ReviewTo(3, replayFrom: 3).MeasuredAlert!.IsLost);
    }

    [Fact]
    public void Count_ScoredMonths_HoldsFlagsAgainstWhatHappened()
    {
        // Who is flagged in February, and who has lost half by March: found, missed, false alarm, neither, too small to count.
        var counter = new ChurnPerformanceCounter();
        foreach (decimal?[] months in new[] { new decimal?[] { 100m, 40m, 10m }, new decimal?[] { 100m, 100m, 40m }, new decimal?[] { 100m, 40m, 40m }, new decimal?[] { 100m, 100m, 100m }, new decimal?[] { 100m, 15m, 1m } })
        {
            counter.Add(new ChurnCustomer(Policy(20m).Book, months).ReviewTo(3));
        }

        ChurnPerformance february = counter.Results.Single(window => window.PeriodEnd.Month == 2);
        Assert.Equal((4, 2, 2, 1), (february.Scored, february.Flagged, february.Lost, february.Found));
        Assert.Equal((0.5m, 0.5m, 0.5m, 1m), (february.Precision, february.Recall, february.BaseRate, february.Lift));
        Assert.Equal(ChurnCustomer.MonthEnd(3), february.MeasuredOn);
    }

    [Fact]
    public void Count_MonthByMonth_CountsWhatOneReviewCounts()
    {
        var atOnce = new ChurnPerformanceCounter();
        var monthly = new ChurnPerformanceCounter();
        decimal?[] months = { 100m, 100m, 40m, 10m, 10m };
        atOnce.Add(new ChurnCustomer(Falling, months).ReviewTo(5));
        var customer = new ChurnCustomer(Falling, months);
        foreach (int month in Enumerable.Range(1, 5))
        {
            monthly.Add(customer.ReviewTo(month));
        }

        Assert.NotEmpty(atOnce.Results);
        Assert.Equal(atOnce.Results.Select(Counted), monthly.Results.Select(Counted));
    }

    [Fact]
    public void Count_Replay_CountsNothingTwice()
    {
        var customer = new ChurnCustomer(Falling, 100m, 100m, 40m, 10m);
        customer.ReviewTo(4);

        Assert.Empty(customer.ReviewTo(4, replayFrom: 2).Outcomes);
    }

    [Fact]
    public void Count_SeveralWorkers_AddUp()
    {
        var one = new ChurnPerformanceCounter();
        var other = new ChurnPerformanceCounter();
        one.Add(new ChurnCustomer(Falling, 100m, 100m, 40m, 10m).ReviewTo(4));
        other.Add(new ChurnCustomer(Falling, 100m, 100m, 40m, 40m).ReviewTo(4));

        one.Add(other);

        Assert.Equal((2, 2, 1, 1), Counted(one.Results.Single(window => window.PeriodEnd.Month == 3)).Numbers);
    }

    [Fact]
    public void Lift_NobodyFlagged_IsUnknown()
    {
        var counter = new ChurnPerformanceCounter();
        counter.Add(new ChurnCustomer(Falling, 100m, 100m, 40m).ReviewTo(3));

        ChurnPerformance february = counter.Results.Single();
        Assert.Null(february.Precision);
        Assert.Null(february.Lift);
        Assert.Equal(0m, february.Recall);
    }

    private static ChurnPolicyBuilder Policy(decimal? minimumAssets, ChurnBand alertFrom = ChurnBand.High, int outcomeWindows = 1) => new()
    {
        MinimumAssets = minimumAssets,
        AlertFrom = alertFrom,
        OutcomeWindows = outcomeWindows,
        Signals = new[]
        {
            ChurnPolicyBuilder.Signal("FALLING", Figure.AssetsChangeOneWindow, Comparison.AtMost, -30m, 40m, 1),
            ChurnPolicyBuilder.Signal("HALVED", Figure.AssetsChangeOneWindow, Comparison.AtMost, -50m, 20m, 2),
        },
    };

    private static (Day Window, Day Measured, (int Scored, int Flagged, int Lost, int Found) Numbers) Counted(ChurnPerformance window) =>
        (window.PeriodEnd, window.MeasuredOn, (window.Scored, window.Flagged, window.Lost, window.Found));

    private static string Told(StoredChurnScore row) => string.Join("|", row.PeriodEnd, row.Revision, row.Score, row.Band, row.PreviousBand, row.Reasons, row.Unknown, row.Inputs);
}
