using System;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Scenarios.Sandbox;

/// <summary>Where our guards meet the platform's own. Sandbox only: FakeXrmEasy neither cascades nor keeps alternate keys apart.</summary>
public sealed class PlatformGuaranteeTests : IDisposable
{
    private readonly SandboxHost host = new();

    public PlatformGuaranteeTests() => Admin.Install();

    private IOrganizationService Admin => host.AsAdministrator;

    public void Dispose() => host.Dispose();

    [Fact]
    public void Delete_DraftPolicy_TakesItsTiersAlong()
    {
        EntityReference policy = new PolicyBuilder().AddTo(host);

        Admin.Delete(policy.LogicalName, policy.Id);

        Assert.Empty(Admin.All(TierPolicyTable.LogicalName, TierPolicyTable.Id, policy.Id));
        Assert.Empty(Admin.All(TierTable.LogicalName, TierTable.Policy, policy.Id));
    }

    [Fact]
    public void Create_PolicyVersionThatExists_IsRefused() => Refused.ByThePlatform(() => Admin.Create(new PolicyBuilder { Code = DefaultPolicy.Code }.Build()));

    [Fact]
    public void Delete_CustomerWithHistory_KeepsTheHistory()
    {
        EntityReference customer = new CustomerBuilder().AddTo(host);
        new MetricBuilder(customer).AddTo(host);
        new WindowBuilder().AddTo(host);
        Admin.Review();

        Admin.Delete(customer.LogicalName, customer.Id);

        Entity row = Assert.Single(Admin.All(TierDecisionTable.LogicalName));
        Assert.Null(row.Lookup(TierDecisionTable.Contact));
        Assert.Equal(CustomerBuilder.NumberOf(1), row.GetAttributeValue<string>(TierDecisionTable.CustomerNumber));
    }
}
