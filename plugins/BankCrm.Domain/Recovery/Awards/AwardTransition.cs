using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>One move that an award may make.</summary>
public sealed class AwardTransition
{
    private AwardTransition(AwardState from, AwardAction action, AwardState to)
    {
        From = from;
        Action = action;
        To = to;
    }

    /// <summary>Every move there is; what is not here is refused.</summary>
    public static IReadOnlyList<AwardTransition> All { get; } = new[]
    {
        new AwardTransition(AwardState.Requested, AwardAction.PassOn, AwardState.Requested),
        new AwardTransition(AwardState.Requested, AwardAction.Approve, AwardState.Approved),
        new AwardTransition(AwardState.Requested, AwardAction.Reject, AwardState.Rejected),
        new AwardTransition(AwardState.Requested, AwardAction.Cancel, AwardState.Cancelled),
        new AwardTransition(AwardState.Approved, AwardAction.Pay, AwardState.Paid),
        new AwardTransition(AwardState.Approved, AwardAction.Cancel, AwardState.Cancelled),
    };

    public AwardState From { get; }

    public AwardAction Action { get; }

    public AwardState To { get; }

    /// <summary>The state that an action leads to.</summary>
    /// <param name="from">Where the award stands.</param>
    /// <param name="action">What is done.</param>
    /// <param name="complaintNumber">What a refusal names.</param>
    /// <exception cref="ViolationException">AWD-014, AWD-015, AWD-016.</exception>
    public static AwardState Target(AwardState from, AwardAction action, string complaintNumber) =>
        All.FirstOrDefault(move => move.From == from && move.Action == action)?.To ?? throw new ViolationException(new Violation(RefusalOf(action), complaintNumber));

    private static string RefusalOf(AwardAction action) => action switch
    {
        AwardAction.Pay => AwardCodes.NotPayable,
        AwardAction.Cancel => AwardCodes.NotCancellable,
        _ => AwardCodes.AwaitsNoDecision,
    };
}
