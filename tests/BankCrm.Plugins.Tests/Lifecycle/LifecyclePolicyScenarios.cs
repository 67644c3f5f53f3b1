using System;
using System.Linq;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Lifecycle;

/// <summary>What a lifecycle must be to be put in force, and that it is fixed from then on.</summary>
public sealed class LifecyclePolicyScenarios : Scenario
{
    private readonly LifecycleDraft draft;

    public LifecyclePolicyScenarios() => draft = new LifecycleDraft(Admin);

    [Fact]
    public void PutInForce_SoundDraft_IsAllowed()
    {
        draft.PutInForce();

        Assert.Equal(PolicyColumns.InForce, Admin.Read(draft.Policy).Choice(PolicyColumns.StatusCode));
    }

    [Fact]
    public void PutInForce_StageThatNothingLeadsTo_IsRefused()
    {
        draft.AddStage("ALONE", 3);

        Refused.With(LifecycleCodes.StageWithoutWayIn, draft.PutInForce);
        Assert.Equal(PolicyColumns.Draft, Admin.Read(draft.Policy).Choice(PolicyColumns.StatusCode));
    }

    [Fact]
    public void PutInForce_NoFirstPlacement_IsRefused()
    {
        foreach (string code in new[] { ">YOUNG", ">OLD" })
        {
            EntityReference placement = Admin.Transition(draft.Policy, code);
            Admin.Delete(placement.LogicalName, placement.Id);
        }

        Refused.With(LifecycleCodes.NoFirstPlacement, draft.PutInForce);
    }

    [Fact]
    public void PutInForce_AgeBandsWithAGap_IsRefused()
    {
        Admin.Set(Admin.Below(draft.Stage("OLD"), StageConditionTable.LogicalName), StageConditionTable.Value, 150m);

        string message = Refused.With(LifecycleCodes.AgeBandsGap, draft.PutInForce);

        Assert.Contains("YOUNG", message, StringComparison.Ordinal);
        Assert.Contains("OLD", message, StringComparison.Ordinal);
        Assert.Contains("100", message, StringComparison.Ordinal);
    }

    [Fact]
    public void PutInForce_AutomaticIntoStageWithoutConditions_IsRefused()
    {
        draft.AddStage("EMPTY", 3);
        draft.AddTransition("OLD", "EMPTY");

        Refused.With(LifecycleCodes.StageWithoutConditions, draft.PutInForce);
    }

    [Fact]
    public void PutInForce_TimeAloneIntoStageWithoutConditions_IsAllowed()
    {
        draft.AddStage("EMPTY", 3);
        draft.AddTransition("OLD", "EMPTY", afterDays: 90);

        draft.PutInForce();

        Assert.Equal(PolicyColumns.InForce, Admin.Read(draft.Policy).Choice(PolicyColumns.StatusCode));
    }

    [Fact]
    public void PutInForce_SameFiguresLeadRound_IsRefused()
    {
        draft.AddStage("RICH", 3);
        draft.AddCondition("RICH", 1, Figure.AssetsUnderManagement, Comparison.AtLeast, 1_000_000m);
        draft.AddStage("BUSY", 4);
        draft.AddCondition("BUSY", 1, Figure.TransactionsInWindow, Comparison.AtLeast, 50m);
        draft.AddTransition("OLD", "RICH");
        draft.AddTransition("RICH", "BUSY");
        draft.AddTransition("BUSY", "RICH");

        Assert.Contains("RICH>BUSY>RICH", Refused.With(LifecycleCodes.AutomaticCycle, draft.PutInForce), StringComparison.Ordinal);
    }

    [Fact]
    public void PutInForce_NewVersion_EndsTheOneBefore()
    {
        draft.PutInForce();

        new LifecycleDraft(Admin, version: 2, effectiveFrom: new Day(2024, 7, 1)).PutInForce();

        Assert.Equal(new Day(2024, 6, 30), Admin.Read(draft.Policy).Day(PolicyColumns.EffectiveTo));
    }

    [Fact]
    public void PutInForce_DatesTaken_IsRefused()
    {
        draft.PutInForce();

        Refused.With(Codes.AnyPoliciesOverlap, () => new LifecycleDraft(Admin, version: 2, effectiveFrom: new Day(2024, 1, 1)).PutInForce());
    }

    [Fact]
    public void Create_AtOnceInForce_IsRefused()
    {
        var row = new Entity(LifecyclePolicyTable.LogicalName)
        {
            [PolicyColumns.Name] = "Institutions",
            [PolicyColumns.Code] = "INSTITUTIONS",
            [PolicyColumns.Version] = 9,
            [PolicyColumns.CustomerKind] = Choices.Of(CustomerKind.Institutional),
            [PolicyColumns.PeriodKind] = Choices.Of(PeriodKind.Month),
            [PolicyColumns.EffectiveFrom] = new Day(2024, 1, 1).ToDateTime(),
            [LifecyclePolicyTable.HoldDays] = 30,
            [PolicyColumns.StatusCode] = new OptionSetValue(PolicyColumns.InForce),
        };

        Refused.With(Codes.AnyPolicyBeginsAsDraft, () => Admin.Create(row));
    }

    [Fact]
    public void Update_PolicyInForce_IsRefused()
    {
        draft.PutInForce();

        Refused.With(Codes.AnyPolicyInForceIsFixed, () => Admin.Set(draft.Policy, LifecyclePolicyTable.HoldDays, 5));
        Refused.With(Codes.AnyPolicyInForceStays, () => Admin.Delete(draft.Policy.LogicalName, draft.Policy.Id));
    }

    [Fact]
    public void UpdateAndDelete_RowsOfAPolicyInForce_AreRefused()
    {
        draft.AddStep("YOUNG");
        EntityReference[] rows = draft.OneOfEach().ToArray();
        draft.PutInForce();

        Assert.All(rows, row =>
        {
            Refused.With(Codes.AnyPolicyInForceIsFixed, () => Admin.Set(row, "bce_name", "Renamed"));
            Refused.With(Codes.AnyPolicyInForceIsFixed, () => Admin.Delete(row.LogicalName, row.Id));
        });
    }

    [Fact]
    public void Create_RowsInAPolicyInForce_AreRefused()
    {
        draft.PutInForce();

        Refused.With(Codes.AnyPolicyInForceIsFixed, () => draft.AddStage("MORE", 3));
        Refused.With(Codes.AnyPolicyInForceIsFixed, () => draft.AddTransition("OLD", "YOUNG", automatic: false, manual: true));
        Refused.With(Codes.AnyPolicyInForceIsFixed, () => draft.AddCondition("OLD", 2, Figure.Age, Comparison.AtLeast, 18m));
        Refused.With(Codes.AnyPolicyInForceIsFixed, () => draft.AddStep("OLD"));
    }

    [Fact]
    public void UpdateAndDelete_RowsOfADraft_AreAllowed()
    {
        draft.AddStep("YOUNG");
        foreach (EntityReference row in draft.OneOfEach().Reverse())
        {
            Admin.Set(row, "bce_name", "Renamed");
            Assert.Equal("Renamed", Admin.Read(row).GetAttributeValue<string>("bce_name"));
            if (row.LogicalName != LifecycleStageTable.LogicalName)
            {
                Admin.Delete(row.LogicalName, row.Id);
            }
        }
    }

    [Fact]
    public void Delete_Draft_TakesItsRowsAlong()
    {
        draft.AddStep("YOUNG");

        Admin.Delete(draft.Policy.LogicalName, draft.Policy.Id);

        Assert.Empty(Admin.All(LifecycleStageTable.LogicalName, LifecycleStageTable.Policy, draft.Policy.Id));
        Assert.Empty(Admin.All(StageTransitionTable.LogicalName, StageTransitionTable.Policy, draft.Policy.Id));
        Assert.Empty(Admin.All(StageConditionTable.LogicalName, StageConditionTable.Stage, draft.Stage("YOUNG").Id));
    }

    [Fact]
    public void Create_StageWithoutAChineseName_IsRefused() => Refused.With(LifecycleCodes.StageNameMissing, () => draft.AddStage("MORE", 3, nameZh: " "));

    [Fact]
    public void Create_StageInATakenPlace_IsRefused() => Refused.With(LifecycleCodes.StageTwice, () => draft.AddStage("MORE", 2));

    [Fact]
    public void Create_StepWithoutAChineseName_IsRefused() => Refused.With(LifecycleCodes.StepNameMissing, () => draft.AddStep("YOUNG", nameZh: " "));

    [Fact]
    public void Create_TransitionToItself_IsRefused() => Refused.With(LifecycleCodes.TransitionToItself, () => draft.AddTransition("OLD", "OLD"));

    [Fact]
    public void Create_TransitionWithAnotherCode_IsRefused() => Refused.With(LifecycleCodes.TransitionCodeWrong, () => draft.AddTransition("OLD", "YOUNG", code: "BACK"));

    [Fact]
    public void Create_TransitionToAStageOfAnotherPolicy_IsRefused()
    {
        var row = new Entity(StageTransitionTable.LogicalName)
        {
            [StageTransitionTable.Name] = "Outside",
            [StageTransitionTable.Policy] = draft.Policy,
            [StageTransitionTable.Code] = "OLD>LOST",
            [StageTransitionTable.From] = draft.Stage("OLD"),
            [StageTransitionTable.To] = Admin.Stage(Admin.Lifecycle(), "LOST"),
            [StageTransitionTable.Automatic] = true,
        };

        Refused.With(LifecycleCodes.TransitionLeadsOutside, () => Admin.Create(row));
    }

    [Fact]
    public void Create_ConditionThatContradictsAnother_IsRefused() =>
        Refused.With(LifecycleCodes.ConditionsContradict, () => draft.AddCondition("OLD", 2, Figure.DaysSinceStart, Comparison.LessThan, 100m));

    [Theory]
    [InlineData(Languages.English, "stage ALONE")]
    [InlineData(Languages.SimplifiedChinese, "阶段ALONE")]
    public void PutInForce_Refused_SpeaksTheUsersLanguage(int language, string expected)
    {
        draft.AddStage("ALONE", 3);
        IOrganizationService user = Host.As(Host.AddUser(language, "Bank CRM Policy Administrator"));

        Assert.Contains(expected, Refused.With(LifecycleCodes.StageWithoutWayIn, () => user.Move(draft.Policy, 0, PolicyColumns.InForce)), StringComparison.Ordinal);
    }
}
