using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Lifecycle;

/// <summary>
/// Decides one window of one customer (domain rules, section 4): the ways out of the present stage are tried in the order of the stages
/// that they lead to, the first that opens is taken, and there is at most one move a window. The same policy, state and figures always
/// give the same decision.
/// </summary>
public static class StageEngine
{
    /// <summary>Decides a closed window.</summary>
    /// <param name="policy">The policy in force at the window's end.</param>
    /// <param name="state">Where the customer stood before. A stage that the policy does not have counts as none.</param>
    /// <param name="figures">The customer's figures as of the window.</param>
    /// <returns>The decision, or null for a customer without a stage whose figures fit none.</returns>
    public static StageDecision? Decide(LifecyclePolicy policy, StageState state, IFigures figures)
    {
        LifecycleStage? present = policy.FindStage(state.StageCode);
        if (present is not null && state.HoldUntil is { } holdUntil && figures.PeriodEnd <= holdUntil)
        {
            return Stay(policy, state, figures, present, StageMoveKind.Held);
        }

        StageRoutes routes = present is null ? policy.Placements : policy.RoutesFrom(present);
        bool isReleased = routes.WaitForRelease && present!.IsReleased(figures);
        foreach (StageRoute route in routes.InOrder)
        {
            if ((!route.Transition.OnRelease || isReleased) && Opens(route, figures, out Condition[]? held))
            {
                return Move(policy, state, figures, route, held, present is null ? StageMoveKind.Placed : StageMoveKind.Moved);
            }
        }

        return present is null ? null : Stay(policy, state, figures, present, StageMoveKind.Stayed);
    }

    /// <summary>Makes a decision again from what its history row keeps.</summary>
    /// <param name="policy">The policy version that the row names.</param>
    /// <param name="inputs">The row's inputs.</param>
    public static StageDecision? Remake(LifecyclePolicy policy, StoredFigures inputs) => Decide(policy, StageInputs.Read(inputs), inputs);

    private static bool Opens(StageRoute route, IFigures figures, out Condition[]? held)
    {
        if (route.Transition.AfterDays > 0)
        {
            held = null;
            return figures.Read(Figure.DaysInStage) >= route.Transition.AfterDays;
        }

        held = route.Target.HoldingGroup(figures);
        return held is not null;
    }

    private static StageDecision Move(LifecyclePolicy policy, StageState state, IFigures figures, StageRoute route, Condition[]? held, StageMoveKind kind) => new()
    {
        Policy = policy,
        PeriodEnd = figures.PeriodEnd,
        Kind = kind,
        Stage = route.Target,
        Transition = route.Transition,
        Figures = figures,
        Held = held,
        Before = state,
        After = new StageState { StageId = route.Target.Id, StageCode = route.Target.Code, Since = figures.PeriodEnd },
    };

    private static StageDecision Stay(LifecyclePolicy policy, StageState state, IFigures figures, LifecycleStage present, StageMoveKind kind) => new()
    {
        Policy = policy,
        PeriodEnd = figures.PeriodEnd,
        Kind = kind,
        Stage = present,
        Figures = figures,
        Before = state,
        After = state.StageId == present.Id ? state : new StageState { StageId = present.Id, StageCode = present.Code, Since = state.Since, HoldUntil = state.HoldUntil },
    };
}
