using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Recovery;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Recovery;

/// <summary>The actions of a recovery, as they are done and waived on forms.</summary>
public sealed class RecoveryActionScenarios : RecoveryScenario
{
    [Theory]
    [InlineData(ComplaintSeverity.Low, 1)]
    [InlineData(ComplaintSeverity.High, 3)]
    [InlineData(ComplaintSeverity.Critical, 3)]
    public void Plan_ShippedTemplates_GiveTheKindsAndCountThem(ComplaintSeverity severity, int kinds)
    {
        EntityReference recovery = Recover(Complaint(severity));

        Assert.Equal(kinds, Actions(recovery).Select(action => action.Justice).Distinct().Count());
        Assert.Equal(((int?)Actions(recovery).Count, null), Count(recovery));
        Assert.All(Actions(recovery), action => Assert.Equal(recovery.Id, action.RecoveryId));
    }

    [Fact]
    public void Plan_Twice_LandsOnTheSameRows()
    {
        Complaint complaint = Complaint();
        EntityReference recovery = Recover(complaint);
        Guid[] first = Actions(recovery).Select(action => action.Id).ToArray();

        Recover(complaint);

        Assert.Equal(first, Actions(recovery).Select(action => action.Id));
    }

    [Fact]
    public void Done_ByHandler_NotesWhoAndWhenAndCounts()
    {
        Guid handler = AddHandler();
        EntityReference recovery = Recover(Complaint(ownerId: handler));
        EntityReference apology = Action(recovery, JusticeKind.Interactional);
        int before = Actions(recovery).Count;

        Host.As(handler).Do(apology);

        Assert.Equal((RecoveryActionState.Done, (Guid?)handler, (DateTime?)Host.Now), (Read(apology).State, Read(apology).DoneById, Read(apology).DoneOn));
        Assert.Equal(((int?)(before - 1), null), Count(recovery));
    }

    [Fact]
    public void Settled_All_RecoveryIsSettledThen()
    {
        EntityReference recovery = Recover(Complaint());

        foreach (RecoveryAction action in Actions(recovery))
        {
            Assert.Null(Count(recovery).SettledOn);
            Admin.Waive(new EntityReference(RecoveryActionTable.LogicalName, action.Id), "The customer wants none of it.");
        }

        Assert.Equal(((int?)0, (DateTime?)Host.Now), Count(recovery));
        Assert.Null(ClosingGate.RecoveryIsSettled(Actions(recovery)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("   ")]
    public void Waive_NoReason_IsRefused(string? reason)
    {
        EntityReference recovery = Recover(Complaint());
        EntityReference apology = Action(recovery, JusticeKind.Interactional);

        Refused.With(RecoveryCodes.WaiverWithoutReason, () => Admin.Waive(apology, reason));

        Assert.True(Read(apology).IsOpen);
    }

    [Fact]
    public void Done_DistributiveBeforeInteractional_IsRefusedAndNamesIt_WaivingIsNot()
    {
        EntityReference recovery = Recover(Complaint());
        EntityReference compensation = Action(recovery, JusticeKind.Distributive);

        string message = Refused.With(RecoveryCodes.InteractionalFirst, () => Admin.Do(compensation));

        Assert.Contains(Read(Action(recovery, JusticeKind.Interactional)).Name, message, StringComparison.Ordinal);
        Admin.Waive(compensation, "There was no loss.");
        Assert.Equal(RecoveryActionState.Waived, Read(compensation).State);
    }

    [Fact]
    public void Done_DistributiveAfterAllInteractional_Goes_ProceduralMayBeOpen()
    {
        EntityReference recovery = Recover(Complaint());
        List<RecoveryAction> interactional = Actions(recovery).Where(action => action.Justice == JusticeKind.Interactional).ToList();
        Admin.Do(new EntityReference(RecoveryActionTable.LogicalName, interactional[0].Id));
        foreach (RecoveryAction action in interactional.Skip(1))
        {
            Refused.With(RecoveryCodes.InteractionalFirst, () => Admin.Do(Action(recovery, JusticeKind.Distributive)));
            Admin.Waive(new EntityReference(RecoveryActionTable.LogicalName, action.Id), "The customer wants no call.");
        }

        Admin.Do(Action(recovery, JusticeKind.Distributive));

        Assert.Equal(RecoveryActionState.Done, Read(Action(recovery, JusticeKind.Distributive)).State);
        Assert.True(Read(Action(recovery, JusticeKind.Procedural)).IsOpen);
    }

    [Fact]
    public void Settled_OpenedOrReworded_IsRefused()
    {
        EntityReference recovery = Recover(Complaint());
        EntityReference apology = Action(recovery, JusticeKind.Interactional);
        Admin.Do(apology);

        Refused.With(RecoveryCodes.SettledActionStays, () => Admin.Move(apology, 0, RecoveryActionTable.Open));
        Refused.With(RecoveryCodes.SettledActionStays, () => Admin.Move(apology, 1, RecoveryActionTable.Waived));
        Refused.With(RecoveryCodes.SettledActionStays, () => Admin.Set(apology, RecoveryActionTable.StateCode, new OptionSetValue(0)));
        Refused.With(RecoveryCodes.SettledActionIsFixed, () => Admin.Set(apology, RecoveryActionTable.Result, "Another result."));
    }

    [Fact]
    public void Change_StateAlone_IsRefused() => Refused.With(
        RecoveryCodes.ActionStatusUnclear,
        () => Admin.Set(Action(Recover(Complaint()), JusticeKind.Interactional), RecoveryActionTable.StateCode, new OptionSetValue(1)));

    [Fact]
    public void Change_DoneByHand_IsRefused()
    {
        EntityReference apology = Action(Recover(Complaint()), JusticeKind.Interactional);

        Refused.With(RecoveryCodes.DoneIsSetBySystem, () => Admin.Set(apology, RecoveryActionTable.DoneOn, Host.Now.AddDays(-1)));
        Refused.With(RecoveryCodes.DoneIsSetBySystem, () => Admin.Set(apology, RecoveryActionTable.DoneBy, new EntityReference(UserTable.LogicalName, Host.AdministratorId)));
    }

    [Fact]
    public void Change_KindOrRecovery_IsRefused_DueIsNot()
    {
        EntityReference apology = Action(Recover(Complaint()), JusticeKind.Interactional);

        Refused.With(RecoveryCodes.ActionTermsAreFixed, () => Admin.Set(apology, RecoveryActionTable.JusticeKind, Choices.Of(JusticeKind.Distributive)));
        Refused.With(RecoveryCodes.ActionTermsAreFixed, () => Admin.Set(apology, RecoveryActionTable.Recovery, Recover(Complaint())));
        Admin.Set(apology, RecoveryActionTable.DueOn, Host.Now.AddDays(9));
        Assert.Equal(Host.Now.AddDays(9), Read(apology).DueOn);
    }

    [Fact]
    public void Delete_Action_IsRefused()
    {
        EntityReference apology = Action(Recover(Complaint()), JusticeKind.Interactional);

        Refused.With(RecoveryCodes.ActionStays, () => Admin.Delete(apology.LogicalName, apology.Id));
    }

    [Fact]
    public void Settle_OneWhomTheComplaintIsAbout_IsRefused()
    {
        Guid employee = AddHandler();
        EntityReference recovery = Recover(Complaint(ownerId: employee, employeeId: employee));

        Refused.With(RecoveryCodes.ActionOfOwnComplaint, () => Host.As(employee).Do(Action(recovery, JusticeKind.Interactional)));
        Refused.With(RecoveryCodes.ActionOfOwnComplaint, () => Host.As(employee).Waive(Action(recovery, JusticeKind.Interactional), "Not needed."));
    }

    [Fact]
    public void Create_ByHand_TakesTheComplaintAndCounts()
    {
        Complaint complaint = Complaint();
        EntityReference recovery = Recover(complaint);
        int before = Actions(recovery).Count;

        Guid added = Admin.Create(ByHand(recovery));

        Assert.Equal(complaint.Id, Read(new EntityReference(RecoveryActionTable.LogicalName, added)).ComplaintId);
        Assert.Equal(before + 1, Count(recovery).Open);
    }

    [Fact]
    public void Create_Unsound_IsRefused()
    {
        EntityReference recovery = Recover(Complaint());

        Refused.With(RecoveryCodes.KindsDoNotFit, () => Admin.Create(With(ByHand(recovery), RecoveryActionTable.JusticeKind, Choices.Of(JusticeKind.Procedural))));
        Refused.With(RecoveryCodes.DoneIsSetBySystem, () => Admin.Create(With(ByHand(recovery), RecoveryActionTable.DoneOn, Host.Now)));
        Refused.With(RecoveryCodes.ActionWithoutRecovery, () => Admin.Create(With(ByHand(recovery), RecoveryActionTable.Recovery, null)));
    }

    [Fact]
    public void Refusal_ChineseUser_ReadsChinese()
    {
        Guid handler = Host.AddUser(Languages.SimplifiedChinese, "Bank CRM Complaint Handler");
        EntityReference recovery = Recover(Complaint(ownerId: handler));

        Assert.Contains("理由", Refused.With(RecoveryCodes.WaiverWithoutReason, () => Host.As(handler).Waive(Action(recovery, JusticeKind.Interactional), null)), StringComparison.Ordinal);
    }

    [Fact]
    public void Template_LastOfAKindForSevere_Stays()
    {
        EntityReference compensation = Admin.All(RecoveryTemplateTable.LogicalName, RecoveryTemplateTable.Code, "COMPENSATION").Single().ToEntityReference();

        Refused.With(RecoveryCodes.SevereWithoutKind, () => Admin.Delete(compensation.LogicalName, compensation.Id));
        Refused.With(RecoveryCodes.SevereWithoutKind, () => Admin.Move(compensation, 1, 2));
        Refused.With(RecoveryCodes.SevereWithoutKind, () => Admin.Set(compensation, RecoveryTemplateTable.IsRequired, false));
        Refused.With(RecoveryCodes.SevereWithoutKind, () => Admin.Set(compensation, RecoveryTemplateTable.SeverityFrom, Choices.Of(ComplaintSeverity.Critical)));
        Admin.Set(compensation, RecoveryTemplateTable.SeverityFrom, Choices.Of(ComplaintSeverity.Medium));
        Refused.With(RecoveryCodes.KindsDoNotFit, () => Admin.Set(compensation, RecoveryTemplateTable.ActionKind, Choices.Of(RecoveryActionKind.Apology)));
    }

    [Fact]
    public void Template_ChoiceOfTheHandler_MayBeDeleted()
    {
        EntityReference points = Admin.All(RecoveryTemplateTable.LogicalName, RecoveryTemplateTable.Code, "POINTS").Single().ToEntityReference();

        Admin.Delete(points.LogicalName, points.Id);

        Assert.Empty(Admin.All(RecoveryTemplateTable.LogicalName, RecoveryTemplateTable.Code, "POINTS"));
    }

    private static Entity ByHand(EntityReference recovery) => new(RecoveryActionTable.LogicalName)
    {
        [RecoveryActionTable.Name] = "Flowers",
        [RecoveryActionTable.Recovery] = recovery,
        [RecoveryActionTable.JusticeKind] = Choices.Of(JusticeKind.Interactional),
        [RecoveryActionTable.ActionKind] = Choices.Of(RecoveryActionKind.Apology),
    };

    private static Entity With(Entity row, string column, object? value)
    {
        row[column] = value;
        return row;
    }
}
