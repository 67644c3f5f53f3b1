using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Browser.Tests.Support;

/// <summary>Complaints of the rehearsed bank, valid by default; each of another customer, so that no repeat and no earlier award counts with it.</summary>
internal static class Casework
{
    private const string Category = "BANK-ACCOUNT";

    /// <summary>Registers a complaint of low severity as the person who handles complaints.</summary>
    public static Guid Register(this RehearsedBank bank, string title, Action<Entity>? with = null)
    {
        var row = new Entity(ComplaintTable.LogicalName)
        {
            [ComplaintTable.Title] = title,
            [ComplaintTable.Summary] = "The monthly charge was taken although the branch had promised none.",
            [ComplaintTable.IsComplaint] = true,
            [ComplaintTable.Customer] = new EntityReference("contact", bank.NextCustomer()),
            [ComplaintTable.Category] = new EntityReference(ComplaintCategoryTable.LogicalName, bank.First(ComplaintCategoryTable.LogicalName, "bce_code", OrderType.Ascending, ("bce_code", Category))),
            [ComplaintTable.Channel] = Choices.Of(ComplaintChannel.Phone),
            [ComplaintTable.Impact] = Choices.Of(ImpactLevel.Low),
            [ComplaintTable.Urgency] = Choices.Of(UrgencyLevel.Low),
            [ComplaintTable.ReceivedOn] = RehearsedBank.Now.AddHours(-1),
        };
        with?.Invoke(row);
        return bank.Desk(RehearsedBank.Handler).Create(row);
    }

    /// <summary>Registers a complaint and has the handler move it by these actions.</summary>
    public static Guid Register(this RehearsedBank bank, string title, params ComplaintAction[] actions)
    {
        Guid complaint = bank.Register(title);
        bank.Move(complaint, actions);
        return complaint;
    }

    /// <summary>Has the handler move a complaint, by the bank's custom API.</summary>
    public static void Move(this RehearsedBank bank, Guid complaint, params ComplaintAction[] actions)
    {
        foreach (ComplaintAction action in actions)
        {
            bank.Desk(RehearsedBank.Handler).Execute(new OrganizationRequest("bce_MoveComplaint")
            {
                ["Complaint"] = new EntityReference(ComplaintTable.LogicalName, complaint),
                ["Action"] = ComplaintCodes.Of(action),
            });
        }
    }

    /// <summary>Has the handler do every recovery action of a complaint.</summary>
    public static void DoActions(this RehearsedBank bank, Guid complaint)
    {
        foreach (Entity action in bank.All(RecoveryActionTable.LogicalName, (RecoveryActionTable.Complaint, complaint), (RecoveryActionTable.StatusCode, RecoveryActionTable.Open)))
        {
            bank.Desk(RehearsedBank.Handler).Update(new Entity(RecoveryActionTable.LogicalName, action.Id)
            {
                [RecoveryActionTable.Result] = "The customer was called.",
                [RecoveryActionTable.StateCode] = new OptionSetValue(1),
                [RecoveryActionTable.StatusCode] = new OptionSetValue(RecoveryActionTable.Done),
            });
        }
    }

    public static ComplaintState StateOf(this RehearsedBank bank, Guid complaint) =>
        (ComplaintState)(bank.Row(ComplaintTable.LogicalName, complaint, ComplaintTable.ComplaintState).GetAttributeValue<OptionSetValue>(ComplaintTable.ComplaintState).Value - Choices.Base);

    /// <summary>The moves of a complaint, oldest first.</summary>
    public static IReadOnlyList<ComplaintAction> MovesOf(this RehearsedBank bank, Guid complaint) =>
    [
        .. bank.All(ComplaintMoveTable.LogicalName, (ComplaintMoveTable.Complaint, complaint))
            .Where(move => move.Contains(ComplaintMoveTable.Action))
            .OrderBy(move => move.GetAttributeValue<DateTime>(ComplaintMoveTable.MovedOn))
            .Select(move => (ComplaintAction)(move.GetAttributeValue<OptionSetValue>(ComplaintMoveTable.Action).Value - Choices.Base)),
    ];

    /// <summary>The one award of a complaint.</summary>
    public static Entity AwardOf(this RehearsedBank bank, Guid complaint) => Assert.Single(bank.All(AwardTable.LogicalName, (AwardTable.Complaint, complaint)));

    /// <summary>Proposes an award as a person, by the bank's custom API.</summary>
    public static Guid Propose(this RehearsedBank bank, string person, Guid complaint, decimal amount)
    {
        bank.Desk(person).Execute(new OrganizationRequest("bce_ProposeAward")
        {
            ["Complaint"] = new EntityReference(ComplaintTable.LogicalName, complaint),
            ["Kind"] = Choices.Base,
            ["Amount"] = amount,
            ["Reason"] = "The customer had the cost of it.",
        });
        return bank.AwardOf(complaint).Id;
    }

    /// <summary>A closed complaint whose customer was paid an amount.</summary>
    public static void CloseWithAward(this RehearsedBank bank, decimal amount, Action<Entity> with)
    {
        Guid complaint = bank.Register("Closed with an award", with);
        bank.Move(complaint, ComplaintAction.Acknowledge, ComplaintAction.Investigate);
        bank.Desk(RehearsedBank.Handler).Update(new Entity(ComplaintTable.LogicalName, complaint)
        {
            [ComplaintTable.Findings] = "The fee was right.",
            [ComplaintTable.Response] = "The fee is in the contract; we give part of it back.",
            [ComplaintTable.Outcome] = Choices.Of(ComplaintOutcome.NotUpheld),
        });
        Guid award = bank.Propose(RehearsedBank.Handler, complaint, amount);
        bank.Rows.Execute(new OrganizationRequest("bce_SettleAward") { ["Award"] = new EntityReference(AwardTable.LogicalName, award), ["Paid"] = true });
        bank.DoActions(complaint);
        bank.Move(complaint, ComplaintAction.ProposeResponse, ComplaintAction.Respond, ComplaintAction.Close);
    }
}
