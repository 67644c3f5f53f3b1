using System;
using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Value;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Churn;

/// <summary>A customer whose money goes, from the score over the alert and what staff do about it to what became of the customer.</summary>
public sealed class ChurnReviewScenarios : Scenario
{
    [Fact]
    public void Review_MoneyGone_WritesScoreAlertAndCustomer()
    {
        EntityReference customer = Leaving();

        Entity score = Admin.All(ChurnScoreTable.LogicalName).Single();
        Assert.Equal(60m, score.GetAttributeValue<decimal>(ChurnScoreTable.Score));
        Assert.Equal(Choices.Of(ChurnBand.High).Value, score.Choice(ChurnScoreTable.Band));
        Assert.Equal("ONE-PRODUCT,AUM-HALVED,AUM-FALLING,TWO-PRODUCTS,BELOW-PEAK", score.GetAttributeValue<string>(ChurnScoreTable.ReasonCodes));
        Assert.Contains("TRANSACTIONS-TWELVE-MONTHS", score.GetAttributeValue<string>(ChurnScoreTable.Unknown), StringComparison.Ordinal);

        Entity alert = Alert();
        Assert.Equal(customer.Id, alert.GetAttributeValue<EntityReference>(ChurnAlertTable.Contact).Id);
        Assert.Equal(ScenarioDays.Today, alert.Day(ChurnAlertTable.OpenedOn));
        Assert.Equal(ScenarioDays.Today.AddDays(7), alert.Day(ChurnAlertTable.DueOn));
        Assert.Equal(40_000m, alert.Amount(ChurnAlertTable.AumAtAlert));

        Entity row = Admin.Read(customer);
        Assert.Equal(60m, row.GetAttributeValue<decimal>(CustomerColumns.ChurnScore));
        Assert.Equal(alert.Id, row.GetAttributeValue<EntityReference>(CustomerColumns.ChurnAlert).Id);
    }

    [Fact]
    public void Review_MoneyGone_WritesTheValueOfEveryMonthThatMoved()
    {
        EntityReference customer = Leaving();

        Entity[] rows = Admin.All(CustomerValueTable.LogicalName).OrderBy(row => row.Day(CustomerValueTable.PeriodEnd)).ToArray();
        Assert.Equal(new Day?[] { ScenarioDays.January, ScenarioDays.June }, rows.Select(row => row.Day(CustomerValueTable.PeriodEnd)));
        Assert.Equal("004", rows[1].GetAttributeValue<string>(CustomerValueTable.Rfm));
        Assert.Equal(Choices.Of(ValueClass.Ordinary).Value, rows[1].Choice(CustomerValueTable.Class));
        Assert.Equal(rows[1].Amount(CustomerValueTable.ExplicitValue), Admin.Read(customer).Amount(CustomerColumns.ExplicitValue));
        Assert.True(rows[0].Amount(CustomerValueTable.ExplicitValue) > rows[1].Amount(CustomerValueTable.ExplicitValue));
    }

    [Fact]
    public void Review_Again_WritesNothingNew()
    {
        Leaving();

        Admin.Review();

        Assert.Single(Admin.All(ChurnScoreTable.LogicalName));
        Assert.Single(Admin.All(ChurnAlertTable.LogicalName));
        Assert.Equal(2, Admin.All(CustomerValueTable.LogicalName).Count);
    }

    [Fact]
    public void Review_NextMonth_MeasuresTheOutcomeOfAClosedAlertToo()
    {
        EntityReference customer = Leaving();
        EntityReference alert = Alert().ToEntityReference();
        Intervene(alert);
        Close(alert);
        Metric(customer, new Day(2024, 7, 31), 20_000m);
        Close(new Day(2024, 7, 31));

        Admin.Review(asOf: new Day(2024, 8, 2));

        Entity measured = Admin.Read(alert);
        Assert.Equal(Choices.Base + 1, measured.Choice(ChurnAlertTable.MeasuredLost));
        Assert.Equal(20_000m, measured.Amount(ChurnAlertTable.AumAfter));
        Assert.Equal(ChurnAlertTable.Closed, measured.Choice(ChurnAlertTable.StatusCode));
    }

    [Fact]
    public void Update_AlertThroughItsLife_IsAllowed()
    {
        Leaving();
        EntityReference alert = Alert().ToEntityReference();

        Intervene(alert);
        Admin.Set(alert, ChurnAlertTable.Intervention, "Called and offered a better rate.");
        Close(alert);

        Entity row = Admin.Read(alert);
        Assert.Equal((1, ChurnAlertTable.Closed), (row.Choice(ChurnAlertTable.StateCode), row.Choice(ChurnAlertTable.StatusCode)));
    }

    [Fact]
    public void Update_AlertWithoutWhatItsStatusNeeds_IsRefused()
    {
        Leaving();
        EntityReference alert = Alert().ToEntityReference();

        Refused.With(ChurnCodes.InterventionMissing, () => Admin.Move(alert, 0, ChurnAlertTable.Intervening));
        Refused.With(ChurnCodes.AlertStatusMove, () => Close(alert));
        Refused.With(ChurnCodes.AlertStatusMove, () => Admin.Set(alert, ChurnAlertTable.StateCode, new OptionSetValue(1)));
        Refused.With(ChurnCodes.InterventionTooEarly, () => Intervene(alert, ScenarioDays.Today.AddDays(-1)));
        Intervene(alert);
        Refused.With(ChurnCodes.OutcomeMissing, () => Admin.Move(alert, 1, ChurnAlertTable.Closed));
        Refused.With(ChurnCodes.InterventionMissing, () => Admin.Set(alert, ChurnAlertTable.Intervention, null));
        Assert.Equal(ChurnAlertTable.Intervening, Admin.Read(alert).Choice(ChurnAlertTable.StatusCode));
    }

    [Fact]
    public void Update_WhatAnAlertSaysOfTheCustomer_IsRefused()
    {
        Leaving();
        EntityReference alert = Alert().ToEntityReference();

        Refused.With(ChurnCodes.AlertIsFixed, () => Admin.Set(alert, ChurnAlertTable.Score, 1m));
        Refused.With(ChurnCodes.AlertIsFixed, () => Admin.Set(alert, ChurnAlertTable.DueOn, ScenarioDays.Today.AddDays(90).ToDateTime()));
        Refused.With(ChurnCodes.AlertStays, () => Admin.Delete(alert.LogicalName, alert.Id));
    }

    [Fact]
    public void Update_ClosedAlert_IsRefused()
    {
        Leaving();
        EntityReference alert = Alert().ToEntityReference();
        Intervene(alert);
        Close(alert);

        Refused.With(ChurnCodes.AlertIsFixed, () => Admin.Set(alert, ChurnAlertTable.OutcomeNote, "After all."));
        Refused.With(ChurnCodes.AlertIsFixed, () => Admin.Move(alert, 0, ChurnAlertTable.Open));
    }

    /// <summary>A customer with one product who had 100,000 until May and 40,000 in June, reviewed on the scenario's day.</summary>
    private EntityReference Leaving()
    {
        EntityReference customer = Customer(1, 100_000m, 100_000m, 100_000m, 100_000m, 100_000m);
        Admin.Set(Metric(customer, ScenarioDays.June, 40_000m), CustomerMetricTable.ProductsHeld, 1);
        CloseTo(ScenarioDays.June);
        Admin.Review();
        return customer;
    }

    private Entity Alert() => Admin.All(ChurnAlertTable.LogicalName).Single();

    private void Intervene(EntityReference alert, Day? day = null) => Admin.Update(new Entity(alert.LogicalName, alert.Id)
    {
        [ChurnAlertTable.Intervention] = "Called the customer.",
        [ChurnAlertTable.IntervenedOn] = (day ?? ScenarioDays.Today).ToDateTime(),
        [ChurnAlertTable.StatusCode] = new OptionSetValue(ChurnAlertTable.Intervening),
    });

    private void Close(EntityReference alert) => Admin.Update(new Entity(alert.LogicalName, alert.Id)
    {
        [ChurnAlertTable.Outcome] = new OptionSetValue(Choices.Base),
        [ChurnAlertTable.OutcomeOn] = ScenarioDays.Today.AddDays(3).ToDateTime(),
        [ChurnAlertTable.StateCode] = new OptionSetValue(1),
        [ChurnAlertTable.StatusCode] = new OptionSetValue(ChurnAlertTable.Closed),
    });
}
