using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Lifecycle;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Lifecycle;

/// <summary>Moves by hand: what they write, what they refuse, and that the history stays.</summary>
public sealed class MoveLifecycleStageScenarios : Scenario
{
    [Fact]
    public void Move_Allowed_ShowsTheStageAndKeepsWhoAndWhy()
    {
        EntityReference customer = CustomerIn("MATURE", new Day(2024, 5, 31));

        ParameterCollection outputs = Admin.MoveStage(customer, "DECLINING", " Salary goes to another bank. ");

        Assert.Equal(("DECLINING", "MATURE", new Day(2024, 8, 4)), (outputs["StageCode"], outputs["PreviousStageCode"], Day.Of((DateTime)outputs["HoldUntil"])));
        Entity shown = Admin.Read(customer);
        Assert.Equal("DECLINING", Admin.StageOf(customer));
        Assert.Equal((ScenarioDays.Today, new Day(2024, 8, 4)), (shown.Day(CustomerColumns.StageSince), shown.Day(CustomerColumns.StageHoldUntil)));
        Entity move = Admin.Read((EntityReference)outputs["Move"]);
        Assert.Equal(("MATURE", "DECLINING"), (Admin.StageCode(move, StageMoveTable.FromStage), Admin.StageCode(move, StageMoveTable.Stage)));
        Assert.Equal((Choices.Of(StageMoveKind.Manual), Choices.Of(PeriodKind.Day)), (move[StageMoveTable.MoveKind], move[StageMoveTable.PeriodKind]));
        Assert.Equal(
            (ScenarioDays.Today, ScenarioDays.Today, new Day(2024, 5, 31), new Day(2024, 8, 4)),
            (move.Day(StageMoveTable.PeriodEnd), move.Day(StageMoveTable.EnteredOn), move.Day(StageMoveTable.PreviousSince), move.Day(StageMoveTable.HoldUntil)));
        Assert.Equal((35, 1, 1), (move[StageMoveTable.DaysInPrevious], move[StageMoveTable.Revision], move[StageMoveTable.PolicyVersion]));
        Assert.Equal(("STAGE-BY-HAND", "Salary goes to another bank."), (move[StageMoveTable.ReasonCodes], move[StageMoveTable.Reason]));
        Assert.Equal("previous=MATURE;since=2024-05-31", move[StageMoveTable.Inputs]);
        Assert.Equal(Host.AdministratorId, move.Lookup(StageMoveTable.MovedBy));
    }

    [Fact]
    public void Move_StageWithAPlaybook_OpensItsActivitiesForTheOwner()
    {
        Guid manager = Host.AddUser(Languages.English, "Bank CRM Relationship Manager");
        EntityReference customer = new CustomerBuilder { OwnerId = manager }.AddTo(Host);

        Admin.MoveStage(customer, "NEW");

        IReadOnlyList<Entity> tasks = Admin.All(TaskTable.LogicalName, TaskTable.Regarding, customer.Id).OrderBy(task => task.Day(TaskTable.DueOn)).ToList();
        Assert.Equal(new Day?[] { new(2024, 7, 6), new(2024, 7, 12), new(2024, 8, 4) }, tasks.Select(task => task.Day(TaskTable.DueOn)));
        Assert.Equal(new[] { "New, task: Thank the customer", "New, call: First call", "New, task: Check after one month" }, tasks.Select(task => task.GetAttributeValue<string>(TaskTable.Subject)));
        Assert.All(tasks, task => Assert.Equal(manager, task.Lookup(TaskTable.Owner)));
        Assert.All(tasks, task => Assert.False(string.IsNullOrWhiteSpace(task.GetAttributeValue<string>(TaskTable.Description))));
    }

    [Fact]
    public void Move_TwiceOnADay_OpensNoActivityTwice()
    {
        EntityReference customer = CustomerIn("MATURE", new Day(2024, 5, 31));

        Admin.MoveStage(customer, "DECLINING");
        Admin.MoveStage(customer, "MATURE");
        Admin.MoveStage(customer, "DECLINING");

        Assert.Single(Admin.All(TaskTable.LogicalName, TaskTable.Regarding, customer.Id));
        Assert.Equal(new[] { 1, 2, 3 }, Admin.All(StageMoveTable.LogicalName, StageMoveTable.Contact, customer.Id).Select(move => move.GetAttributeValue<int>(StageMoveTable.Revision)).Order());
    }

    [Fact]
    public void Move_Account_FollowsTheCorporateLifecycle()
    {
        EntityReference company = new CustomerBuilder { Table = CustomerColumns.Account, Kind = null }.AddTo(Host);

        Admin.MoveStage(company, "PROSPECT");

        Entity move = Assert.Single(Admin.All(StageMoveTable.LogicalName, StageMoveTable.Account, company.Id));
        Assert.Equal(Admin.Lifecycle(LifecycleOperations.Corporate).Id, move.Lookup(StageMoveTable.Policy));
        Assert.Equal("PROSPECT", Admin.StageOf(company));
    }

    [Theory]
    [InlineData("MATURE", "MATURE", "LIFE-003", "MATURE", "MATURE")]
    [InlineData("MATURE", "NEW", "LIFE-004", "MATURE", "NEW")]
    [InlineData("MATURE", "DORMANT", "LIFE-005", "MATURE", "DORMANT")]
    [InlineData("MATURE", "VIP", "LIFE-002", "MATURE", "VIP")]
    [InlineData(null, "WON-BACK", "LIFE-004", "–", "WON-BACK")]
    public void Move_NotAllowed_TellsFromToAndWhyInTheUsersLanguage(string? from, string to, string code, params string[] named)
    {
        EntityReference customer = CustomerIn(from, new Day(2024, 5, 31));

        string english = Refused.With(code, () => As(Languages.English).MoveStage(customer, to));
        string chinese = Refused.With(code, () => As(Languages.SimplifiedChinese).MoveStage(customer, to));

        Assert.All(named, stage => Assert.Contains(stage, english, StringComparison.Ordinal));
        Assert.All(named, stage => Assert.Contains(stage, chinese, StringComparison.Ordinal));
        Assert.Matches("customer", english);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", chinese);
        Assert.Equal(from, Admin.StageOf(customer));
        Assert.Empty(Admin.All(StageMoveTable.LogicalName));
    }

    [Fact]
    public void Move_WithoutReason_IsRefused()
    {
        EntityReference customer = CustomerIn("MATURE", new Day(2024, 5, 31));

        Refused.With(LifecycleCodes.MoveWithoutReason, () => Admin.MoveStage(customer, "LOST", "  "));
        Refused.With(LifecycleCodes.ReasonTooLong, () => Admin.MoveStage(customer, "LOST", new string('x', 2001)));
        Admin.MoveStage(customer, "LOST", new string('x', 2000));
        Assert.Equal("LOST", Admin.StageOf(customer));
    }

    [Fact]
    public void Move_InstitutionWithoutPolicy_IsRefused()
    {
        EntityReference customer = new CustomerBuilder { Kind = CustomerKind.Institutional }.AddTo(Host);

        Refused.With(LifecycleCodes.NoPolicyInForce, () => Admin.MoveStage(customer, "NEW"));
    }

    [Fact]
    public void Move_CustomerThatTheCallerCannotSeeOrThatIsNone_IsRefused()
    {
        var nobody = new EntityReference(CustomerColumns.Contact, Guid.NewGuid());

        Refused.With(Codes.CustomerNotFound, () => Admin.MoveStage(nobody, "NEW"));
        Refused.With(Codes.CustomerWithoutNumber, () => Admin.MoveStage(new CustomerBuilder { Ordinal = 2, HasNumber = false }.AddTo(Host), "NEW"));
    }

    [Fact]
    public void Move_ByWhoeverMayChangeTheCustomer_IsAllowed()
    {
        Guid manager = Host.AddUser(Languages.English, "Bank CRM Relationship Manager");
        EntityReference customer = CustomerIn("MATURE", new Day(2024, 5, 31));

        var move = (EntityReference)Host.As(manager).MoveStage(customer, "LOST")["Move"];

        Assert.Equal(manager, Admin.Read(move).Lookup(StageMoveTable.MovedBy));
        Assert.Equal(Host.AdministratorId, Admin.Read(move).Lookup(StageMoveTable.Owner));
    }

    [Theory]
    [InlineData("Bank CRM Analyst")]
    [InlineData("Bank CRM Policy Administrator")]
    public void Move_ByWhoeverMayNotChangeTheCustomer_WritesNothing(string role)
    {
        EntityReference customer = CustomerIn("MATURE", new Day(2024, 5, 31));
        IOrganizationService user = Host.As(Host.AddUser(Languages.English, role));

        Assert.ThrowsAny<Exception>(() => user.MoveStage(customer, "LOST"));
        Assert.Equal("MATURE", Admin.StageOf(customer));
        Assert.Empty(Admin.All(StageMoveTable.LogicalName));
        Assert.Empty(Admin.All(TaskTable.LogicalName));
    }

    [Fact]
    public void Move_AfterMidnightInTheBanksTimeZone_IsOnTheBanksDay()
    {
        EntityReference customer = CustomerIn("MATURE", new Day(2024, 5, 31));
        Host.Now = ScenarioDays.AfterMidnightInChina;

        Admin.MoveStage(customer, "LOST");

        Assert.Equal(ScenarioDays.Today.AddDays(1), Admin.Read(customer).Day(CustomerColumns.StageSince));
    }

    [Fact]
    public void Move_ChineseOrganization_WritesActivitiesInChinese()
    {
        using IScenarioHost bank = ScenarioHosts.StartEmpty(Languages.SimplifiedChinese);
        bank.AsAdministrator.Install();
        EntityReference customer = new CustomerBuilder().AddTo(bank);

        bank.AsAdministrator.MoveStage(customer, "NEW");

        Assert.All(bank.AsAdministrator.All(TaskTable.LogicalName, TaskTable.Regarding, customer.Id), task =>
        {
            Assert.StartsWith("新客户", task.GetAttributeValue<string>(TaskTable.Subject), StringComparison.Ordinal);
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", task.GetAttributeValue<string>(TaskTable.Description));
        });
    }

    [Fact]
    public void History_ByAnyone_IsNeitherChangedNorDeleted()
    {
        EntityReference move = (EntityReference)Admin.MoveStage(CustomerIn("MATURE", new Day(2024, 5, 31)), "LOST")["Move"];

        Refused.With(LifecycleCodes.MoveIsFixed, () => Admin.Set(move, StageMoveTable.Reason, "Something else."));
        Refused.With(LifecycleCodes.MoveIsFixed, () => Admin.Set(move, StageMoveTable.SupersededOn, Host.Now));
        Refused.With(LifecycleCodes.MoveStays, () => Admin.Delete(move.LogicalName, move.Id));
        Admin.Update(Supersession(move));
        Assert.Equal(StageMoveTable.Superseded, Admin.Read(move).Choice(StageMoveTable.StatusCode));
        Refused.With(LifecycleCodes.MoveIsFixed, () => Admin.Update(Supersession(move)));
        Refused.With(LifecycleCodes.MoveIsFixed, () => Admin.Move(move, 0, StageMoveTable.InEffect));
    }

    [Theory]
    [InlineData(Languages.English, "the conditions of the stage hold; days since the last activity ≥ 90; change of assets over three windows (%) ≤ -50")]
    [InlineData(Languages.SimplifiedChinese, "满足阶段进入条件；距上次活跃天数 ≥ 90；三窗口资产变动（%） ≤ -50")]
    public void Reasons_CodesAndConditions_AreSaidInBothLanguages(int language, string expected) =>
        Assert.Equal(expected, LifecycleWords.Reasons(new[] { LifecycleReasonCodes.ConditionsHold, "DAYS-SINCE-ACTIVE>=90", "ASSETS-CHANGE-THREE-WINDOWS<=-50" }, language));

    private static Entity Supersession(EntityReference move) => new(move.LogicalName, move.Id)
    {
        [StageMoveTable.StateCode] = new OptionSetValue(1),
        [StageMoveTable.StatusCode] = new OptionSetValue(StageMoveTable.Superseded),
        [StageMoveTable.SupersededOn] = ScenarioDays.FirstInstant,
    };

    private IOrganizationService As(int language) => Host.As(Host.AddUser(language, "Bank CRM Relationship Manager"));

    /// <summary>A customer whom an earlier review left in a stage; null is in none.</summary>
    private EntityReference CustomerIn(string? stage, Day since)
    {
        EntityReference customer = new CustomerBuilder().AddTo(Host);
        if (stage is not null)
        {
            Admin.Update(new Entity(customer.LogicalName, customer.Id)
            {
                [CustomerColumns.LifecycleStage] = Admin.Stage(Admin.Lifecycle(), stage),
                [CustomerColumns.StageSince] = since.ToDateTime(),
            });
        }

        return customer;
    }
}
