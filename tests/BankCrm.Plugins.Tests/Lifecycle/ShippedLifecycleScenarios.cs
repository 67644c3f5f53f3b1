using System;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Lifecycle.Rules;
using BankCrm.Plugins.Lifecycle.Storage;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Lifecycle;

/// <summary>The shipped lifecycles as they are installed.</summary>
public sealed class ShippedLifecycleScenarios : Scenario
{
    [Theory]
    [InlineData(LifecycleOperations.Personal, CustomerKind.Personal)]
    [InlineData(LifecycleOperations.Corporate, CustomerKind.Corporate)]
    public void Install_Lifecycles_AreInForceWithAllTheirRows(string code, CustomerKind kind)
    {
        LifecyclePolicy policy = LifecyclePolicyReader.Read(Admin).InForceOn(kind, ScenarioDays.Today)!;

        Assert.Equal((code, 1, 30, "China Standard Time"), (policy.Code, policy.Version, policy.HoldDays, policy.TimeZone));
        Assert.Equal(new[] { "LOST", "PROSPECT", "DORMANT", "DECLINING", "WON-BACK", "NEW", "GROWING", "MATURE" }, policy.Stages.Select(stage => stage.Code));
        Assert.Equal(36, policy.Transitions.Count);
        Assert.Equal(15, policy.Stages.Sum(stage => stage.Conditions.Count));
        Assert.Equal(8, policy.Stages.Sum(stage => stage.Playbook.Count));
        Assert.Equal(90, policy.FindTransition("WON-BACK", "GROWING")!.AfterDays);
        Assert.Null(policy.FindTransition(null, "NEW")!.From);
        Assert.True(policy.FindStage("LOST")!.IsEnded);
        Assert.Null(LifecyclePolicyRules.PolicyIsSound(policy));
    }

    [Fact]
    public void Install_Again_SkipsEveryRow()
    {
        ParameterCollection outputs = Admin.Install();

        Assert.Equal((0, 0, 0), (outputs["Written"], outputs["Updated"], outputs["Kept"]));
    }

    [Fact]
    public void Install_OverABanksOwnLifecycleUnderTheShippedCode_AddsNothingBelowIt()
    {
        using IScenarioHost bank = ScenarioHosts.StartEmpty();
        bank.AsAdministrator.Create(new Entity(LifecyclePolicyTable.LogicalName)
        {
            [PolicyColumns.Name] = "Our own",
            [PolicyColumns.Code] = LifecycleOperations.Personal,
            [PolicyColumns.Version] = 1,
            [PolicyColumns.CustomerKind] = Choices.Of(CustomerKind.Personal),
            [PolicyColumns.PeriodKind] = Choices.Of(PeriodKind.Month),
            [PolicyColumns.EffectiveFrom] = new Day(2024, 1, 1).ToDateTime(),
            [LifecyclePolicyTable.HoldDays] = 10,
        });

        bank.AsAdministrator.Install();

        Assert.Equal(10, bank.AsAdministrator.Read(bank.AsAdministrator.Lifecycle()).GetAttributeValue<int>(LifecyclePolicyTable.HoldDays));
        Assert.Equal("CORPORATE-LIFECYCLE", LifecyclePolicyReader.Read(bank.AsAdministrator).All.Single(policy => policy.IsPublished).Code);
    }

    [Fact]
    public void Read_Lifecycles_TakesARequestForEachTable()
    {
        var counting = new CountingService(Admin);

        LifecyclePolicyReader.Read(counting);

        Assert.Equal(5, counting.Requests);
    }

    [Fact]
    public void Install_DraftThatTheBankChanged_IsKept()
    {
        // A bank that wants other words: the stage below a policy in force is fixed, so nothing is brought over it.
        EntityReference stage = Admin.Stage(Admin.Lifecycle(), "NEW");

        Refused.With(Codes.AnyPolicyInForceIsFixed, () => Admin.Set(stage, LifecycleStageTable.Name, "Fresh"));
        Assert.Equal("New", Admin.Read(stage).GetAttributeValue<string>(LifecycleStageTable.Name));
    }

    private sealed class CountingService : IOrganizationService
    {
        private readonly IOrganizationService inner;

        public CountingService(IOrganizationService inner) => this.inner = inner;

        public int Requests { get; private set; }

        public EntityCollection RetrieveMultiple(Microsoft.Xrm.Sdk.Query.QueryBase query)
        {
            Requests++;
            return inner.RetrieveMultiple(query);
        }

        public Guid Create(Entity entity) => throw new NotSupportedException();

        public Entity Retrieve(string entityName, Guid id, Microsoft.Xrm.Sdk.Query.ColumnSet columnSet) => throw new NotSupportedException();

        public void Update(Entity entity) => throw new NotSupportedException();

        public void Delete(string entityName, Guid id) => throw new NotSupportedException();

        public OrganizationResponse Execute(OrganizationRequest request) => throw new NotSupportedException();

        public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw new NotSupportedException();

        public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw new NotSupportedException();
    }
}
