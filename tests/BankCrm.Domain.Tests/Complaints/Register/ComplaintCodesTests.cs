using System;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register;

namespace BankCrm.Domain.Tests.Complaints.Register;

/// <summary>The codes in which actions and states come in and go out.</summary>
public sealed class ComplaintCodesTests
{
    [Fact]
    public void FindAction_EveryActionsCode_IsThatAction() =>
        Assert.All(Enum.GetValues<ComplaintAction>(), action => Assert.Equal(action, ComplaintCodes.FindAction(ComplaintCodes.Of(action))));

    [Theory]
    [InlineData("ProposeResponse", ComplaintAction.ProposeResponse)]
    [InlineData(" propose-response ", ComplaintAction.ProposeResponse)]
    [InlineData("WITHDRAW", ComplaintAction.Withdraw)]
    [InlineData("8", null)]
    [InlineData("", null)]
    [InlineData("Escalate", null)]
    public void FindAction_Text_IsReadLeniently(string code, ComplaintAction? expected) => Assert.Equal(expected, ComplaintCodes.FindAction(code));

    [Theory]
    [InlineData(ComplaintState.Received, "RECEIVED")]
    [InlineData(ComplaintState.ResponseProposed, "RESPONSE-PROPOSED")]
    [InlineData(ComplaintState.FollowedUp, "FOLLOWED-UP")]
    public void Of_State_IsUpperCaseWithHyphens(ComplaintState state, string code) => Assert.Equal(code, ComplaintCodes.Of(state));
}
