using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.Awards;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Recovery.Awards.Storage;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Recovery.Awards;

/// <summary>What nobody does to awards: write them by hand, delete them, decide at the same moment, or leave half of one behind.</summary>
public sealed class ProtectAwardScenarios : AwardScenario
{
    [Fact]
    public void Award_ByHand_IsNeitherWrittenNorDeleted()
    {
        EntityReference complaint = Complaint();
        EntityReference award = AsHandler.Propose(complaint, 1000m);
        EntityReference step = Steps(award).Single().ToEntityReference();
        var forged = new Entity(AwardTable.LogicalName) { [AwardTable.Complaint] = complaint, [AwardTable.Amount] = new Money(1_000_000m), [AwardTable.AwardState] = Choices.Of(AwardState.Approved) };

        Refused.With(AwardCodes.WrittenByActionsOnly, () => AsHandler.Create(forged));
        Refused.With(AwardCodes.WrittenByActionsOnly, () => Admin.Create(forged));
        Refused.With(AwardCodes.WrittenByActionsOnly, () => AsApprover.Set(award, AwardTable.AwardState, Choices.Of(AwardState.Approved)));
        Refused.With(AwardCodes.WrittenByActionsOnly, () => Admin.Set(award, AwardTable.Amount, new Money(1m)));
        Refused.With(AwardCodes.WrittenByActionsOnly, () => Admin.Set(step, AwardApprovalTable.Reason, "Another."));
        Refused.With(AwardCodes.WrittenByActionsOnly, () => Admin.Create(new Entity(AwardApprovalTable.LogicalName) { [AwardApprovalTable.Award] = award, [AwardApprovalTable.Step] = 2 }));
        Refused.With(AwardCodes.Stays, () => Admin.Delete(award.LogicalName, award.Id));
        Refused.With(AwardCodes.Stays, () => Admin.Delete(step.LogicalName, step.Id));
        Assert.Equal((AwardState.Requested, 1000m), (StateOf(award), Row(award).Amount(AwardTable.Amount)));
    }

    [Fact]
    public void Complaint_WhatItShowsOfItsAwards_IsNotWrittenByHand()
    {
        EntityReference complaint = Complaint();
        AsHandler.Propose(complaint, 100m);

        Refused.With(AwardCodes.WrittenByActionsOnly, () => Admin.Set(complaint, ComplaintTable.Compensation, new Money(1m)));
        Refused.With(AwardCodes.WrittenByActionsOnly, () => AsHandler.Set(complaint, ComplaintTable.AwaitingApproval, true));
        Admin.Set(complaint, ComplaintTable.Compensation, new Money(100m));
        Assert.Equal((100m, false), (CompensationOf(complaint), AwaitsApproval(complaint)));
    }

    [Fact]
    public void Decide_TwoAtTheSameMoment_IsOneDecision()
    {
        EntityReference award = AsHandler.Propose(Complaint(), 1000m);
        Guid other = User("Bank CRM Complaint Approver");
        var between = new InterruptedStore(Store(), () => Assert.Equal("Approved APPROVER", AsApprover.Decide(award)));

        Refused.With(AwardCodes.WrittenByActionsOnly, () => Decide(new InterruptedStore(Store(), () => { }), award, other));
        ViolationIs(AwardCodes.ChangedMeanwhile, () => Decide(between, award, other));

        Assert.Equal(new[] { "APPROVER Requested", "APPROVER Approved" }, History(award));
        Assert.Equal(ApproverId, Row(award).Lookup(AwardTable.DecidedBy));
    }

    [Fact]
    public void Propose_TwoAtTheSameMoment_DoNotPassEachOther()
    {
        EntityReference customer = NewCustomer();
        EntityReference first = Complaint(customer);
        EntityReference second = Complaint(customer);
        var between = new InterruptedStore(Store(), () => Assert.Equal(AwardState.Approved, StateOf(AsHandler.Propose(first, 400m))));

        ViolationIs(AwardCodes.ChangedMeanwhile, () => new ProposeAwardHandler(between).Propose(
            new AwardProposal { ComplaintId = second.Id, Kind = AwardKind.Refund, Amount = 400m, Reason = "The same again.", CallerId = HandlerId }, Host.Now));

        Assert.Single(Admin.All(AwardTable.LogicalName));
        Assert.Equal(AwardState.Requested, StateOf(AsHandler.Propose(second, 400m)));
    }

    [Fact]
    public void Award_AnyWriteFails_LeavesNothingBehind()
    {
        EntityReference complaint = Complaint();
        AtEveryWrite(() => AsHandler.Propose(complaint, 1000m), () => (Admin.All(AwardTable.LogicalName).Count, AwaitsApproval(complaint)));
        EntityReference award = Admin.All(AwardTable.LogicalName).Single().ToEntityReference();
        AtEveryWrite(() => AsApprover.Decide(award), () => (StateOf(award), Steps(award).Count, CompensationOf(complaint)));
        AtEveryWrite(() => AsApprover.Settle(award, paid: false, "Booked wrongly."), () => (StateOf(award), Steps(award).Count, CompensationOf(complaint)));
        Assert.Equal(new[] { "APPROVER Requested", "APPROVER Approved", "APPROVER Cancelled" }, History(award));
    }

    [Fact]
    public void Propose_ManyAwardsThere_TakesAsManyRequestsAsTheFirst()
    {
        EntityReference customer = NewCustomer();
        AsHandler.Propose(Complaint(customer), 1m);
        int first = Bank.Environment.LastCall!.Requests;
        for (int more = 0; more < 20; more++)
        {
            AsHandler.Propose(Complaint(customer), 1m);
        }

        AsHandler.Propose(Complaint(customer), 1m);

        Assert.Equal(first, Bank.Environment.LastCall!.Requests);
        Assert.True(first <= 18, "Requests: " + first);
    }

    [Fact]
    public void ReadRoles_OwnAndOfATeam_AreBothThere()
    {
        Guid user = User("Bank CRM Complaint Handler");
        Entity unit = Admin.All("businessunit").First();
        var team = new EntityReference(TeamTable.LogicalName, Admin.Create(new Entity(TeamTable.LogicalName) { [TeamTable.Name] = "Approvers", [TeamTable.BusinessUnit] = unit.ToEntityReference() }));
        EntityReference role = Admin.All(RoleTable.LogicalName, RoleTable.Name, "Bank CRM Complaint Approver").First().ToEntityReference();
        Admin.Associate(team.LogicalName, team.Id, new Relationship("teamroles_association"), new EntityReferenceCollection { role });
        Admin.Associate(team.LogicalName, team.Id, new Relationship("teammembership_association"), new EntityReferenceCollection { new EntityReference(UserTable.LogicalName, user) });

        Assert.Equal(new[] { "Bank CRM Complaint Approver", "Bank CRM Complaint Handler" }, Store().ReadRoles(user).Order());
        Assert.Equal(new[] { "Bank CRM Complaint Handler" }, Store().ReadRoles(HandlerId));
    }

    [Fact]
    public void Levels_AndLimits_AreGuarded()
    {
        EntityReference level = Admin.All(AwardLevelTable.LogicalName, AwardLevelTable.Code, "APPROVER").Single().ToEntityReference();
        EntityReference limit = Admin.All(AwardLimitTable.LogicalName, AwardLimitTable.Code, "APPROVER-MEDIUM").Single().ToEntityReference();

        Refused.With(AwardCodes.LevelTwice, () => AsOffice.Set(level, AwardLevelTable.Order, 1));
        Refused.With(AwardCodes.LevelWithoutRole, () => AsOffice.Set(level, AwardLevelTable.RoleName, null));
        Refused.With(AwardCodes.LimitNegative, () => AsOffice.Set(limit, AwardLimitTable.Limit, new Money(-1m)));
        Refused.With(AwardCodes.LimitsFall, () => AsOffice.Set(limit, AwardLimitTable.Limit, new Money(499m)));
        Refused.With(AwardCodes.LimitsFall, () => AsOffice.Set(limit, AwardLimitTable.Limit, null));
        Refused.With(AwardCodes.LimitTwice, () => AsOffice.Set(limit, AwardLimitTable.IsVulnerable, true));
        AsOffice.Set(limit, AwardLimitTable.Limit, new Money(600m));
        Assert.Equal("Requested BRANCH-HEAD", AsApprover.Decide(AsHandler.Propose(Complaint(), 700m)));
    }

    private static void ViolationIs(string code, Action action) => Assert.Equal(code, Assert.Throws<Domain.Foundation.ViolationException>(action).Violation.Code);

    private void Decide(IAwardStore store, EntityReference award, Guid userId) =>
        new DecideAwardHandler(store).Decide(new AwardDecision { AwardId = award.Id, Approves = true, Reason = "Fair.", CallerId = userId }, Host.Now);

    private DataverseAwardStore Store() => new(Admin, Admin);

    /// <summary>Lets each write of an operation fail in turn; then it succeeds. While it fails, what is there stays as it was.</summary>
    private void AtEveryWrite(Action operation, Func<object> state)
    {
        object before = state();
        int failing = 0;
        while (true)
        {
            failing++;
            Bank.Environment.FailingWrite = failing;
            Exception? failure = Record.Exception(operation);
            Bank.Environment.FailingWrite = null;
            if (failure is null)
            {
                break;
            }

            Assert.Equal(before, state());
        }

        Assert.InRange(failing, 4, 10);
        Assert.NotEqual(before, state());
    }

    /// <summary>A store between whose reading and writing something happens.</summary>
    private sealed class InterruptedStore(IAwardStore inner, Action between) : IAwardStore
    {
        public AwardPolicy? ReadPolicy(DateTime utcNow) => inner.ReadPolicy(utcNow);

        public AwardLimitBook ReadLimits() => inner.ReadLimits();

        public IReadOnlyCollection<string> ReadRoles(Guid userId) => inner.ReadRoles(userId);

        public AwardCase? ReadCase(Guid complaintId) => inner.ReadCase(complaintId);

        public Award? ReadAward(Guid awardId) => inner.ReadAward(awardId);

        public IReadOnlyList<StandingAward> ReadStanding(AwardCase complaint, DateTime decidedSince) => inner.ReadStanding(complaint, decidedSince);

        public IReadOnlyList<decimal> ReadComparables(AwardCase complaint, int most) => inner.ReadComparables(complaint, most);

        public void Write(AwardWork work)
        {
            between();
            inner.Write(work);
        }
    }
}
