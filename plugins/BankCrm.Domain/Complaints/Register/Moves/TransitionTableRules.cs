using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Register.Moves;

/// <summary>What the table of moves must be. Each rule gives the first violation it finds, or null.</summary>
public static class TransitionTableRules
{
    /// <summary>Everything that must hold of a whole table: sound rows, every state reachable, and an end from everywhere.</summary>
    public static Violation? TableIsSound(IReadOnlyList<ComplaintTransition> rows) =>
        RowsAreSound(rows) ?? EveryStateIsReachable(rows) ?? EveryStateCanEnd(rows);

    /// <summary>What must hold after any change of a row: the rows are sound, each leaves a state that can be reached, and a table that was whole stays whole.</summary>
    public static Violation? ChangeIsSound(IReadOnlyList<ComplaintTransition> before, IReadOnlyList<ComplaintTransition> after) =>
        RowsAreSound(after) ?? StatesLeftAreReachable(after) ?? (TableIsSound(before) is null ? TableIsSound(after) : null);

    /// <summary>A row names known guards and those of every move, leads where its action means, does not cross the end, and is called after its state and action.</summary>
    public static Violation? RowIsSound(ComplaintTransition row)
    {
        string code = ComplaintTransition.CodeOf(row.From, row.Action);
        if (!string.Equals(row.Code, code, StringComparison.Ordinal))
        {
            return new Violation(RegisterCodes.TransitionCodeWrong, row.Code, code);
        }

        if (row.Guards.FirstOrDefault(guard => !MoveGuards.Known.Contains(guard)) is { } unknown)
        {
            return new Violation(RegisterCodes.GuardUnknown, row.Code, unknown);
        }

        if (GuardCodes.OfEveryMove.FirstOrDefault(guard => !row.Guards.Contains(guard)) is { } missing)
        {
            return new Violation(RegisterCodes.GuardMissing, row.Code, missing);
        }

        if (row.To != MeaningOf(row.Action))
        {
            return new Violation(RegisterCodes.TransitionLeadsWrong, row.Code, MeaningOf(row.Action));
        }

        return CrossesTheEnd(row) ? new Violation(RegisterCodes.TransitionAcrossTheEnd, row.Code) : null;
    }

    /// <summary>The state that an action always leads to.</summary>
    public static ComplaintState MeaningOf(ComplaintAction action) => action switch
    {
        ComplaintAction.Acknowledge => ComplaintState.Acknowledged,
        ComplaintAction.Investigate or ComplaintAction.ReturnToInvestigation or ComplaintAction.Reopen => ComplaintState.Investigating,
        ComplaintAction.ProposeResponse => ComplaintState.ResponseProposed,
        ComplaintAction.Respond => ComplaintState.Responded,
        ComplaintAction.Remedy => ComplaintState.Remedying,
        ComplaintAction.Close => ComplaintState.Closed,
        ComplaintAction.FollowUp => ComplaintState.FollowedUp,
        ComplaintAction.Withdraw => ComplaintState.Withdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "Not an action."),
    };

    /// <summary>Whether a complaint has ended in a state.</summary>
    public static bool IsEnd(ComplaintState state) => state is ComplaintState.Closed or ComplaintState.FollowedUp or ComplaintState.Withdrawn;

    private static Violation? RowsAreSound(IReadOnlyList<ComplaintTransition> rows) =>
        rows.Select(RowIsSound).FirstOrDefault(violation => violation is not null) ?? NoneTwice(rows) ?? FormIsClear(rows);

    /// <summary>An ended complaint goes on by follow-up from closed, else only by reopening; and only an ended one is reopened.</summary>
    private static bool CrossesTheEnd(ComplaintTransition row) => row.Action switch
    {
        ComplaintAction.Reopen => !IsEnd(row.From),
        ComplaintAction.FollowUp => row.From != ComplaintState.Closed,
        _ => IsEnd(row.From),
    };

    private static Violation? NoneTwice(IEnumerable<ComplaintTransition> rows)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return rows.FirstOrDefault(row => !seen.Add(row.Code)) is { } twin ? new Violation(RegisterCodes.TransitionTwice, twin.Code) : null;
    }

    private static Violation? FormIsClear(IEnumerable<ComplaintTransition> rows)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (ComplaintTransition row in rows.Where(row => row.IsAllowedInForm))
        {
            string way = ComplaintCodes.Of(row.From) + ComplaintTransition.CodeSeparator + ComplaintCodes.Of(row.To);
            if (seen.TryGetValue(way, out string? other))
            {
                return new Violation(RegisterCodes.FormIsAmbiguous, row.Code, other);
            }

            seen[way] = row.Code;
        }

        return null;
    }

    private static Violation? StatesLeftAreReachable(IReadOnlyList<ComplaintTransition> rows)
    {
        HashSet<ComplaintState> reached = ReachedFrom(ComplaintState.Received, rows);
        return rows.FirstOrDefault(row => !reached.Contains(row.From)) is { } stray ? new Violation(RegisterCodes.StateUnreachable, stray.From) : null;
    }

    private static Violation? EveryStateIsReachable(IReadOnlyList<ComplaintTransition> rows)
    {
        HashSet<ComplaintState> reached = ReachedFrom(ComplaintState.Received, rows);
        return States.Where(state => !reached.Contains(state)).Select(state => new Violation(RegisterCodes.StateUnreachable, state)).FirstOrDefault();
    }

    private static Violation? EveryStateCanEnd(IReadOnlyList<ComplaintTransition> rows) =>
        States.Where(state => !ReachedFrom(state, rows).Any(IsEnd)).Select(state => new Violation(RegisterCodes.StateWithoutEnd, state)).FirstOrDefault();

    private static IEnumerable<ComplaintState> States => Enum.GetValues(typeof(ComplaintState)).Cast<ComplaintState>();

    private static HashSet<ComplaintState> ReachedFrom(ComplaintState start, IReadOnlyList<ComplaintTransition> rows)
    {
        var reached = new HashSet<ComplaintState> { start };
        bool isGrowing = true;
        while (isGrowing)
        {
            isGrowing = false;
            foreach (ComplaintTransition row in rows.Where(row => reached.Contains(row.From)))
            {
                isGrowing |= reached.Add(row.To);
            }
        }

        return reached;
    }
}
