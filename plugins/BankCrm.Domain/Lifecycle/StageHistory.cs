using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review.History;

namespace BankCrm.Domain.Lifecycle;

/// <summary>
/// One customer's stage moves. Only moves leave a row, so the state before any day is what the last move before it left behind, or what
/// the first move from it on started from.
/// </summary>
internal sealed class StageHistory
{
    private readonly LifecyclePolicyBook policies;
    private readonly DecisionHistory<StoredStageMove> history;
    private readonly List<StoredStageMove> inEffect;

    public StageHistory(LifecyclePolicyBook policies, IReadOnlyCollection<StoredStageMove> rows)
    {
        this.policies = policies;
        history = new DecisionHistory<StoredStageMove>(rows);

        // A person who moves a customer on a window's last day does so after the window was decided.
        inEffect = history.InEffect.OrderBy(row => row.PeriodEnd).ThenBy(row => row.IsManual).ThenBy(row => row.Revision).ToList();
    }

    /// <summary>The moves that people made, in order.</summary>
    public IReadOnlyList<StoredStageMove> ManualMoves => inEffect.Where(row => row.IsManual).ToList();

    /// <summary>The state before a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="otherwise">The state when no move is known on either side of it.</param>
    public StageState Before(Day day, StageState otherwise)
    {
        StoredStageMove? last = inEffect.LastOrDefault(row => row.PeriodEnd < day);
        if (last is not null)
        {
            return After(last);
        }

        return BeforeReplay(inEffect.FirstOrDefault() is { } next ? Before(next) : otherwise, day);
    }

    /// <summary>The state before a window that is decided again: a placement that left no row is undone when it was made in that window or later.</summary>
    public static StageState BeforeReplay(StageState known, Day? replayFrom) =>
        replayFrom is { } from && known.Since >= from && known.HoldUntil is null ? StageState.None : known;

    /// <summary>The state that a move left behind.</summary>
    public StageState After(StoredStageMove move) => StageState.Of(policies, move.StageId, move.EnteredOn, move.HoldUntil);

    /// <summary>The state that a move started from.</summary>
    public StageState Before(StoredStageMove move) =>
        StageState.Of(policies, move.FromStageId, move.PreviousSince, StageInputs.Read(new StoredFigures(move.PeriodEnd, move.Inputs)).HoldUntil);

    /// <summary>Whether a window has led into a stage before.</summary>
    public bool HasEntered(StageDecision decision) =>
        history.Rows.Any(row => row.PeriodKind == decision.PeriodKind && row.PeriodEnd == decision.PeriodEnd && row.StageId == decision.Stage.Id);

    /// <summary>What decisions change in the history.</summary>
    public HistoryChange<StageDecision> Compare(IReadOnlyList<StageDecision> decisions, IReadOnlyList<MetricWindow> windows, Day? replayFrom) =>
        history.Compare(decisions, (row, decision) => row.Tells(decision), windows, replayFrom);
}
