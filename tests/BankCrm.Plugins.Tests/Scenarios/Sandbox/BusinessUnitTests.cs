using System;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Scenarios.Sandbox;

/// <summary>A branch sees its own customers. Sandbox only: FakeXrmEasy knows no business units.</summary>
public sealed class BusinessUnitTests : IDisposable
{
    private static readonly Day EndsOn = new(2024, 12, 31);

    private readonly SandboxHost host = new();
    private readonly EntityReference customer;
    private readonly IOrganizationService ownBranch;
    private readonly IOrganizationService otherBranch;

    public BusinessUnitTests()
    {
        Admin.Install();
        Guid north = host.Environment.AddBusinessUnit("North branch");
        Guid south = host.Environment.AddBusinessUnit("South branch");
        Guid manager = Manager(north);
        customer = new CustomerBuilder { OwnerId = manager }.AddTo(host);
        new MetricBuilder(customer).AddTo(host);
        new WindowBuilder().AddTo(host);
        ownBranch = host.As(manager);
        otherBranch = host.As(Manager(south));
    }

    private IOrganizationService Admin => host.AsAdministrator;

    public void Dispose() => host.Dispose();

    [Fact]
    public void Evaluate_CustomerOfTheOwnBranch_IsDecided() => Assert.Equal(DefaultPolicy.Gold, ownBranch.Evaluate(customer, commit: true)["TierCode"]);

    [Fact]
    public void Evaluate_CustomerOfAnotherBranch_IsRefusedAsUnknown() => Refused.With(Codes.CustomerNotFound, () => otherBranch.Evaluate(customer));

    [Fact]
    public void Grant_CustomerOfAnotherBranch_IsRefusedAsUnknown() =>
        Refused.With(Codes.CustomerNotFound, () => otherBranch.Grant(customer, DefaultPolicy.Diamond, host.AdministratorId, EndsOn));

    [Fact]
    public void Revoke_OverrideOfAnotherBranch_IsRefusedAsUnknown()
    {
        EntityReference granted = ownBranch.Grant(customer, DefaultPolicy.Diamond, host.AdministratorId, EndsOn);

        Refused.With(Codes.OverrideHasEnded, () => otherBranch.Revoke(granted));
        Assert.Equal(DefaultPolicy.Diamond, CustomerState.Of(Admin, customer).TierCode);
    }

    [Fact]
    public void History_OfTheReview_IsSeenByTheCustomersBranchOnly()
    {
        Admin.Review();

        Assert.Single(HistoryRow.Of(ownBranch, customer));
        Assert.Empty(HistoryRow.Of(otherBranch, customer));
    }

    private Guid Manager(Guid businessUnit) => host.AddUser(businessUnit, Languages.English, "Bank CRM Relationship Manager");
}
