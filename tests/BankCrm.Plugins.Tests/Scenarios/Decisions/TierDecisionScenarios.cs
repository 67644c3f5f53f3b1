using System;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Scenarios.Decisions;

/// <summary>The history is a record: nobody edits or deletes it, not even an administrator; another row may take a row's place.</summary>
public sealed class TierDecisionScenarios : Scenario
{
    [Fact]
    public void Update_ByTheAdministrator_IsRefused()
    {
        EntityReference decision = Decision();

        Refused.With(Codes.DecisionIsFixed, () => Admin.Set(decision, TierDecisionTable.Tier, Admin.Tier(DefaultPolicy.Private)));
        Refused.With(Codes.DecisionIsFixed, () => Admin.Set(decision, TierDecisionTable.Average, new Money(9_000_000m)));
        Refused.With(Codes.DecisionIsFixed, () => Admin.Set(decision, TierDecisionTable.ReasonCodes, "NONE"));
        Refused.With(Codes.DecisionIsFixed, () => Admin.Set(decision, TierDecisionTable.SupersededOn, Host.Now));
        Refused.With(Codes.DecisionIsFixed, () => Admin.Set(decision, TierDecisionTable.Name, "Renamed"));
        Assert.Equal(DefaultPolicy.Gold, Admin.TierCode(Admin.Read(decision), TierDecisionTable.Tier));
    }

    [Fact]
    public void Delete_ByTheAdministrator_IsRefused()
    {
        EntityReference decision = Decision();

        Refused.With(Codes.DecisionStays, () => Admin.Delete(decision.LogicalName, decision.Id));
        Assert.Single(Admin.All(TierDecisionTable.LogicalName, TierDecisionTable.Id, decision.Id));
    }

    [Fact]
    public void Supersede_StandingDecision_IsAllowed()
    {
        EntityReference decision = Decision();

        Admin.Update(Supersession(decision));

        Entity row = Admin.Read(decision);
        Assert.Equal(TierDecisionTable.Superseded, row.Choice(TierDecisionTable.StatusCode));
        Assert.Equal(ScenarioDays.FirstInstant, row.GetAttributeValue<DateTime>(TierDecisionTable.SupersededOn));
    }

    [Fact]
    public void Supersede_TogetherWithAnotherChange_IsRefused()
    {
        EntityReference decision = Decision();
        Entity update = Supersession(decision);
        update[TierDecisionTable.Missed] = 2;

        Refused.With(Codes.DecisionIsFixed, () => Admin.Update(update));
        Assert.Equal(TierDecisionTable.InEffect, Admin.Read(decision).Choice(TierDecisionTable.StatusCode) ?? TierDecisionTable.InEffect);
    }

    [Fact]
    public void Supersede_SupersededDecision_IsRefused()
    {
        EntityReference decision = Decision();
        Admin.Update(Supersession(decision));

        Refused.With(Codes.DecisionIsFixed, () => Admin.Update(Supersession(decision)));
    }

    [Fact]
    public void Reinstate_SupersededDecision_IsRefused()
    {
        EntityReference decision = Decision();
        Admin.Update(Supersession(decision));

        Refused.With(Codes.DecisionIsFixed, () => Admin.Move(decision, 0, TierDecisionTable.InEffect));
    }

    private EntityReference Decision()
    {
        EntityReference customer = Customer(1, 60_000m);
        Close(ScenarioDays.January);
        Admin.Review();
        return HistoryRow.Of(Admin, customer).Single().Row;
    }

    private Entity Supersession(EntityReference decision) => new(decision.LogicalName, decision.Id)
    {
        [TierDecisionTable.StateCode] = new OptionSetValue(1),
        [TierDecisionTable.StatusCode] = new OptionSetValue(TierDecisionTable.Superseded),
        [TierDecisionTable.SupersededOn] = Host.Now,
    };
}
