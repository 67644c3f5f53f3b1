using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Lifecycle.Rules;

/// <summary>What a transition must be.</summary>
public static class TransitionRules
{
    /// <summary>It leads from one stage of the policy (or from none) to another, is automatic or manual, and its terms fit that.</summary>
    public static Violation? TransitionIsSound(LifecyclePolicy policy, StageTransition transition)
    {
        bool isInside = policy.FindStage(transition.To) is not null && (transition.From is null || policy.FindStage(transition.From) is not null);
        if (!isInside)
        {
            return new Violation(LifecycleCodes.TransitionLeadsOutside, transition.Code);
        }

        if (string.Equals(transition.From, transition.To, StringComparison.OrdinalIgnoreCase))
        {
            return new Violation(LifecycleCodes.TransitionToItself, transition.Code);
        }

        string code = StageTransition.CodeOf(transition.From, transition.To);
        if (!string.Equals(transition.Code, code, StringComparison.Ordinal))
        {
            return new Violation(LifecycleCodes.TransitionCodeWrong, transition.Code, code);
        }

        if (!transition.IsAutomatic && !transition.IsManual)
        {
            return new Violation(LifecycleCodes.TransitionUnusable, transition.Code);
        }

        bool hasTerms = transition.OnRelease || transition.AfterDays > 0;
        return hasTerms && (!transition.IsAutomatic || transition.From is null) ? new Violation(LifecycleCodes.TransitionTermsUnusable, transition.Code) : null;
    }

    /// <summary>No two lead the same way.</summary>
    public static Violation? NoneTwice(IEnumerable<StageTransition> transitions)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return transitions.FirstOrDefault(transition => !seen.Add(StageTransition.CodeOf(transition.From, transition.To))) is { } twin
            ? new Violation(LifecycleCodes.TransitionTwice, twin.Code)
            : null;
    }

    /// <summary>The stages whose conditions it asks for have some.</summary>
    public static Violation? StagesHaveConditions(LifecyclePolicy policy, StageTransition transition)
    {
        bool asksForEntry = transition.IsAutomatic && transition.AfterDays == 0;
        if (asksForEntry && policy.FindStage(transition.To) is { Conditions.Count: 0 } entered)
        {
            return new Violation(LifecycleCodes.StageWithoutConditions, transition.Code, entered.Code);
        }

        return transition.OnRelease && policy.FindStage(transition.From) is { Conditions.Count: 0 } left
            ? new Violation(LifecycleCodes.ReleaseWithoutConditions, transition.Code, left.Code)
            : null;
    }
}
