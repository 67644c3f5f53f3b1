using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Plugins.Lifecycle.Storage;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Lifecycle;

/// <summary>Reviews of a bank in 2024: the stages that figures lead to, their history, and what people changed between.</summary>
public sealed class ReviewLifecycleScenarios : Scenario
{
    /// <summary>The bank closed a month before its customers came, so that they are not only found.</summary>
    public ReviewLifecycleScenarios() => Close(new Day(2023, 12, 31));

    [Fact]
    public void Review_SixMonths_KeepsTheMovesAndShowsTheStage()
    {
        EntityReference customer = Customer(1);
        Metrics(customer, 1, 6);
        CloseTo(ScenarioDays.June);

        Admin.Review();

        Assert.Equal(new[] { "2024-01-31 Placed >NEW", "2024-02-29 Moved NEW>GROWING", "2024-06-30 Moved GROWING>MATURE" }, History(customer));
        Assert.Equal(("MATURE", ScenarioDays.June), (Admin.StageOf(customer), Admin.Read(customer).Day(CustomerColumns.StageSince)));
        Assert.Empty(Admin.All(TaskTable.LogicalName, TaskTable.Regarding, customer.Id));
    }

    [Fact]
    public void Review_NewCustomer_OpensThePlaybookOnce()
    {
        EntityReference customer = Customer(1);
        Metrics(customer, 6, 6);
        CloseTo(ScenarioDays.June);

        Admin.Review();
        Admin.Review();

        Assert.Equal("NEW", Admin.StageOf(customer));
        Assert.Equal(3, Admin.All(TaskTable.LogicalName, TaskTable.Regarding, customer.Id).Count);
    }

    [Fact]
    public void Review_Correction_SupersedesTheMoveAndSaysItAnew()
    {
        EntityReference customer = Customer(1);
        IReadOnlyList<EntityReference> metrics = Metrics(customer, 1, 6);
        CloseTo(ScenarioDays.June);
        Admin.Review();

        Admin.Set(metrics[4], CustomerMetricTable.ProductsHeld, 0);
        Admin.Set(metrics[4], CustomerMetricTable.AumAverage, new Money(0m));
        Admin.Review();

        Assert.Equal(new[] { "2024-01-31 Placed >NEW", "2024-02-29 Moved NEW>GROWING", "2024-05-31 Moved GROWING>LOST", "2024-06-30 Moved LOST>WON-BACK" }, History(customer));
        Assert.Equal("WON-BACK", Admin.StageOf(customer));
        Entity superseded = Assert.Single(Moves(customer), move => move.Choice(StageMoveTable.StatusCode) == StageMoveTable.Superseded);
        Assert.NotNull(superseded.GetAttributeValue<DateTime?>(StageMoveTable.SupersededOn));
    }

    [Fact]
    public void Review_AfterAMoveByHand_LeavesItAloneUntilTheHoldIsOver()
    {
        EntityReference customer = Customer(1);
        Metrics(customer, 1, 8);
        CloseTo(ScenarioDays.June);
        Admin.Review();
        Admin.MoveStage(customer, "DECLINING");

        ReviewAfter(7);
        Assert.Equal("DECLINING", Admin.StageOf(customer));

        ReviewAfter(8);
        Assert.Equal(new[] { "2024-07-05 Manual MATURE>DECLINING", "2024-08-31 Moved DECLINING>MATURE" }, History(customer).Skip(3));
        Assert.Null(Admin.Read(customer).Day(CustomerColumns.StageHoldUntil));
    }

    [Fact]
    public void Review_CorrectionBeforeAMoveByHand_KeepsTheMove()
    {
        EntityReference customer = Customer(1);
        IReadOnlyList<EntityReference> metrics = Metrics(customer, 1, 6);
        CloseTo(ScenarioDays.June);
        Admin.Review();
        Admin.MoveStage(customer, "LOST");

        Admin.Set(metrics[5], CustomerMetricTable.AumAverage, new Money(1m));
        Admin.Review();

        Assert.Equal(("LOST", ScenarioDays.Today), (Admin.StageOf(customer), Admin.Read(customer).Day(CustomerColumns.StageSince)));
        Assert.Equal(new[] { "2024-06-30 Moved GROWING>DECLINING", "2024-07-05 Manual MATURE>LOST" }, History(customer).Skip(2));
    }

    [Fact]
    public void Review_EveryMove_IsMadeAgainFromItsRow()
    {
        EntityReference customer = Customer(1);
        Metrics(customer, 1, 5);
        CloseTo(ScenarioDays.June);
        Metric(customer, 6, products: 0);
        Admin.Review();
        LifecyclePolicyBook policies = LifecyclePolicyReader.Read(Admin);

        Assert.Equal(3, Moves(customer).Count);
        Assert.All(Moves(customer), move =>
        {
            LifecyclePolicy policy = policies.FindPolicy(move.Lookup(StageMoveTable.Policy))!;
            StageDecision again = StageEngine.Remake(policy, new StoredFigures(move.Day(StageMoveTable.PeriodEnd)!.Value, move.GetAttributeValue<string>(StageMoveTable.Inputs)))!;
            Assert.Equal((move.Lookup(StageMoveTable.Stage), move.GetAttributeValue<string>(StageMoveTable.ReasonCodes)), (again.Stage.Id, again.ReasonText));
        });
    }

    private void ReviewAfter(int month)
    {
        Day end = new Day(2024, month, 1).EndOfMonth;
        Close(end);
        Host.Now = end.AddDays(5).ToDateTime();
        Admin.Review();
    }

    private List<EntityReference> Metrics(EntityReference customer, int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(month => Metric(customer, month, products: 2)).ToList();

    private EntityReference Metric(EntityReference customer, int month, int products)
    {
        EntityReference metric = new MetricBuilder(customer) { PeriodEnd = new Day(2024, month, 1).EndOfMonth }.AddTo(Host);
        Admin.Update(new Entity(metric.LogicalName, metric.Id) { [CustomerMetricTable.ProductsHeld] = products, [CustomerMetricTable.TransactionCount] = 20 });
        return metric;
    }

    private IReadOnlyList<Entity> Moves(EntityReference customer) => Admin.All(StageMoveTable.LogicalName, StageMoveTable.Contact, customer.Id);

    private IEnumerable<string> History(EntityReference customer) => Moves(customer)
        .Where(move => move.Choice(StageMoveTable.StatusCode) != StageMoveTable.Superseded)
        .OrderBy(move => move.Day(StageMoveTable.PeriodEnd))
        .Select(move => $"{move.Day(StageMoveTable.PeriodEnd)} {Choices.Read<StageMoveKind>(move, StageMoveTable.MoveKind)} {Admin.StageCode(move, StageMoveTable.FromStage)}>{Admin.StageCode(move, StageMoveTable.Stage)}");
}
