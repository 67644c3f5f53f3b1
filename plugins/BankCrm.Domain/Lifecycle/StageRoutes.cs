using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Lifecycle;

/// <summary>The automatic ways out of one stage in the order in which they are tried, prepared once for every decision.</summary>
internal sealed class StageRoutes
{
    private StageRoutes(LifecycleStage? left, StageRoute[] inOrder)
    {
        InOrder = inOrder;
        WaitForRelease = left is not null && inOrder.Any(route => route.Transition.OnRelease);
        Figures = inOrder.SelectMany(route => FiguresOf(route, left)).Distinct().OrderBy(figure => figure).ToArray();
    }

    /// <summary>The ways by the order of the stages that they lead to.</summary>
    public StageRoute[] InOrder { get; }

    /// <summary>Whether some of them wait until the conditions of the stage left hold no longer.</summary>
    public bool WaitForRelease { get; }

    /// <summary>Every figure that a decision in this stage may read.</summary>
    public Figure[] Figures { get; }

    /// <summary>The ways out of a stage; null is out of none.</summary>
    public static StageRoutes From(LifecycleStage? stage, IEnumerable<StageTransition> transitions, IReadOnlyDictionary<string, LifecycleStage> stages)
    {
        StageRoute[] inOrder = transitions
            .Where(transition => transition.IsAutomatic && string.Equals(transition.From, stage?.Code, StringComparison.OrdinalIgnoreCase) && stages.ContainsKey(transition.To))
            .Select(transition => new StageRoute(transition, stages[transition.To]))
            .OrderBy(route => route.Target.Order)
            .ToArray();
        return new StageRoutes(stage, inOrder);
    }

    private static IEnumerable<Figure> FiguresOf(StageRoute route, LifecycleStage? left)
    {
        IEnumerable<Figure> released = route.Transition.OnRelease && left is not null ? Of(left) : Enumerable.Empty<Figure>();
        return released.Concat(route.Transition.AfterDays > 0 ? new[] { Figure.DaysInStage } : Of(route.Target));
    }

    private static IEnumerable<Figure> Of(LifecycleStage stage) => stage.Conditions.Select(row => row.Condition.Figure);
}

/// <summary>One automatic way and the stage that it leads to.</summary>
internal sealed class StageRoute
{
    public StageRoute(StageTransition transition, LifecycleStage target)
    {
        Transition = transition;
        Target = target;
    }

    public StageTransition Transition { get; }

    public LifecycleStage Target { get; }
}
