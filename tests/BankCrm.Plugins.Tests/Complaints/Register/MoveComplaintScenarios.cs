using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Complaints.Register;

/// <summary>Moves by bce_MoveComplaint and by the form: the same rules, the same history, and nothing by halves.</summary>
public sealed class MoveComplaintScenarios : RegisterScenario
{
    [Fact]
    public void Move_ByOperation_WritesStateHistoryAndClock()
    {
        EntityReference complaint = Open(columns: [(ComplaintTable.Regimes, "uk")]);
        Host.Now = Host.Now.AddHours(1);

        ParameterCollection outputs = Admin.MoveComplaint(complaint, ComplaintAction.Acknowledge, " By phone. ");

        Assert.Equal(("ACKNOWLEDGED", "RECEIVED"), (outputs["State"], outputs["PreviousState"]));
        Entity move = Assert.Single(MovesOf(complaint));
        Assert.Equal(((EntityReference)outputs["Move"]).Id, move.Id);
        Assert.Equal(
            (Choices.Of(ComplaintState.Received), Choices.Of(ComplaintState.Acknowledged), Choices.Of(ComplaintAction.Acknowledge), Host.Now, "By phone."),
            (move[ComplaintMoveTable.FromState], move[ComplaintMoveTable.ToState], move[ComplaintMoveTable.Action], move[ComplaintMoveTable.MovedOn], move[ComplaintMoveTable.Reason]));
        Assert.Equal(Host.AdministratorId, move.Lookup(ComplaintMoveTable.MovedBy));
        Assert.Equal(Host.Now, Admin.Read(complaint)[ComplaintTable.AcknowledgedOn]);
        Entity clock = ClocksOf(complaint).Single(row => row.GetAttributeValue<string>(ComplaintClockTable.Milestone) == "acknowledge");
        Assert.Equal((Choices.Of(ClockState.Met), Host.Now), (clock[ComplaintClockTable.ClockState], clock[ComplaintClockTable.EndedOn]));
    }

    [Fact]
    public void Move_InTheForm_DoesTheSame()
    {
        EntityReference byOperation = Open();
        EntityReference inForm = Open();

        Admin.MoveComplaint(byOperation, ComplaintAction.Acknowledge);
        Admin.SetStateInForm(inForm, ComplaintState.Acknowledged);

        Assert.Equal(Told(byOperation), Told(inForm));
    }

    [Fact]
    public void Move_EveryStateAndAction_GoesOrIsRefusedAlikeInBothWays()
    {
        foreach (ComplaintState from in new[] { ComplaintState.Received, ComplaintState.Acknowledged, ComplaintState.Investigating, ComplaintState.ResponseProposed, ComplaintState.Responded, ComplaintState.Remedying })
        {
            foreach (ComplaintState to in Enum.GetValues<ComplaintState>().Where(to => to != from))
            {
                EntityReference inForm = Drive(Open(), from);
                EntityReference byOperation = Drive(Open(), from);
                Entity? row = Admin.All(ComplaintTransitionTable.LogicalName).SingleOrDefault(row =>
                    Choices.Read<ComplaintState>(row, ComplaintTransitionTable.FromState) == from && Choices.Read<ComplaintState>(row, ComplaintTransitionTable.ToState) == to);

                string? form = Outcome(() => Admin.SetStateInForm(inForm, to));
                string? operation = row is null ? "CMP-012" : Outcome(() => Admin.MoveComplaint(byOperation, Choices.Read<ComplaintAction>(row, ComplaintTransitionTable.Action)));

                bool isForTheForm = row?.GetAttributeValue<bool>(ComplaintTransitionTable.IsAllowedInForm) ?? true;
                Assert.Equal(isForTheForm ? operation : "CMP-012", form);
                Assert.Equal(form is null ? to : from, StateOf(inForm));
            }
        }
    }

    [Fact]
    public void Move_AlongTheWholeWay_StampsFreezesAndPlansTheFollowUp()
    {
        EntityReference complaint = Open();

        Drive(complaint, ComplaintState.Closed);

        Entity row = Admin.Read(complaint);
        Assert.All(new[] { ComplaintTable.AcknowledgedOn, ComplaintTable.RespondedOn, ComplaintTable.ClosedOn }, column => Assert.True(row.Contains(column), column));
        Assert.Equal(0, row[ComplaintTable.ResolutionDays]);
        Assert.Equal(6, MovesOf(complaint).Count);
        Assert.All(ClocksOf(complaint), clock => Assert.True(clock.Contains(ComplaintClockTable.EndedOn)));
        Entity customer = Admin.Read(row.GetAttributeValue<EntityReference>(ComplaintTable.Customer));
        Assert.Equal((0, new Day(2024, 8, 4)), (customer[CustomerColumns.OpenComplaints], customer.Day(CustomerComplaintColumns.MarketingFreezeUntil)));
        Assert.Equal(3, Admin.All(SurveyTable.LogicalName, SurveyTable.Complaint, complaint.Id).Count);
    }

    [Fact]
    public void Move_CloseWithOpenActions_IsRefusedByName()
    {
        EntityReference complaint = Drive(Open(), ComplaintState.Remedying);

        string message = Refused.With("CMP-010", () => Admin.MoveComplaint(complaint, ComplaintAction.Close));

        Assert.Contains("a recovery action is neither done nor waived", message, StringComparison.Ordinal);
        Assert.Equal(ComplaintState.Remedying, StateOf(complaint));
    }

    [Theory]
    [InlineData(Languages.English, "Investigating", "Propose response", "the findings are missing; the response is missing; the outcome is missing")]
    [InlineData(Languages.SimplifiedChinese, "调查中", "提交答复", "缺少调查结果；缺少答复内容；缺少处理结论")]
    public void Move_Refused_NamesStateActionAndEveryGuardInTheCallersLanguage(int language, string state, string action, string guards)
    {
        Guid handler = AddHandler(language);
        EntityReference complaint = Drive(Open(columns: [(ComplaintTable.Owner, User(handler))]), ComplaintState.Investigating);

        string message = Refused.With("CMP-010", () => Host.As(handler).MoveComplaint(complaint, ComplaintAction.ProposeResponse));

        Assert.Contains(state, message, StringComparison.Ordinal);
        Assert.Contains(action, message, StringComparison.Ordinal);
        Assert.Contains(guards, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Move_ResponseAndOutcomeWithTheMove_CountForItsGuards()
    {
        EntityReference complaint = Drive(Open(columns: [(ComplaintTable.Findings, "The fee was charged twice.")]), ComplaintState.Investigating);

        Admin.MoveComplaint(complaint, ComplaintAction.ProposeResponse, response: "We pay it back.", outcome: ComplaintOutcome.Upheld);

        Entity row = Admin.Read(complaint);
        Assert.Equal(("We pay it back.", Choices.Of(ComplaintOutcome.Upheld), Choices.Of(ComplaintState.ResponseProposed)), (row[ComplaintTable.Response], row[ComplaintTable.Outcome], row[ComplaintTable.ComplaintState]));
    }

    [Theory]
    [InlineData(ComplaintState.Received)]
    [InlineData(ComplaintState.Investigating)]
    [InlineData(ComplaintState.Responded)]
    public void Withdraw_WithReason_ClosesTheSameDayAndStaysOnRecord(ComplaintState from)
    {
        EntityReference complaint = Drive(Open(), from);

        Admin.MoveComplaint(complaint, ComplaintAction.Withdraw, "The customer was reimbursed by the shop.");

        Entity row = Admin.Read(complaint);
        Assert.Equal((Choices.Of(ComplaintState.Withdrawn), Choices.Of(ComplaintOutcome.Withdrawn), Host.Now, 0), (row[ComplaintTable.ComplaintState], row[ComplaintTable.Outcome], row[ComplaintTable.ClosedOn], row[ComplaintTable.ResolutionDays]));
        Assert.All(ClocksOf(complaint), clock => Assert.True(clock.Contains(ComplaintClockTable.EndedOn)));
        Assert.All(ActionsOf(complaint), action => Assert.Equal((RecoveryActionTable.Waived, "The customer was reimbursed by the shop."), (action.Choice(RecoveryActionTable.StatusCode), action[RecoveryActionTable.WaiverReason])));
        Assert.Empty(Admin.All(SurveyTable.LogicalName, SurveyTable.Complaint, complaint.Id));
        Refused.With("CMP-002", () => Admin.Delete(ComplaintTable.LogicalName, complaint.Id));
    }

    [Fact]
    public void Withdraw_WithoutReason_IsRefused() =>
        Assert.Contains("a reason is missing", Refused.With("CMP-010", () => Admin.MoveComplaint(Open(), ComplaintAction.Withdraw)), StringComparison.Ordinal);

    [Fact]
    public void Outcome_Withdrawn_ComesWithAWithdrawalOnly() =>
        Refused.With("CMP-015", () => Admin.Set(Open(), ComplaintTable.Outcome, Choices.Of(ComplaintOutcome.Withdrawn)));

    [Fact]
    public void Reopen_Closed_GoesBackCountsAndOpensAnotherRecovery()
    {
        EntityReference complaint = Drive(Open(), ComplaintState.Closed);
        Host.Now = Host.Now.AddDays(3);

        ParameterCollection outputs = Admin.MoveComplaint(complaint, ComplaintAction.Reopen, "The fee came back.");

        Assert.Equal(("INVESTIGATING", "CLOSED"), (outputs["State"], outputs["PreviousState"]));
        Entity row = Admin.Read(complaint);
        Assert.Equal(1, row[ComplaintTable.ReopenCount]);
        Assert.All(new[] { ComplaintTable.ClosedOn, ComplaintTable.RespondedOn, ComplaintTable.Outcome, ComplaintTable.ResolutionDays }, column => Assert.False(row.Contains(column), column));
        Assert.Equal(2, Admin.All(RecoveryTable.LogicalName, RecoveryTable.Complaint, complaint.Id).Count);
        Assert.Contains(ActionsOf(complaint), action => action.Choice(RecoveryActionTable.StatusCode) == RecoveryActionTable.Open);
        Assert.Contains(ClocksOf(complaint), clock => (int)clock[ComplaintClockTable.Run] == 2 && !clock.Contains(ComplaintClockTable.EndedOn));
        Entity customer = Admin.Read(row.GetAttributeValue<EntityReference>(ComplaintTable.Customer));
        Assert.Equal((1, MarketingFreeze.WhileOpen), (customer[CustomerColumns.OpenComplaints], customer.Day(CustomerComplaintColumns.MarketingFreezeUntil)));
        Assert.All(Admin.All(SurveyTable.LogicalName, SurveyTable.Complaint, complaint.Id), survey => Assert.Equal(Choices.Of(SurveyState.Cancelled), survey[SurveyTable.SurveyState]));
        Assert.Equal(ComplaintState.Closed, StateOf(Drive(complaint, ComplaintState.Closed)));
    }

    [Fact]
    public void Reopen_Withdrawn_GoesBack()
    {
        EntityReference complaint = Open();
        Admin.MoveComplaint(complaint, ComplaintAction.Withdraw, "By mistake.");

        Admin.MoveComplaint(complaint, ComplaintAction.Reopen, "The customer meant another one.");

        Assert.Equal(ComplaintState.Investigating, StateOf(complaint));
    }

    [Fact]
    public void Close_OneOfTwo_TheCustomerStaysFrozen()
    {
        EntityReference customer = NewCustomer();
        var first = new EntityReference(ComplaintTable.LogicalName, Admin.Create(NewComplaint(customer)));
        Admin.Create(NewComplaint(customer));

        Drive(first, ComplaintState.Closed);

        Entity row = Admin.Read(customer);
        Assert.Equal((1, MarketingFreeze.WhileOpen), (row[CustomerColumns.OpenComplaints], row.Day(CustomerComplaintColumns.MarketingFreezeUntil)));
    }

    [Theory]
    [InlineData("Escalate", "CMP-013")]
    [InlineData("CLOSE", "CMP-011")]
    [InlineData("Reopen", "CMP-011")]
    public void Move_ActionThatIsNone_IsRefused(string action, string code)
    {
        EntityReference complaint = Open();

        Refused.With(code, () => Admin.Call("bce_MoveComplaint", new ParameterCollection { ["Complaint"] = complaint, ["Action"] = action, ["Reason"] = "?" }));
    }

    [Fact]
    public void Move_OrdinaryCase_IsNotFound()
    {
        Guid question = Admin.Create(new Entity(ComplaintTable.LogicalName) { [ComplaintTable.Title] = "Question", [ComplaintTable.Customer] = NewCustomer() });

        Refused.With("CMP-001", () => Admin.MoveComplaint(new EntityReference(ComplaintTable.LogicalName, question), ComplaintAction.Acknowledge));
    }

    [Fact]
    public void Move_ComplaintOfSomebodyElse_IsNotFound()
    {
        EntityReference complaint = Open();
        IOrganizationService handler = Host.As(AddHandler());

        Refused.With("CMP-001", () => handler.MoveComplaint(complaint, ComplaintAction.Acknowledge));
        Refused.ByThePlatform(() => handler.SetStateInForm(complaint, ComplaintState.Acknowledged));
    }

    [Theory]
    [InlineData(ComplaintTable.ComplaintNumber, "X")]
    [InlineData(ComplaintTable.ReopenCount, 7)]
    [InlineData(ComplaintTable.ClosedOn, null)]
    [InlineData(ComplaintTable.ReceivedOn, null)]
    public void Change_WhatTheRegisterKeeps_IsRefused(string column, object? value)
    {
        EntityReference complaint = Open();

        Refused.With("CMP-004", () => Admin.Set(complaint, column, value ?? Host.Now.AddDays(-1)));
    }

    [Fact]
    public void Change_ResponseThatWasGiven_IsRefused()
    {
        EntityReference complaint = Drive(Open(), ComplaintState.Responded);

        Refused.With("CMP-005", () => Admin.Set(complaint, ComplaintTable.Response, "Something else."));
        Refused.With("CMP-005", () => Admin.Set(complaint, ComplaintTable.Outcome, Choices.Of(ComplaintOutcome.Upheld)));
    }

    [Fact]
    public void Change_CaseResolvedOrCancelled_OnlyAfterTheEnd()
    {
        EntityReference complaint = Open();

        Refused.With("CMP-006", () => Admin.ResolveCase(complaint));
        Refused.With("CMP-006", () => Admin.Move(complaint, ComplaintTable.Cancelled, 6));
        Refused.ByThePlatform(() => Admin.Move(complaint, ComplaintTable.Resolved, 5));
        Assert.Equal((ComplaintTable.Active, ComplaintState.Received), (Admin.Read(complaint).Choice(ComplaintTable.StateCode), StateOf(complaint)));
        Admin.MoveComplaint(complaint, ComplaintAction.Withdraw, "By mistake.");
        Admin.ResolveCase(complaint);
        Assert.Equal(ComplaintTable.Resolved, Admin.Read(complaint).Choice(ComplaintTable.StateCode));

        Admin.MoveComplaint(complaint, ComplaintAction.Reopen, "Again.");
        Assert.Equal(ComplaintTable.Active, Admin.Read(complaint).Choice(ComplaintTable.StateCode));
    }

    [Fact]
    public void History_Row_IsFixedAndStays()
    {
        EntityReference complaint = Open();
        Admin.MoveComplaint(complaint, ComplaintAction.Acknowledge);
        EntityReference move = MovesOf(complaint)[0].ToEntityReference();

        Refused.With("CMP-007", () => Admin.Set(move, ComplaintMoveTable.Reason, "Another reason."));
        Refused.With("CMP-008", () => Admin.Delete(move.LogicalName, move.Id));
        Guid handler = AddHandler();
        Refused.ByThePlatform(() => Host.As(handler).Create(new Entity(ComplaintMoveTable.LogicalName) { [ComplaintMoveTable.Name] = "Made up" }));
    }

    [Fact]
    public void Move_AWriteFails_NothingIsLeft()
    {
        EntityReference complaint = Drive(Open(columns: [(ComplaintTable.Regimes, "cn,us,uk")]), ComplaintState.ResponseProposed);

        // History, the clocks that wait for the response, and the complaint.
        Assert.InRange(FailAtEachWrite(() => Admin.MoveComplaint(complaint, ComplaintAction.Respond)), 4, 20);
        Assert.Equal(ComplaintState.Responded, StateOf(complaint));
    }

    [Fact]
    public void Close_AWriteFails_NothingIsLeft()
    {
        EntityReference complaint = Drive(Open(columns: [(ComplaintTable.Regimes, "cn,us,uk")]), ComplaintState.Remedying);
        SettleActions(complaint);

        // History, the clocks still running, the customer, three surveys and the complaint.
        Assert.InRange(FailAtEachWrite(() => Admin.MoveComplaint(complaint, ComplaintAction.Close)), 6, 20);
        Assert.Equal(ComplaintState.Closed, StateOf(complaint));
    }

    [Fact]
    public void CloseInTheForm_AWriteFails_NothingIsLeft()
    {
        EntityReference complaint = Drive(Open(), ComplaintState.Remedying);
        SettleActions(complaint);

        Assert.InRange(FailAtEachWrite(() => Admin.SetStateInForm(complaint, ComplaintState.Closed)), 6, 20);
        Assert.Equal(ComplaintState.Closed, StateOf(complaint));
    }

    [Fact]
    public void WithdrawAndReopen_AWriteFails_NothingIsLeft()
    {
        EntityReference complaint = Drive(Open(columns: [(ComplaintTable.Regimes, "cn,us")]), ComplaintState.Investigating);

        Assert.InRange(FailAtEachWrite(() => Admin.MoveComplaint(complaint, ComplaintAction.Withdraw, "By mistake.")), 6, 30);
        Assert.InRange(FailAtEachWrite(() => Admin.MoveComplaint(complaint, ComplaintAction.Reopen, "Again.")), 6, 30);
        Assert.Equal(ComplaintState.Investigating, StateOf(complaint));
    }

    /// <summary>What a move leaves on record, without what differs from complaint to complaint.</summary>
    private string Told(EntityReference complaint)
    {
        Entity row = Admin.Read(complaint);
        Entity move = Assert.Single(MovesOf(complaint));
        IEnumerable<string> clocks = ClocksOf(complaint).Select(clock => clock[ComplaintClockTable.Milestone] + ":" + clock.Choice(ComplaintClockTable.ClockState));
        return string.Join(" ", row.Choice(ComplaintTable.ComplaintState), row[ComplaintTable.AcknowledgedOn], move.Choice(ComplaintMoveTable.Action), move[ComplaintMoveTable.MovedOn], string.Join(",", clocks));
    }

    private static string? Outcome(Action move)
    {
        try
        {
            move();
            return null;
        }
        catch (BankCrm.Dataverse.DataverseFaultException refusal)
        {
            return refusal.Message[..7];
        }
    }
}
