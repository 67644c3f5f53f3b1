using System;
using System.Collections.Generic;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Scenarios.Review;

/// <summary>The tasks that a review opens for the customer's owner. The shipped Diamond tier asks for welcome and retention, Private for alerts too.</summary>
public sealed class TaskScenarios : Scenario
{
    /// <summary>Customers of long standing, whose lifecycle asks for nothing.</summary>
    public TaskScenarios() => RelationshipStart = new Day(2015, 3, 1);

    [Fact]
    public void Review_FirstDecision_OpensNoTask()
    {
        EntityReference customer = Customer(1, 600_000m);
        Close(ScenarioDays.January);

        Admin.Review();

        Assert.Equal(DefaultPolicy.Diamond, CustomerState.Of(Admin, customer).TierCode);
        Assert.Empty(Tasks(customer));
    }

    [Fact]
    public void Review_Upgrade_WelcomesTheCustomer()
    {
        Guid manager = Host.AddUser(1033, "Bank CRM Relationship Manager");
        EntityReference customer = new CustomerBuilder { OwnerId = manager, RelationshipStart = RelationshipStart }.AddTo(Host);
        Decided(customer, 60_000m);

        Next(customer, ScenarioDays.February, 600_000m);

        Entity task = Assert.Single(Tasks(customer));
        Assert.Contains("Diamond", task.GetAttributeValue<string>(TaskTable.Subject), StringComparison.Ordinal);
        Assert.Equal(manager, task.Lookup(TaskTable.Owner));
        Assert.Equal(customer.Id, task.Lookup(TaskTable.Regarding));
        Assert.Equal(ScenarioDays.Today.AddDays(3), task.Day(TaskTable.DueOn));
    }

    [Fact]
    public void Review_UpgradeToATierWithoutWelcome_OpensNoTask()
    {
        EntityReference customer = Customer(1);
        Decided(customer, 60_000m);

        Next(customer, ScenarioDays.February, 250_000m);

        Assert.Empty(Tasks(customer));
    }

    [Fact]
    public void Review_Misses_OpenARetentionTaskAtTheFirstAndAtTheLoss()
    {
        EntityReference customer = Customer(1);
        Decided(customer, 600_000m);

        Next(customer, ScenarioDays.February, 400_000m);
        Assert.Single(Tasks(customer));
        Next(customer, ScenarioDays.March, 400_000m);
        Assert.Single(Tasks(customer));
        Next(customer, ScenarioDays.April, 400_000m);

        IReadOnlyList<Entity> tasks = Tasks(customer);
        Assert.Equal(2, tasks.Count);
        Assert.All(tasks, task => Assert.Contains("Diamond", task.GetAttributeValue<string>(TaskTable.Subject), StringComparison.Ordinal));
        Assert.Equal(DefaultPolicy.Platinum, CustomerState.Of(Admin, customer).TierCode);
    }

    [Theory]
    [InlineData(4_999_999.99, 0)]
    [InlineData(5_000_000, 1)]
    [InlineData(5_999_999.99, 1)]
    public void Review_JustUnderThePrivateFloor_AlertsForPrivateBanking(double amount, int expectedTasks)
    {
        EntityReference customer = Customer(1);
        Decided(customer, 600_000m);

        Next(customer, ScenarioDays.February, (decimal)amount);

        IReadOnlyList<Entity> tasks = Tasks(customer);
        Assert.Equal(expectedTasks, tasks.Count);
        Assert.All(tasks, task => Assert.Contains("Private banking", task.GetAttributeValue<string>(TaskTable.Subject), StringComparison.Ordinal));
        Assert.All(tasks, task => Assert.Equal(ScenarioDays.Today.AddDays(1), task.Day(TaskTable.DueOn)));
    }

    [Fact]
    public void Review_OldWindowsOnTheWay_OpenNoTasks()
    {
        EntityReference customer = Customer(1, 60_000m, 600_000m, 610_000m);
        CloseTo(ScenarioDays.March);

        Admin.Review();

        Assert.Empty(Tasks(customer));
    }

    [Fact]
    public void Review_DayNamed_DueDateCountsFromIt()
    {
        EntityReference customer = Customer(1);
        Decided(customer, 60_000m);
        Metric(customer, ScenarioDays.February, 600_000m);
        Close(ScenarioDays.February);

        Admin.Review(asOf: new Day(2024, 3, 2));

        Assert.Equal(new Day(2024, 3, 5), Assert.Single(Tasks(customer)).Day(TaskTable.DueOn));
    }

    private IReadOnlyList<Entity> Tasks(EntityReference customer) => Admin.All(TaskTable.LogicalName, TaskTable.Regarding, customer.Id);

    private void Decided(EntityReference customer, decimal average)
    {
        Metric(customer, ScenarioDays.January, average);
        Close(ScenarioDays.January);
        Admin.Review();
    }

    private void Next(EntityReference customer, Day periodEnd, decimal average)
    {
        Metric(customer, periodEnd, average);
        Close(periodEnd);
        Admin.Review();
    }
}
