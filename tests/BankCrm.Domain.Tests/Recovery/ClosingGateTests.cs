using System;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;

namespace BankCrm.Domain.Tests.Recovery;

public sealed class ClosingGateTests
{
    [Fact]
    public void RecoveryIsSettled_NoActions_MayClose() => Assert.Null(ClosingGate.RecoveryIsSettled(Array.Empty<RecoveryAction>()));

    [Fact]
    public void RecoveryIsSettled_OpenActions_NamesAllInOrder()
    {
        RecoveryAction[] actions =
        {
            RecoveryBank.Action(RecoveryActionKind.Refund, sequence: 3), RecoveryBank.Action(RecoveryActionKind.Explanation, RecoveryActionState.Done, sequence: 2), RecoveryBank.Action(RecoveryActionKind.Apology, sequence: 1),
        };

        Violation refused = ClosingGate.RecoveryIsSettled(actions)!;

        Assert.Equal((RecoveryCodes.ActionsOpen, 2, "Apology; Refund"), (refused.Code, refused.Arguments[0], refused.Arguments[1]));
        Assert.Equal(new[] { 1, 3 }, ClosingGate.OpenOf(actions).Select(action => action.Sequence));
    }

    [Theory]
    [InlineData(null, RecoveryCodes.WaiverWithoutReason)]
    [InlineData("  ", RecoveryCodes.WaiverWithoutReason)]
    [InlineData("There was no loss.", null)]
    public void RecoveryIsSettled_Waiver_NeedsAReason(string? reason, string? code) =>
        Assert.Equal(code, ClosingGate.RecoveryIsSettled(new[] { RecoveryBank.Action(RecoveryActionKind.Refund, RecoveryActionState.Waived, reason) })?.Code);
}
