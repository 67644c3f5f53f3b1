using System;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Scenarios.Overrides;

/// <summary>A tier granted by hand, by the API and by writing the row: who may have it, and what it shows at once.</summary>
public sealed class GrantTierOverrideScenarios : Scenario
{
    private static readonly Day EndsOn = new(2024, 12, 31);

    [Fact]
    public void Grant_ByApi_ShowsTheTierAndKeepsTheComputedOne()
    {
        EntityReference customer = DecidedCustomer();

        EntityReference granted = Admin.Grant(customer, DefaultPolicy.Private, Approver(), EndsOn);

        AssertGranted(customer, granted, DefaultPolicy.Private);
        Entity row = Admin.Read(granted);
        Assert.Equal(ScenarioDays.Today, row.Day(TierOverrideTable.StartsOn));
        Assert.Equal(EndsOn, row.Day(TierOverrideTable.EndsOn));
        Assert.Equal(CustomerBuilder.NumberOf(1), row.GetAttributeValue<string>(TierOverrideTable.CustomerNumber));
    }

    [Fact]
    public void Grant_ByWritingTheRow_DoesTheSame()
    {
        EntityReference customer = DecidedCustomer();

        EntityReference granted = new OverrideBuilder(customer, Approver()) { TierCode = DefaultPolicy.Private }.AddTo(Host);

        AssertGranted(customer, granted, DefaultPolicy.Private);
        Assert.Equal(ScenarioDays.Today, Admin.Read(granted).Day(TierOverrideTable.StartsOn));
    }

    [Fact]
    public void Grant_CustomerWhoWasNeverDecided_ShowsTheTier()
    {
        EntityReference customer = Customer(1);

        EntityReference granted = Admin.Grant(customer, DefaultPolicy.Gold, Approver(), EndsOn);

        CustomerState state = CustomerState.Of(Admin, customer);
        Assert.Equal(DefaultPolicy.Gold, state.TierCode);
        Assert.Null(state.ComputedTierCode);
        Assert.Equal(granted.Id, state.OverrideId);
    }

    [Fact]
    public void Grant_BackdatedOnTheForm_StartsToday()
    {
        Entity row = new OverrideBuilder(DecidedCustomer(), Approver()).Build(Host);
        row[TierOverrideTable.StartsOn] = new Day(2024, 1, 1).ToDateTime();

        Guid id = Admin.Create(row);

        Assert.Equal(ScenarioDays.Today, Admin.Read(new EntityReference(TierOverrideTable.LogicalName, id)).Day(TierOverrideTable.StartsOn));
    }

    [Theory]
    [InlineData("2024-07-04", false)]
    [InlineData("2024-07-05", false)]
    [InlineData("2024-07-06", true)]
    public void Grant_End_MustLieAfterToday(string endsOn, bool isAllowed)
    {
        EntityReference customer = DecidedCustomer();
        Guid approver = Approver();
        if (isAllowed)
        {
            Admin.Grant(customer, DefaultPolicy.Diamond, approver, Day.Parse(endsOn));
            Assert.Equal(DefaultPolicy.Diamond, CustomerState.Of(Admin, customer).TierCode);
            return;
        }

        Refused.With(Codes.OverrideEndsTooEarly, () => Admin.Grant(customer, DefaultPolicy.Diamond, approver, Day.Parse(endsOn)));
        Refused.With(Codes.OverrideEndsTooEarly, () => new OverrideBuilder(customer, approver) { EndsOn = Day.Parse(endsOn) }.AddTo(Host));
        AssertNothingGranted(customer);
    }

    [Fact]
    public void Grant_AfterMidnightInTheBanksTimeZone_StartsOnTheBanksDay()
    {
        EntityReference customer = DecidedCustomer();
        Guid approver = Approver();
        Host.Now = ScenarioDays.AfterMidnightInChina;

        EntityReference granted = Admin.Grant(customer, DefaultPolicy.Diamond, approver, EndsOn);

        Assert.Equal(new Day(2024, 7, 6), Admin.Read(granted).Day(TierOverrideTable.StartsOn));
    }

    [Fact]
    public void Grant_ApprovedByTheGranter_IsRefused()
    {
        EntityReference customer = DecidedCustomer();

        Refused.With(Codes.OverrideApprovedByGranter, () => Admin.Grant(customer, DefaultPolicy.Diamond, Host.AdministratorId, EndsOn));
        Refused.With(Codes.OverrideApprovedByGranter, () => new OverrideBuilder(customer, Host.AdministratorId).AddTo(Host));
        AssertNothingGranted(customer);
    }

    [Fact]
    public void Grant_WithoutApproverOnTheForm_IsRefused()
    {
        Entity row = new OverrideBuilder(DecidedCustomer(), Approver()).Build(Host);
        row.Attributes.Remove(TierOverrideTable.Approver);

        Refused.With(Codes.OverrideApprovedByGranter, () => Admin.Create(row));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void Grant_WithoutReason_IsRefused(string reason)
    {
        EntityReference customer = DecidedCustomer();
        Guid approver = Approver();

        Refused.With(Codes.OverrideWithoutReason, () => Admin.Grant(customer, DefaultPolicy.Diamond, approver, EndsOn, reason));
        Refused.With(Codes.OverrideWithoutReason, () => new OverrideBuilder(customer, approver) { Reason = reason }.AddTo(Host));
        AssertNothingGranted(customer);
    }

    [Fact]
    public void Grant_TierThatThePolicyLacks_IsRefused()
    {
        EntityReference customer = DecidedCustomer();

        Refused.With(Codes.OverrideTierUnknown, () => Admin.Grant(customer, "TITANIUM", Approver(), EndsOn));
        AssertNothingGranted(customer);
    }

    [Fact]
    public void Grant_TierOfAnotherPolicyOnTheForm_IsRefused()
    {
        EntityReference customer = DecidedCustomer();
        Entity row = new OverrideBuilder(customer, Approver()).Build(Host);
        row[TierOverrideTable.Tier] = Admin.Tier(new PolicyBuilder().PutInForce(Host), "SELECT");

        Refused.With(Codes.OverrideTierUnknown, () => Admin.Create(row));
        AssertNothingGranted(customer);
    }

    [Fact]
    public void Grant_CustomerOfAKindWithoutPolicy_IsRefused()
    {
        EntityReference account = new CustomerBuilder { Table = CustomerColumns.Account, Kind = CustomerKind.Corporate }.AddTo(Host);

        Refused.With(Codes.NoPolicyInForce, () => Admin.Grant(account, DefaultPolicy.Gold, Approver(), EndsOn));
    }

    [Fact]
    public void Grant_SecondOverride_IsRefused()
    {
        EntityReference customer = DecidedCustomer();
        Guid approver = Approver();
        EntityReference first = Admin.Grant(customer, DefaultPolicy.Diamond, approver, EndsOn);

        Refused.With(Codes.OverrideAlreadyGranted, () => Admin.Grant(customer, DefaultPolicy.Private, approver, EndsOn));
        Refused.With(Codes.OverrideAlreadyGranted, () => new OverrideBuilder(customer, approver).AddTo(Host));
        Assert.Equal(first.Id, CustomerState.Of(Admin, customer).OverrideId);
        Assert.Single(Admin.All(TierOverrideTable.LogicalName));
    }

    [Fact]
    public void Grant_RowForNoCustomerOrForTwo_IsRefused()
    {
        Guid approver = Approver();
        Entity forTwo = new OverrideBuilder(DecidedCustomer(), approver).Build(Host);
        forTwo[TierOverrideTable.Account] = new CustomerBuilder { Ordinal = 2, Table = CustomerColumns.Account }.AddTo(Host);

        Refused.With(Codes.OverrideWithoutCustomer, () => new OverrideBuilder(customer: null, approver).AddTo(Host));
        Refused.With(Codes.OverrideWithoutCustomer, () => Admin.Create(forTwo));
        Assert.Empty(Admin.All(TierOverrideTable.LogicalName));
    }

    [Fact]
    public void Grant_UnknownCustomerOrOneWithoutNumber_IsRefused()
    {
        Guid approver = Approver();
        EntityReference nameless = new CustomerBuilder { HasNumber = false }.AddTo(Host);

        Refused.With(Codes.CustomerNotFound, () => Admin.Grant(new EntityReference(CustomerColumns.Contact, new Guid("0f8fad5b-d9cb-469f-a165-70867728950e")), DefaultPolicy.Gold, approver, EndsOn));
        Refused.With(Codes.CustomerWithoutNumber, () => Admin.Grant(nameless, DefaultPolicy.Gold, approver, EndsOn));
        Refused.With(Codes.CustomerWithoutNumber, () => new OverrideBuilder(nameless, approver).AddTo(Host));
    }

    [Fact]
    public void Grant_WithoutInputs_IsRefused() => Refused.WithOrByThePlatform(Codes.InputMissing, () => Admin.Call(Operations.GrantTierOverride, new ParameterCollection()));

    /// <summary>A Gold customer.</summary>
    private EntityReference DecidedCustomer()
    {
        EntityReference customer = Customer(1, 60_000m);
        Close(ScenarioDays.January);
        Admin.Review();
        return customer;
    }

    private void AssertGranted(EntityReference customer, EntityReference granted, string tierCode)
    {
        CustomerState state = CustomerState.Of(Admin, customer);
        Assert.Equal(tierCode, state.TierCode);
        Assert.Equal(DefaultPolicy.Gold, state.ComputedTierCode);
        Assert.Equal(granted.Id, state.OverrideId);
        HistoryRow row = HistoryRow.Of(Admin, customer).Last();
        Assert.Equal(PeriodKind.Day, row.PeriodKind);
        Assert.Equal(ScenarioDays.Today, row.PeriodEnd);
        Assert.Equal(DecisionKind.Override, row.Kind);
        Assert.Equal(DefaultPolicy.Gold, row.PreviousTierCode);
        Assert.Equal(tierCode, row.TierCode);
        Assert.Equal(ReasonCodes.OverrideGranted, row.Reasons);
        Assert.Equal(granted.Id, row.OverrideId);
    }

    private void AssertNothingGranted(EntityReference customer)
    {
        Assert.Empty(Admin.All(TierOverrideTable.LogicalName));
        Assert.Equal(DefaultPolicy.Gold, CustomerState.Of(Admin, customer).TierCode);
        Assert.DoesNotContain(HistoryRow.Of(Admin, customer), row => row.Kind == DecisionKind.Override);
    }
}
