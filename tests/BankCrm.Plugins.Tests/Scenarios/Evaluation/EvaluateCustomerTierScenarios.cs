using System;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Scenarios.Evaluation;

/// <summary>One customer's tier on demand: told, and written only when asked to.</summary>
public sealed class EvaluateCustomerTierScenarios : Scenario
{
    [Fact]
    public void Evaluate_FirstClosedWindow_AssignsTheTierReached()
    {
        EntityReference customer = Customer(1, 60_000m);
        Close(ScenarioDays.January);

        ParameterCollection outputs = Admin.Evaluate(customer);

        Assert.Equal("ASSIGN", outputs["Decision"]);
        Assert.Equal(DefaultPolicy.Gold, outputs["TierCode"]);
        Assert.Equal(DefaultPolicy.Gold, outputs["ComputedTierCode"]);
        Assert.Equal(0, outputs["Missed"]);
        Assert.Equal(3, outputs["AllowedMisses"]);
        Assert.Equal("NONE", outputs["Zone"]);
        Assert.Equal(140_000m, outputs["GapToNext"]);
        Assert.Equal(new Day(2024, 2, 1), Day.Of((DateTime)outputs["EffectiveFrom"]));
        Assert.Equal(1, outputs["Windows"]);
        Assert.Equal(ReasonCodes.FirstWindow, outputs["ReasonCodes"]);
    }

    [Theory]
    [InlineData(49_999.99, DefaultPolicy.Basic)]
    [InlineData(50_000, DefaultPolicy.Gold)]
    [InlineData(50_000.01, DefaultPolicy.Gold)]
    public void Evaluate_AmountAtAFloor_ReachesTheTier(double amount, string expected)
    {
        EntityReference customer = Customer(1, (decimal)amount);
        Close(ScenarioDays.January);

        Assert.Equal(expected, Admin.Evaluate(customer)["TierCode"]);
    }

    [Fact]
    public void Evaluate_WithoutCommit_WritesNothing()
    {
        EntityReference customer = Customer(1, 60_000m);
        Close(ScenarioDays.January);

        Admin.Evaluate(customer, commit: false);

        Assert.Empty(HistoryRow.Of(Admin, customer));
        CustomerState state = CustomerState.Of(Admin, customer);
        Assert.Null(state.TierCode);
        Assert.Null(state.ReviewedTo);
    }

    [Fact]
    public void Evaluate_WithCommit_WritesTheDecisionAndTheCustomersColumns()
    {
        EntityReference customer = Customer(1, 60_000m);
        Close(ScenarioDays.January);

        Admin.Evaluate(customer, commit: true);

        HistoryRow row = Assert.Single(HistoryRow.Of(Admin, customer));
        Assert.Equal("Month 2024-01-31 1 Assign - GOLD GOLD 60000 0 2024-02-01 FIRST-WINDOW standing", row.ToString());
        CustomerState state = CustomerState.Of(Admin, customer);
        Assert.Equal(DefaultPolicy.Gold, state.TierCode);
        Assert.Equal(DefaultPolicy.Gold, state.ComputedTierCode);
        Assert.Equal(new Day(2024, 2, 1), state.Since);
        Assert.Equal(ScenarioDays.January, state.ReviewedTo);
        Assert.Equal(ScenarioDays.February, state.NextReview);
        Assert.Equal(140_000m, state.GapToNext);
    }

    [Fact]
    public void Evaluate_SeveralWindowsDue_DecidesThemInOrder()
    {
        EntityReference customer = Customer(1, 60_000m, 250_000m, 190_000m);
        CloseTo(ScenarioDays.March);

        ParameterCollection outputs = Admin.Evaluate(customer, commit: true);

        Assert.Equal(3, outputs["Windows"]);
        Assert.Equal("WATCH", outputs["Decision"]);
        Assert.Equal(DefaultPolicy.Platinum, outputs["TierCode"]);
        Assert.Equal(DefaultPolicy.Gold, outputs["ComputedTierCode"]);
        Assert.Equal(new[] { DecisionKind.Assign, DecisionKind.Upgrade, DecisionKind.Watch }, HistoryRow.Of(Admin, customer).Select(row => row.Kind));
        Assert.Equal(1, CustomerState.Of(Admin, customer).Missed);
    }

    [Fact]
    public void Evaluate_AsOfAnEarlierDay_LeavesLaterWindowsAlone()
    {
        EntityReference customer = Customer(1, 60_000m, 250_000m);
        CloseTo(ScenarioDays.February);

        Assert.Equal(DefaultPolicy.Gold, Admin.Evaluate(customer, asOf: new Day(2024, 2, 28))["TierCode"]);
        Assert.Equal(DefaultPolicy.Platinum, Admin.Evaluate(customer, asOf: new Day(2024, 2, 29))["TierCode"]);
    }

    [Fact]
    public void Evaluate_WindowStillOpen_DecidesNothing()
    {
        EntityReference customer = Customer(1, 60_000m);
        new WindowBuilder { PeriodEnd = ScenarioDays.January, IsClosed = false }.AddTo(Host);

        AssertNothingDue(Admin.Evaluate(customer, commit: true));
        Assert.Empty(HistoryRow.Of(Admin, customer));
    }

    [Fact]
    public void Evaluate_EveryWindowDecided_TellsThePresentTier()
    {
        EntityReference customer = Customer(1, 60_000m);
        Close(ScenarioDays.January);
        Admin.Evaluate(customer, commit: true);

        ParameterCollection outputs = Admin.Evaluate(customer, commit: true);

        AssertNothingDue(outputs);
        Assert.Equal(DefaultPolicy.Gold, outputs["TierCode"]);
        Assert.Equal(DefaultPolicy.Gold, outputs["ComputedTierCode"]);
        Assert.Single(HistoryRow.Of(Admin, customer));
    }

    [Fact]
    public void Evaluate_CorporateAccountWithoutAPolicy_DecidesNothing()
    {
        EntityReference account = new CustomerBuilder { Table = CustomerColumns.Account, Kind = CustomerKind.Corporate }.AddTo(Host);
        Metric(account, ScenarioDays.January, 5_000_000m);
        Close(ScenarioDays.January);

        ParameterCollection outputs = Admin.Evaluate(account, commit: true);

        AssertNothingDue(outputs);
        Assert.Equal(string.Empty, outputs["TierCode"]);
        Assert.Empty(HistoryRow.Of(Admin, account));
    }

    [Fact]
    public void Evaluate_CorporateAccountWithAPolicy_IsDecidedByIt()
    {
        new PolicyBuilder().PutInForce(Host);
        EntityReference account = new CustomerBuilder { Table = CustomerColumns.Account, Kind = null }.AddTo(Host);
        Metric(account, ScenarioDays.January, 5_000_000m);
        Close(ScenarioDays.January);

        Assert.Equal("SELECT", Admin.Evaluate(account, commit: true)["TierCode"]);
        Assert.Equal("SELECT", CustomerState.Of(Admin, account).TierCode);
    }

    [Fact]
    public void Evaluate_UnknownCustomer_IsRefused() =>
        Refused.With(Codes.CustomerNotFound, () => Admin.Evaluate(new EntityReference(CustomerColumns.Contact, new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"))));

    [Fact]
    public void Evaluate_CustomerWithoutNumber_IsRefused()
    {
        EntityReference customer = new CustomerBuilder { HasNumber = false }.AddTo(Host);

        Refused.With(Codes.CustomerWithoutNumber, () => Admin.Evaluate(customer));
    }

    [Fact]
    public void Evaluate_NeitherContactNorAccount_IsRefused() =>
        Refused.With(Codes.InputInvalid, () => Admin.Evaluate(new EntityReference("systemuser", Host.AdministratorId)));

    [Fact]
    public void Evaluate_WithoutCustomer_IsRefused() =>
        Refused.WithOrByThePlatform(Codes.InputMissing, () => Admin.Call(Operations.EvaluateCustomerTier, new ParameterCollection()));

    [Fact]
    public void Evaluate_CallersInterfaceInEnglish_NamesTheTierInEnglish()
    {
        string explanation = ExplanationFor(Languages.English);

        Assert.Contains("Gold", explanation, StringComparison.Ordinal);
        Assert.DoesNotContain("金卡客户", explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_CallersInterfaceInChinese_NamesTheTierInChinese()
    {
        string explanation = ExplanationFor(Languages.SimplifiedChinese);

        Assert.Contains("金卡客户", explanation, StringComparison.Ordinal);
        Assert.DoesNotContain("Gold", explanation, StringComparison.Ordinal);
    }

    private static void AssertNothingDue(ParameterCollection outputs)
    {
        Assert.Equal(0, outputs["Windows"]);
        Assert.Equal(string.Empty, outputs["Decision"]);
        Assert.Equal(string.Empty, outputs["ReasonCodes"]);
        Assert.NotEqual(string.Empty, outputs["Explanation"]);
    }

    private string ExplanationFor(int language)
    {
        EntityReference customer = Customer(1, 60_000m);
        Close(ScenarioDays.January);
        Guid user = Host.AddUser(language, "Bank CRM Relationship Manager");
        return (string)Host.As(user).Evaluate(customer)["Explanation"];
    }
}
