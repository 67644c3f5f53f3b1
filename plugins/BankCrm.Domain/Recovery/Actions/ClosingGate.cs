using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery;

/// <summary>What stands between a complaint and its closing: every action of its recovery is done, or waived with a reason.</summary>
public static class ClosingGate
{
    /// <summary>The actions that are still open, in order.</summary>
    public static IReadOnlyList<RecoveryAction> OpenOf(IEnumerable<RecoveryAction> actions) => actions.Where(action => action.IsOpen).OrderBy(action => action.Sequence).ToList();

    /// <summary>The complaint may be closed as far as its recovery goes.</summary>
    /// <returns>REC-001, REC-002 or null.</returns>
    public static Violation? RecoveryIsSettled(IReadOnlyCollection<RecoveryAction> actions)
    {
        IReadOnlyList<RecoveryAction> open = OpenOf(actions);
        if (open.Count > 0)
        {
            return new Violation(RecoveryCodes.ActionsOpen, open.Count, string.Join("; ", open.Select(action => action.Name)));
        }

        return actions.FirstOrDefault(action => action.State == RecoveryActionState.Waived && !HasReason(action)) is { } unexplained
            ? new Violation(RecoveryCodes.WaiverWithoutReason, unexplained.Name)
            : null;
    }

    private static bool HasReason(RecoveryAction action) => !string.IsNullOrWhiteSpace(action.WaiverReason);
}
