using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Lifecycle.Rules;

/// <summary>
/// Finds rounds on which the very same figures would move a customer window after window. A transition on release ends a round, since the
/// stage was entered by the conditions that it waits to be over; one that takes days does not repeat in the next window.
/// </summary>
internal static class AutomaticCycles
{
    /// <summary>Longer rounds than this are not looked for.</summary>
    private const int LongestRound = 4;

    /// <summary>The stages of a round, the first one again at its end; null when there is none.</summary>
    public static IReadOnlyList<string>? Find(LifecyclePolicy policy)
    {
        for (int index = 0; index < policy.Stages.Count; index++)
        {
            LifecycleStage first = policy.Stages[index];
            var later = new HashSet<LifecycleStage>(policy.Stages.Skip(index));
            foreach (IReadOnlyList<Condition> group in first.Groups)
            {
                if (Follow(policy, later, new List<LifecycleStage> { first }, With(JointConditions.None, group)) is { } round)
                {
                    return round.Select(stage => stage.Code).ToList();
                }
            }
        }

        return null;
    }

    private static List<LifecycleStage>? Follow(LifecyclePolicy policy, HashSet<LifecycleStage> allowed, List<LifecycleStage> path, JointConditions joint)
    {
        if (joint.Contradiction is not null)
        {
            return null;
        }

        foreach (StageRoute route in policy.RoutesFrom(path[path.Count - 1]).InOrder.Where(Repeats))
        {
            var longer = new List<LifecycleStage>(path) { route.Target };
            if (route.Target == path[0])
            {
                return longer;
            }

            if (path.Count >= LongestRound || !allowed.Contains(route.Target) || path.Contains(route.Target))
            {
                continue;
            }

            foreach (IReadOnlyList<Condition> group in route.Target.Groups)
            {
                if (Follow(policy, allowed, longer, With(joint, group)) is { } round)
                {
                    return round;
                }
            }
        }

        return null;
    }

    private static bool Repeats(StageRoute route) => !route.Transition.OnRelease && route.Transition.AfterDays == 0;

    /// <summary>Days in stage begin anew with every move, so they say nothing about one time.</summary>
    private static JointConditions With(JointConditions joint, IEnumerable<Condition> group) => joint.With(group.Where(condition => condition.Figure != Figure.DaysInStage));
}
