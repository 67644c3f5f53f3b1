using System;
using System.Collections.Generic;
using BankCrm.Domain.Recovery;

namespace BankCrm.Domain.Tests.Recovery;

/// <summary>What may become of an action of a recovery.</summary>
public sealed class RecoveryActionRulesTests
{
    private static readonly DateTime Later = RecoveryBank.Opened.AddDays(3);
    private static readonly Guid Someone = Guid.NewGuid();

    public static TheoryData<string, RecoveryAction, string?> Beginnings => new()
    {
        { "open", New(), null },
        { "settled", New() with { State = RecoveryActionState.Done }, RecoveryCodes.ActionBeginsOpen },
        { "with who did it", New() with { DoneById = Someone }, RecoveryCodes.DoneIsSetBySystem },
        { "with when it was done", New() with { DoneOn = Later }, RecoveryCodes.DoneIsSetBySystem },
        { "of no recovery", New() with { RecoveryId = null }, RecoveryCodes.ActionWithoutRecovery },
        { "kind of another justice", New() with { Justice = JusticeKind.Distributive }, RecoveryCodes.KindsDoNotFit },
    };

    public static TheoryData<string, RecoveryAction, RecoveryAction, string?> Changes => new()
    {
        { "nothing", New(), New(), null },
        { "name and due", New(), New() with { Name = "Another", DueOn = Later, Description = "More" }, null },
        { "done", New(), New() with { State = RecoveryActionState.Done }, null },
        { "waived without a reason", New(), New() with { State = RecoveryActionState.Waived }, RecoveryCodes.WaiverWithoutReason },
        { "waived with blanks", New(), New() with { State = RecoveryActionState.Waived, WaiverReason = "  " }, RecoveryCodes.WaiverWithoutReason },
        { "waived with a reason", New(), New() with { State = RecoveryActionState.Waived, WaiverReason = "There was no loss." }, null },
        { "another recovery", New(), New() with { RecoveryId = Someone }, RecoveryCodes.ActionTermsAreFixed },
        { "another complaint", New(), New() with { ComplaintId = Someone }, RecoveryCodes.ActionTermsAreFixed },
        { "another template", New(), New() with { TemplateId = Someone }, RecoveryCodes.ActionTermsAreFixed },
        { "another kind", New(), New() with { Kind = RecoveryActionKind.ManagerCall }, RecoveryCodes.ActionTermsAreFixed },
        { "another justice", New(), New() with { Justice = JusticeKind.Procedural }, RecoveryCodes.ActionTermsAreFixed },
        { "who did it by hand", New(), New() with { DoneById = Someone }, RecoveryCodes.DoneIsSetBySystem },
        { "when by hand", New(), New() with { DoneOn = Later }, RecoveryCodes.DoneIsSetBySystem },
        { "settled stays as it is", Done(), Done(), null },
        { "settled is opened again", Done(), Done() with { State = RecoveryActionState.Open }, RecoveryCodes.SettledActionStays },
        { "done becomes waived", Done(), Done() with { State = RecoveryActionState.Waived, WaiverReason = "No." }, RecoveryCodes.SettledActionStays },
        { "settled says something else", Done(), Done() with { Result = "Something else" }, RecoveryCodes.SettledActionIsFixed },
    };

    [Theory]
    [MemberData(nameof(Beginnings))]
    public void MayBegin_EachCase_IsAllowedOrNamesTheRule(string occasion, RecoveryAction action, string? code) =>
        Assert.Equal((occasion, code), (occasion, RecoveryActionRules.MayBegin(action)?.Code));

    [Theory]
    [MemberData(nameof(Changes))]
    public void MayBecome_EachCase_IsAllowedOrNamesTheRule(string occasion, RecoveryAction was, RecoveryAction becomes, string? code) =>
        Assert.Equal((occasion, code), (occasion, RecoveryActionRules.MayBecome(was, becomes)?.Code));

    [Theory]
    [InlineData(RecoveryActionKind.Refund, RecoveryActionState.Done, RecoveryActionState.Open, RecoveryCodes.InteractionalFirst)]
    [InlineData(RecoveryActionKind.Refund, RecoveryActionState.Done, RecoveryActionState.Done, null)]
    [InlineData(RecoveryActionKind.Refund, RecoveryActionState.Done, RecoveryActionState.Waived, null)]
    [InlineData(RecoveryActionKind.Refund, RecoveryActionState.Waived, RecoveryActionState.Open, null)]
    [InlineData(RecoveryActionKind.Explanation, RecoveryActionState.Done, RecoveryActionState.Open, null)]
    [InlineData(RecoveryActionKind.Apology, RecoveryActionState.Done, RecoveryActionState.Open, null)]
    public void MaySettle_WhatConcernsThePerson_ComesBeforeMoney(RecoveryActionKind kind, RecoveryActionState becomes, RecoveryActionState apology, string? code)
    {
        RecoveryAction[] others = [RecoveryBank.Action(RecoveryActionKind.ManagerCall, apology, "Not wanted."), RecoveryBank.Action(RecoveryActionKind.ProcessFix)];

        Assert.Equal(code, RecoveryActionRules.MaySettle(RecoveryBank.Action(kind, becomes, "Not wanted."), others, employeeId: null, Someone)?.Code);
    }

    [Fact]
    public void MaySettle_ByWhomTheComplaintIsAbout_IsRefused()
    {
        RecoveryAction action = RecoveryBank.Action(RecoveryActionKind.Apology, RecoveryActionState.Done);
        IReadOnlyCollection<RecoveryAction> none = [];

        Assert.Equal(RecoveryCodes.ActionOfOwnComplaint, RecoveryActionRules.MaySettle(action, none, Someone, Someone)?.Code);
        Assert.Null(RecoveryActionRules.MaySettle(action, none, Someone, Guid.NewGuid()));
    }

    private static RecoveryAction New() => RecoveryBank.Action(RecoveryActionKind.Apology) with { Id = Guid.Empty };

    private static RecoveryAction Done() => New() with { State = RecoveryActionState.Done, DoneOn = Later, DoneById = Someone };
}
