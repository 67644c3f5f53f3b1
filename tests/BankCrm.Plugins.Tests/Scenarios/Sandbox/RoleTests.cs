using System;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Scenarios.Sandbox;

/// <summary>What each role may do. Sandbox only: FakeXrmEasy knows no security roles.</summary>
public sealed class RoleTests : IDisposable
{
    private const string Analyst = "Bank CRM Analyst";
    private const string Integration = "Bank CRM Integration";
    private const string PolicyAdministrator = "Bank CRM Policy Administrator";
    private const string RelationshipManager = "Bank CRM Relationship Manager";

    private static readonly Day EndsOn = new(2024, 12, 31);

    private readonly SandboxHost host = new();

    private IOrganizationService Admin => host.AsAdministrator;

    public void Dispose() => host.Dispose();

    [Fact]
    public void PolicyAdministrator_InstallsTheDefaults()
    {
        ParameterCollection outputs = As(PolicyAdministrator).Install();

        Assert.NotEqual(0, outputs["Written"]);
        Assert.Equal(TierPolicyTable.InForce, Admin.Read(Admin.Policy()).Choice(TierPolicyTable.StatusCode));
    }

    [Theory]
    [InlineData(Analyst)]
    [InlineData(Integration)]
    [InlineData(RelationshipManager)]
    public void OtherRoles_MayNotInstallTheDefaults(string role)
    {
        IOrganizationService user = As(role);

        Refused.ByThePlatform(() => user.Install());
        Assert.Empty(Admin.All(TierPolicyTable.LogicalName));
    }

    [Fact]
    public void RelationshipManager_GrantsAndRevokesAnOverride()
    {
        EntityReference customer = DecidedCustomer();
        IOrganizationService manager = As(RelationshipManager);

        EntityReference granted = manager.Grant(customer, DefaultPolicy.Diamond, host.AdministratorId, EndsOn);
        Assert.Equal(DefaultPolicy.Diamond, CustomerState.Of(Admin, customer).TierCode);
        manager.Revoke(granted);

        Assert.Equal(DefaultPolicy.Gold, CustomerState.Of(Admin, customer).TierCode);
    }

    [Fact]
    public void Evaluate_ToBeWritten_NeedsTheRightToChangeTheCustomer()
    {
        EntityReference customer = CustomerWithMetric();
        IOrganizationService analyst = As(Analyst);

        Refused.With(Codes.Unexpected, () => analyst.Evaluate(customer, commit: true));
        Assert.Empty(Admin.All(TierDecisionTable.LogicalName));

        As(RelationshipManager).Evaluate(customer, commit: true);
        Assert.Single(Admin.All(TierDecisionTable.LogicalName));
    }

    [Fact]
    public void RelationshipManager_WritesAnOverrideOnTheForm()
    {
        EntityReference customer = DecidedCustomer();
        IOrganizationService manager = As(RelationshipManager);

        manager.Create(new OverrideBuilder(customer, host.AdministratorId).Build(host));

        Assert.Equal(DefaultPolicy.Diamond, CustomerState.Of(Admin, customer).TierCode);
    }

    [Theory]
    [InlineData(RelationshipManager)]
    [InlineData(PolicyAdministrator)]
    [InlineData(Analyst)]
    public void RolesOfPeople_MayNotWriteDecisionsByHand(string role)
    {
        EntityReference customer = DecidedCustomer();
        IOrganizationService user = As(role);
        var decision = new Entity(TierDecisionTable.LogicalName)
        {
            [TierDecisionTable.Name] = "By hand",
            [TierDecisionTable.CustomerNumber] = CustomerBuilder.NumberOf(1),
            [TierDecisionTable.Contact] = customer,
        };

        Refused.ByThePlatform(() => user.Create(decision));
        Assert.Single(HistoryRow.Of(Admin, customer));
    }

    [Theory]
    [InlineData(RelationshipManager)]
    [InlineData(PolicyAdministrator)]
    [InlineData(Analyst)]
    public void RolesOfPeople_MayNotRunTheReview(string role)
    {
        DecidedCustomer();
        IOrganizationService user = As(role);

        Refused.ByThePlatform(() => user.Review());
    }

    [Fact]
    public void Integration_RunsTheReview()
    {
        EntityReference customer = CustomerWithMetric();

        ReviewTotals totals = As(Integration).Review();

        Assert.Equal(1, totals.Changed);
        Assert.Equal(DefaultPolicy.Gold, CustomerState.Of(Admin, customer).TierCode);
    }

    [Fact]
    public void Integration_DecisionsBelongToTheCustomersOwner()
    {
        EntityReference customer = CustomerWithMetric();

        As(Integration).Review();

        Assert.Equal(host.AdministratorId, Admin.Read(Assert.Single(HistoryRow.Of(Admin, customer)).Row).Lookup(TierDecisionTable.Owner));
    }

    [Fact]
    public void Analyst_ReadsEverythingOfTiering()
    {
        EntityReference customer = DecidedCustomer();
        IOrganizationService analyst = As(Analyst);

        Assert.Equal(DefaultPolicy.Gold, CustomerState.Of(analyst, customer).TierCode);
        Assert.Single(HistoryRow.Of(analyst, customer));
        Assert.Single(analyst.All(CustomerMetricTable.LogicalName));
        Assert.Equal(0, analyst.Evaluate(customer)["Windows"]);
    }

    [Fact]
    public void Analyst_WritesNothing()
    {
        EntityReference customer = DecidedCustomer();
        EntityReference metric = Assert.Single(Admin.All(CustomerMetricTable.LogicalName)).ToEntityReference();
        IOrganizationService analyst = As(Analyst);

        Refused.ByThePlatform(() => analyst.Grant(customer, DefaultPolicy.Diamond, host.AdministratorId, EndsOn));
        Refused.ByThePlatform(() => analyst.Create(new OverrideBuilder(customer, host.AdministratorId).Build(host)));
        Refused.ByThePlatform(() => analyst.Create(new PolicyBuilder().Build()));
        Refused.ByThePlatform(() => analyst.Set(metric, CustomerMetricTable.AumAverage, new Money(1m)));
        Refused.ByThePlatform(() => analyst.Set(customer, CustomerColumns.Tier, null));
    }

    [Fact]
    public void PolicyAdministrator_SeesNoCustomers()
    {
        EntityReference customer = DecidedCustomer();
        IOrganizationService administrator = As(PolicyAdministrator);

        Refused.ByThePlatform(() => administrator.Read(customer));
        Refused.ByThePlatform(() => administrator.Evaluate(customer));
    }

    private IOrganizationService As(string role) => host.As(host.AddUser(Languages.English, role));

    private EntityReference CustomerWithMetric()
    {
        Admin.Install();
        EntityReference customer = new CustomerBuilder().AddTo(host);
        new MetricBuilder(customer).AddTo(host);
        new WindowBuilder().AddTo(host);
        return customer;
    }

    /// <summary>A Gold customer of the administrator's.</summary>
    private EntityReference DecidedCustomer()
    {
        EntityReference customer = CustomerWithMetric();
        Admin.Review();
        return customer;
    }
}
