using System.Collections.Generic;
using System.Linq;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Scenarios.Review;

/// <summary>A metric that is corrected after its window was decided re-opens what was decided from it.</summary>
public sealed class CorrectionScenarios : Scenario
{
    [Fact]
    public void Review_LateCorrection_SupersedesWhatItChanges()
    {
        EntityReference customer = Customer(1);
        EntityReference january = Metric(customer, ScenarioDays.January, 60_000m);
        Metric(customer, ScenarioDays.February, 60_000m);
        CloseTo(ScenarioDays.February);
        Admin.Review();

        Correct(january, 250_000m);
        Admin.Review();

        Assert.Equal(
            new[]
            {
                "Month 2024-01-31 1 Assign - GOLD GOLD 60000 0 2024-02-01 FIRST-WINDOW superseded",
                "Month 2024-01-31 2 Assign - PLATINUM PLATINUM 250000 0 2024-02-01 FIRST-WINDOW standing",
                "Month 2024-02-29 1 Watch PLATINUM GOLD PLATINUM 60000 1 2024-03-01 BELOW-FLOOR standing",
            },
            HistoryRow.Of(Admin, customer).Select(row => row.ToString()));
        CustomerState state = CustomerState.Of(Admin, customer);
        Assert.Equal(DefaultPolicy.Platinum, state.TierCode);
        Assert.Equal(1, state.Missed);
    }

    [Fact]
    public void Review_LateCorrection_StampsTheInstantOfTheReview()
    {
        EntityReference customer = Customer(1);
        EntityReference january = Metric(customer, ScenarioDays.January, 60_000m);
        Close(ScenarioDays.January);
        Admin.Review();

        Host.Now = ScenarioDays.FirstInstant.AddDays(1);
        Correct(january, 250_000m);
        Admin.Review();

        IReadOnlyList<HistoryRow> history = HistoryRow.Of(Admin, customer);
        Assert.Equal(ScenarioDays.FirstInstant.AddDays(1), history[0].SupersededOn);
        Assert.Null(history[1].SupersededOn);
    }

    [Fact]
    public void Review_CorrectionThatChangesNoDecision_SupersedesOnlyItsOwnWindow()
    {
        EntityReference customer = Customer(1);
        EntityReference january = Metric(customer, ScenarioDays.January, 60_000m);
        Metric(customer, ScenarioDays.February, 250_000m);
        CloseTo(ScenarioDays.February);
        Admin.Review();

        Correct(january, 70_000m);
        Admin.Review();

        Assert.Equal(new[] { "1 superseded", "2 standing", "1 standing" }, HistoryRow.Of(Admin, customer).Select(row => row.Revision + (row.IsSuperseded ? " superseded" : " standing")));
    }

    [Fact]
    public void Review_CorrectionTakenBack_DecidesOnceMore()
    {
        EntityReference customer = Customer(1);
        EntityReference january = Metric(customer, ScenarioDays.January, 60_000m);
        Close(ScenarioDays.January);
        Admin.Review();
        Correct(january, 250_000m);
        Admin.Review();

        Correct(january, 60_000m);
        Admin.Review();

        Assert.Equal(new[] { DefaultPolicy.Gold, DefaultPolicy.Platinum, DefaultPolicy.Gold }, HistoryRow.Of(Admin, customer).Select(row => row.TierCode));
        Assert.Equal(new[] { true, true, false }, HistoryRow.Of(Admin, customer).Select(row => row.IsSuperseded));
        Assert.Equal(DefaultPolicy.Gold, CustomerState.Of(Admin, customer).TierCode);
    }

    [Fact]
    public void Review_CorrectionBetweenTwoPages_IsFoundByTheNextReview()
    {
        EntityReference first = Customer(1);
        EntityReference january = Metric(first, ScenarioDays.January, 60_000m);
        Customer(2, 60_000m);
        Close(ScenarioDays.January);
        var continuation = (string)Admin.ReviewPage(1)["Continuation"];

        Correct(january, 250_000m);
        while (continuation.Length > 0)
        {
            continuation = (string)Admin.ReviewPage(1, continuation)["Continuation"];
        }

        Assert.Equal(DefaultPolicy.Gold, CustomerState.Of(Admin, first).TierCode);
        Assert.Equal(1, Admin.Review().Changed);
        Assert.Equal(DefaultPolicy.Platinum, CustomerState.Of(Admin, first).TierCode);
    }

    [Fact]
    public void Evaluate_LateCorrection_DecidesAgainToo()
    {
        EntityReference customer = Customer(1);
        EntityReference january = Metric(customer, ScenarioDays.January, 60_000m);
        Close(ScenarioDays.January);
        Admin.Evaluate(customer, commit: true);

        Correct(january, 250_000m);

        Assert.Equal(DefaultPolicy.Platinum, Admin.Evaluate(customer, commit: true)["TierCode"]);
        Assert.Equal(2, HistoryRow.Of(Admin, customer).Count);
    }

    private void Correct(EntityReference metric, decimal average) => Admin.Set(metric, CustomerMetricTable.AumAverage, new Money(average));
}
