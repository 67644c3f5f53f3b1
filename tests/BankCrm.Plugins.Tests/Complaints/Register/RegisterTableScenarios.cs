using System;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register.Moves;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Complaints.Register;

/// <summary>The register's tables: moves, policies and spokespersons that make no sense are not written.</summary>
public sealed class RegisterTableScenarios : RegisterScenario
{
    [Theory]
    [InlineData(ComplaintTransitionTable.Guards, "NOT-OWN-COMPLAINT,NOT-OWN-REPORT,HAS-EVERYTHING", "CMP-040")]
    [InlineData(ComplaintTransitionTable.Guards, "HAS-REASON", "CMP-041")]
    [InlineData(ComplaintTransitionTable.Code, "FIRST", "CMP-045")]
    public void Transition_MadeUnsound_IsRefused(string column, string value, string code) =>
        Refused.With(code, () => Admin.Set(Transition("RECEIVED>ACKNOWLEDGE"), column, value));

    [Fact]
    public void Transition_ThatLeadsElsewhere_IsRefused() =>
        Refused.With("CMP-043", () => Admin.Set(Transition("RECEIVED>ACKNOWLEDGE"), ComplaintTransitionTable.ToState, Choices.Of(ComplaintState.Closed)));

    [Fact]
    public void Transition_OnlyWayToAState_CanNeitherGoNorRest()
    {
        EntityReference only = Transition("INVESTIGATING>PROPOSE-RESPONSE");

        Refused.With("CMP-046", () => Admin.Delete(only.LogicalName, only.Id));
        Refused.With("CMP-046", () => Admin.Move(only, 1, 2));
    }

    [Fact]
    public void Transition_GuardAdded_HoldsFromNowOn()
    {
        EntityReference complaint = Open(columns: [(ComplaintTable.Category, null)]);
        Admin.Set(Transition("RECEIVED>ACKNOWLEDGE"), ComplaintTransitionTable.Guards, "NOT-OWN-COMPLAINT,NOT-OWN-REPORT," + GuardCodes.HasCategory);

        Assert.Contains("its category is not known", Refused.With("CMP-010", () => Admin.MoveComplaint(complaint, ComplaintAction.Acknowledge)), StringComparison.Ordinal);
    }

    [Fact]
    public void Transition_TakenOutAndPutBack_IsAllowed()
    {
        EntityReference spare = Transition("REMEDYING>WITHDRAW");
        Entity row = Admin.Read(spare);

        Admin.Delete(spare.LogicalName, spare.Id);
        Admin.Create(new Entity(spare.LogicalName)
        {
            [ComplaintTransitionTable.Name] = row[ComplaintTransitionTable.Name],
            [ComplaintTransitionTable.Code] = row[ComplaintTransitionTable.Code],
            [ComplaintTransitionTable.FromState] = row[ComplaintTransitionTable.FromState],
            [ComplaintTransitionTable.Action] = row[ComplaintTransitionTable.Action],
            [ComplaintTransitionTable.ToState] = row[ComplaintTransitionTable.ToState],
            [ComplaintTransitionTable.Guards] = row[ComplaintTransitionTable.Guards],
        });
    }

    [Fact]
    public void Policy_InForce_IsFixedButForTheConfidentialTeam()
    {
        EntityReference policy = PolicyInForce().ToEntityReference();

        Refused.With("POL-001", () => Admin.Set(policy, ComplaintPolicyTable.RepeatDays, 90));
        Refused.With("POL-002", () => Admin.Delete(policy.LogicalName, policy.Id));
        SetConfidentialTeam(AddTeamApart("Review"));
    }

    [Fact]
    public void SeverityRow_MissingTwiceOrContradicting_IsRefused()
    {
        EntityReference lowHigh = Severity("LOW-HIGH");

        Refused.With("CMP-061", () => Admin.Create(Field(ImpactLevel.Low, UrgencyLevel.High, ComplaintSeverity.Medium)));
        Refused.With("CMP-060", () => Admin.Create(Field(ImpactLevel.Low, urgency: null, ComplaintSeverity.Medium)));
        Refused.With("CMP-062", () => Admin.Set(lowHigh, SeverityRuleTable.Severity, Choices.Of(ComplaintSeverity.Critical)));
        Refused.With("CMP-062", () => Admin.Set(Severity("HIGH-HIGH"), SeverityRuleTable.Severity, Choices.Of(ComplaintSeverity.Medium)));
        Refused.With("CMP-063", () => Admin.Set(lowHigh, SeverityRuleTable.Impact, Choices.Of(ImpactLevel.High)));
        Refused.With("CMP-063", () => Admin.Move(lowHigh, 1, 2));
        Refused.With("CMP-063", () => Admin.Delete(lowHigh.LogicalName, lowHigh.Id));
        Admin.Set(lowHigh, SeverityRuleTable.Severity, Choices.Of(ComplaintSeverity.High));
        Assert.Equal(ComplaintSeverity.High, Choices.Read<ComplaintSeverity>(Admin.Read(lowHigh), SeverityRuleTable.Severity));
    }

    [Fact]
    public void Policy_ConfidentialTeam_HasAUnitOfItsOwn()
    {
        Guid unit = Bank.Environment.AddBusinessUnit("Branch");
        Guid member = Bank.AddUser(unit, Languages.English, HandlerRole);
        Guid team = AddTeamIn(unit, "Branch team", member);
        SetConfidentialTeam(team);
        Bank.AddUser(unit, Languages.English, HandlerRole);

        Refused.With("CMP-051", () => SetConfidentialTeam(AddTeam("Review")));
        Refused.With("CMP-052", () => SetConfidentialTeam(AddTeamIn(unit, "Other", member)));
        Refused.With("CMP-051", () => DraftPolicy(ComplaintPolicyTable.ConfidentialTeam, TeamRow(AddTeam("Drafted"))));
        Admin.Set(PolicyInForce().ToEntityReference(), ComplaintPolicyTable.ConfidentialTeam, null);
    }

    [Theory]
    [InlineData(ComplaintPolicyTable.RepeatDays, -1)]
    [InlineData(ComplaintPolicyTable.FreezeDays, 3651)]
    [InlineData(ComplaintPolicyTable.Spokespersons, 0)]
    [InlineData(ComplaintPolicyTable.RaiseLegal, 4)]
    public void Policy_OutOfBounds_IsRefused(string column, int value) => Refused.With("CMP-050", () => DraftPolicy(column, value));

    [Fact]
    public void Policy_NextVersion_EndsTheOneBeforeAndDecides()
    {
        EntityReference before = PolicyInForce().ToEntityReference();
        EntityReference customer = NewCustomer();
        Admin.Create(NewComplaint(customer, (ComplaintTable.ReceivedOn, Host.Now.AddDays(-60))));

        PutInForce(DraftPolicy(ComplaintPolicyTable.RepeatDays, 30));

        Assert.Equal(ScenarioDays.Today.AddDays(-1), Admin.Read(before).Day(ComplaintPolicyTable.EffectiveTo));
        Assert.Null(Admin.Read(new EntityReference(ComplaintTable.LogicalName, Admin.Create(NewComplaint(customer)))).Lookup(ComplaintTable.Repeats));
    }

    [Fact]
    public void Spokespersons_OfAGroup_AreAtMostFiveEachOnce()
    {
        EntityReference group = Open(columns: [(ComplaintTable.ComplainantKind, Choices.Of(ComplainantKind.Group))]);
        EntityReference first = NewCustomer();
        Speak(group, first);
        Refused.With("CMP-033", () => Speak(group, first));
        for (int count = 2; count <= 5; count++)
        {
            Speak(group, NewCustomer());
        }

        EntityReference sixth = NewCustomer();
        Refused.With("CMP-030", () => Speak(group, sixth));
        Refused.With("CMP-031", () => Speak(Open(), sixth));
        Refused.With("CMP-032", () => Admin.Create(new Entity(ComplaintSpokespersonTable.LogicalName) { [ComplaintSpokespersonTable.Complaint] = group }));
        Assert.Equal(5, Admin.All(ComplaintSpokespersonTable.LogicalName).Count);
    }

    [Theory]
    [InlineData(ComplainantKind.Representative)]
    [InlineData(ComplainantKind.Heir)]
    public void Respond_ToWhomHasShownNoAuthority_IsRefused(ComplainantKind kind)
    {
        EntityReference complaint = Drive(Open(columns: [(ComplaintTable.ComplainantKind, Choices.Of(kind))]), ComplaintState.ResponseProposed);

        Assert.Contains("has not shown authority", Refused.With("CMP-010", () => Admin.MoveComplaint(complaint, ComplaintAction.Respond)), StringComparison.Ordinal);
        Admin.Update(new Entity(ComplaintTable.LogicalName, complaint.Id) { [ComplaintTable.Representative] = new CustomerBuilder { Ordinal = 900 }.AddTo(Host), [ComplaintTable.Authority] = "Power of attorney of 1 July 2024" });

        Admin.MoveComplaint(complaint, ComplaintAction.Respond);
    }

    [Fact]
    public void Respond_ToAGroupWithoutSpokesperson_IsRefused()
    {
        EntityReference complaint = Drive(Open(columns: [(ComplaintTable.ComplainantKind, Choices.Of(ComplainantKind.Group))]), ComplaintState.ResponseProposed);

        Assert.Contains("the group has no spokesperson", Refused.With("CMP-010", () => Admin.MoveComplaint(complaint, ComplaintAction.Respond)), StringComparison.Ordinal);
        Speak(complaint, NewCustomer());

        Admin.MoveComplaint(complaint, ComplaintAction.Respond);
    }

    private EntityReference Transition(string code) => Admin.All(ComplaintTransitionTable.LogicalName, ComplaintTransitionTable.Code, code).Single().ToEntityReference();

    private void Speak(EntityReference complaint, EntityReference contact) => Admin.Create(new Entity(ComplaintSpokespersonTable.LogicalName)
    {
        [ComplaintSpokespersonTable.Name] = "Spokesperson",
        [ComplaintSpokespersonTable.Complaint] = complaint,
        [ComplaintSpokespersonTable.Contact] = contact,
    });

    private EntityReference Severity(string code) => Admin.All(SeverityRuleTable.LogicalName, SeverityRuleTable.Code, code).Single().ToEntityReference();

    private static Entity Field(ImpactLevel impact, UrgencyLevel? urgency, ComplaintSeverity severity) => new(SeverityRuleTable.LogicalName)
    {
        [SeverityRuleTable.Name] = "Another",
        [SeverityRuleTable.Code] = "ANOTHER",
        [SeverityRuleTable.Impact] = Choices.Of(impact),
        [SeverityRuleTable.Urgency] = urgency is { } level ? Choices.Of(level) : null,
        [SeverityRuleTable.Severity] = Choices.Of(severity),
    };
}
