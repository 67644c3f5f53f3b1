using System;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using BankCrm.Sandbox;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Scenarios.Sandbox;

/// <summary>What callers and traces get to see. Sandbox only: FakeXrmEasy has no correlation ids, alternate keys or trace log of its own.</summary>
public sealed class ErrorBoundaryTests : IDisposable
{
    private readonly SandboxHost host = new();
    private readonly EntityReference customer;

    public ErrorBoundaryTests()
    {
        Admin.Install();
        customer = new CustomerBuilder().AddTo(host);
        new MetricBuilder(customer).AddTo(host);
        new WindowBuilder().AddTo(host);
    }

    private IOrganizationService Admin => host.AsAdministrator;

    public void Dispose() => host.Dispose();

    [Fact]
    public void Unexpected_InsideAPlugin_ReachesTheCallerWithTheCorrelationIdAndNothingElse()
    {
        TakeTheDecisionsKey();

        string message = Refused.With(Codes.Unexpected, () => Admin.Evaluate(customer, commit: true));

        PluginTrace failed = host.Environment.PluginTraces.Last(trace => trace.Failure is not null);
        Assert.Contains(failed.CorrelationId.ToString("D"), message, StringComparison.Ordinal);
        Assert.DoesNotContain("bce_", message, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", message, StringComparison.Ordinal);
        Assert.DoesNotContain(" at ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unexpected_InsideAPlugin_IsTracedInFull()
    {
        TakeTheDecisionsKey();

        Refused.With(Codes.Unexpected, () => Admin.Evaluate(customer, commit: true));

        Assert.Contains(host.Environment.PluginTraces, trace => trace.Text.Contains("Unexpected: ", StringComparison.Ordinal) && trace.Text.Contains("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public void Unexpected_InsideAPlugin_UndoesEverything()
    {
        TakeTheDecisionsKey();

        Refused.With(Codes.Unexpected, () => Admin.Evaluate(customer, commit: true));

        Assert.Empty(HistoryRow.Of(Admin, customer));
        Assert.Null(CustomerState.Of(Admin, customer).ReviewedTo);
    }

    [Fact]
    public void Unexpected_CallerWithChineseInterface_ReadsChinese()
    {
        TakeTheDecisionsKey();
        IOrganizationService chinese = host.As(host.AddUser(Languages.SimplifiedChinese, "Bank CRM Relationship Manager"));

        string message = Refused.With(Codes.Unexpected, () => chinese.Evaluate(customer, commit: true));

        Assert.Contains("意外", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Traces_OfEveryOperation_HoldNoCustomerNumber()
    {
        Guid approver = host.AddUser(Languages.English);
        Admin.Evaluate(customer, commit: true);
        Admin.Review();
        EntityReference granted = Admin.Grant(customer, DefaultPolicy.Diamond, approver, new Day(2024, 12, 31));
        Refused.With(Codes.OverrideAlreadyGranted, () => Admin.Grant(customer, DefaultPolicy.Diamond, approver, new Day(2024, 12, 31)));
        Admin.Revoke(granted);

        Assert.NotEmpty(host.Environment.PluginTraces);
        Assert.All(host.Environment.PluginTraces, trace =>
        {
            Assert.NotEmpty(trace.Text);
            Assert.DoesNotContain(CustomerBuilder.NumberOf(1), trace.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("60000", trace.Text, StringComparison.Ordinal);
        });
    }

    /// <summary>A history row of another customer under this customer's number stands where the next decision belongs.</summary>
    private void TakeTheDecisionsKey() => Admin.Create(new Entity(TierDecisionTable.LogicalName)
    {
        [TierDecisionTable.Name] = "In the way",
        [TierDecisionTable.CustomerNumber] = CustomerBuilder.NumberOf(1),
        [TierDecisionTable.Contact] = new CustomerBuilder { Ordinal = 2 }.AddTo(host),
        [TierDecisionTable.PeriodKind] = Choices.Of(PeriodKind.Month),
        [TierDecisionTable.PeriodEnd] = ScenarioDays.June.ToDateTime(),
        [TierDecisionTable.Revision] = 1,
        [TierDecisionTable.DecisionKind] = Choices.Of(DecisionKind.Assign),
    });
}
