using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Setup;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Setup.InstallDefaults;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Scenarios.Setup;

/// <summary>The default rows: written once, brought up to date while nobody touched them, and never over the bank's own.</summary>
public sealed class InstallDefaultsScenarios : IDisposable
{
    /// <summary>The rows of the files of solution/config, which are in the assembly.</summary>
    private static readonly int ShippedRows = typeof(InstallDefaultsPlugin).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("config/", StringComparison.Ordinal)).Sum(RowsOf);

    /// <summary>The policy PERSONAL-ASSETS, its five tiers and their fifteen benefits.</summary>
    private const int RowsOfThePolicy = 21;

    private readonly IScenarioHost host = ScenarioHosts.StartEmpty();

    private IOrganizationService Admin => host.AsAdministrator;

    public void Dispose() => host.Dispose();

    [Fact]
    public void InstallDefaults_EmptyBank_WritesEveryRow()
    {
        ParameterCollection outputs = Admin.Install();

        AssertCounts(outputs, written: ShippedRows, updated: 0, kept: 0, skipped: 0);
        Assert.Equal(ShippedRows, ((string)outputs["Report"]).Split('\n').Length);
    }

    [Fact]
    public void InstallDefaults_EmptyBank_PutsThePolicyInForceWithItsTiers()
    {
        Admin.Install();

        Entity policy = Admin.Read(Admin.Policy());
        Assert.Equal(TierPolicyTable.InForce, policy.Choice(TierPolicyTable.StatusCode));
        Assert.Equal(0, policy.Choice(TierPolicyTable.StateCode));
        Assert.Equal(
            new[] { DefaultPolicy.Basic, DefaultPolicy.Gold, DefaultPolicy.Platinum, DefaultPolicy.Diamond, DefaultPolicy.Private },
            Admin.All(TierTable.LogicalName, TierTable.Policy, policy.Id).OrderBy(tier => tier.GetAttributeValue<int>(TierTable.Order)).Select(tier => tier.GetAttributeValue<string>(TierTable.Code)));
    }

    [Fact]
    public void InstallDefaults_Again_SkipsEveryRow()
    {
        Admin.Install();

        int tiers = Admin.All(TierTable.LogicalName).Count;
        AssertCounts(Admin.Install(), written: 0, updated: 0, kept: 0, skipped: ShippedRows);
        Assert.Equal(tiers, Admin.All(TierTable.LogicalName).Count);
    }

    [Fact]
    public void InstallDefaults_RuleThatTheBankChanged_KeepsIt()
    {
        Admin.Install();
        EntityReference rule = RetentionRule();
        Admin.Set(rule, RetentionRuleTable.Months, 60);

        AssertCounts(Admin.Install(), written: 0, updated: 0, kept: 1, skipped: ShippedRows - 1);
        Assert.Equal(60, Admin.Read(rule).GetAttributeValue<int>(RetentionRuleTable.Months));
    }

    [Fact]
    public void InstallDefaults_RuleThatTheBankMade_KeepsIt()
    {
        EntityReference rule = new(RetentionRuleTable.LogicalName, Admin.Create(OlderDefault(months: 12)));

        AssertCounts(Admin.Install(), written: ShippedRows - 1, updated: 0, kept: 1, skipped: 0);
        Assert.Equal(12, Admin.Read(rule).GetAttributeValue<int>(RetentionRuleTable.Months));
    }

    [Fact]
    public void InstallDefaults_OlderDefaultThatNobodyTouched_BringsItUpToDate()
    {
        Entity older = OlderDefault(months: 12);
        older[DefaultHashColumn] = FingerprintOf(older);
        EntityReference rule = new(RetentionRuleTable.LogicalName, Admin.Create(older));

        AssertCounts(Admin.Install(), written: ShippedRows - 1, updated: 1, kept: 0, skipped: 0);
        Assert.Equal(24, Admin.Read(rule).GetAttributeValue<int>(RetentionRuleTable.Months));
        AssertCounts(Admin.Install(), written: 0, updated: 0, kept: 0, skipped: ShippedRows);
    }

    [Fact]
    public void InstallDefaults_BanksOwnPolicyUnderTheShippedCode_AddsNothingBelowIt()
    {
        new PolicyBuilder { Code = DefaultPolicy.Code, CustomerKind = CustomerKind.Personal }.PutInForce(host);

        AssertCounts(Admin.Install(), written: ShippedRows - RowsOfThePolicy, updated: 0, kept: RowsOfThePolicy, skipped: 0);
        Assert.Equal(2, Admin.All(TierTable.LogicalName, TierTable.Policy, Admin.Policy().Id).Count);
        Assert.Empty(Admin.All(BenefitTable.LogicalName));
    }

    [Fact]
    public void InstallDefaults_DatesTakenByTheBanksOwnPolicy_TellsThatRuleAndWritesNothing()
    {
        // The policy's guard refuses below the operation that the administrator called.
        new PolicyBuilder { Code = "RETAIL", CustomerKind = CustomerKind.Personal, EffectiveFrom = new Day(2020, 1, 1) }.PutInForce(host);

        Refused.With(Codes.PoliciesOverlap, () => Admin.Install());
        Assert.Single(Admin.All(TierPolicyTable.LogicalName));
        Assert.Empty(Admin.All(RetentionRuleTable.LogicalName));
    }

    private const string DefaultHashColumn = "bce_defaulthash";

    private EntityReference RetentionRule() => Admin.All(RetentionRuleTable.LogicalName, RetentionRuleTable.TableName, CustomerMetricTable.LogicalName).Single().ToEntityReference();

    private static Entity OlderDefault(int months) => new(RetentionRuleTable.LogicalName)
    {
        [RetentionRuleTable.Name] = "Customer metrics",
        [RetentionRuleTable.NameZh] = "客户指标",
        [RetentionRuleTable.TableName] = CustomerMetricTable.LogicalName,
        [RetentionRuleTable.DateColumn] = CustomerMetricTable.PeriodEnd,
        [RetentionRuleTable.Months] = months,
    };

    /// <summary>What an earlier version of the add-on stored beside such a row.</summary>
    private static string FingerprintOf(Entity rule) =>
        new DefaultRow(CustomerMetricTable.LogicalName, parentKey: null, rule.Attributes.ToDictionary(column => column.Key, column => Convert.ToString(column.Value, System.Globalization.CultureInfo.InvariantCulture)!)).Fingerprint();

    private static void AssertCounts(ParameterCollection outputs, int written, int updated, int kept, int skipped) =>
        Assert.Equal(new[] { written, updated, kept, skipped }, new List<string> { "Written", "Updated", "Kept", "Skipped" }.Select(name => (int)outputs[name]));

    private static int RowsOf(string resource)
    {
        using var reader = new StreamReader(typeof(InstallDefaultsPlugin).Assembly.GetManifestResourceStream(resource)!);
        return ConfigCsv.Read(reader.ReadToEnd()).Count();
    }
}
