using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Lifecycle.Rules;

/// <summary>Which stages a customer can get into at all.</summary>
internal static class Reachability
{
    /// <summary>Customers without a stage get into one, and from there into every other.</summary>
    public static Violation? EveryStageIsReachable(LifecyclePolicy policy)
    {
        if (policy.Transitions.All(transition => transition.From is not null))
        {
            return new Violation(LifecycleCodes.NoFirstPlacement, policy.Code, policy.Version);
        }

        HashSet<string> reached = Reached(policy);
        LifecycleStage? missed = policy.Stages.FirstOrDefault(stage => !reached.Contains(stage.Code));
        if (missed is null)
        {
            return null;
        }

        bool hasWayIn = policy.Transitions.Any(transition => string.Equals(transition.To, missed.Code, StringComparison.OrdinalIgnoreCase));
        return new Violation(hasWayIn ? LifecycleCodes.StageUnreachable : LifecycleCodes.StageWithoutWayIn, missed.Code);
    }

    private static HashSet<string> Reached(LifecyclePolicy policy)
    {
        var reached = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        bool isGrowing = true;
        while (isGrowing)
        {
            isGrowing = false;
            foreach (StageTransition transition in policy.Transitions.Where(transition => transition.From is null || reached.Contains(transition.From)))
            {
                isGrowing |= reached.Add(transition.To);
            }
        }

        return reached;
    }
}
