using System;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Scenarios.Review;

/// <summary>Tasks are written in the organisation's language, whoever runs the review.</summary>
public sealed class ChineseTaskScenarios : Scenario
{
    public ChineseTaskScenarios()
        : base(ScenarioHosts.StartWithDefaults(Languages.SimplifiedChinese)) =>
        RelationshipStart = new Day(2015, 3, 1);

    [Fact]
    public void Review_ChineseOrganization_WritesTasksInChinese()
    {
        EntityReference customer = Customer(1, 60_000m);
        Close(ScenarioDays.January);
        Admin.Review();

        Metric(customer, ScenarioDays.February, 600_000m);
        Close(ScenarioDays.February);
        Admin.Review();

        string subject = Assert.Single(Admin.All(TaskTable.LogicalName, TaskTable.Regarding, customer.Id)).GetAttributeValue<string>(TaskTable.Subject);
        Assert.Contains("钻石客户", subject, StringComparison.Ordinal);
        Assert.DoesNotContain("Diamond", subject, StringComparison.Ordinal);
    }
}
