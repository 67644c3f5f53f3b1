using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;

namespace BankCrm.Domain.Lifecycle.Rules;

/// <summary>What a lifecycle policy must be before it may decide. Each rule gives the first violation it finds, or null.</summary>
public static class LifecyclePolicyRules
{
    /// <summary>Everything that must hold of a policy that is put in force.</summary>
    public static Violation? PolicyIsSound(LifecyclePolicy policy) =>
        policy.Stages.Count == 0
            ? new Violation(LifecycleCodes.PolicyWithoutStages, policy.Code, policy.Version)
            : StagesFitTogether(policy.Stages)
            ?? FirstOf(policy.Stages, StageRules.ConditionsAreSound)
            ?? FirstOf(policy.Stages, PlaybookIsSound)
            ?? FirstOf(policy.Transitions, transition => TransitionRules.TransitionIsSound(policy, transition))
            ?? TransitionRules.NoneTwice(policy.Transitions)
            ?? FirstOf(policy.Transitions, transition => TransitionRules.StagesHaveConditions(policy, transition))
            ?? Reachability.EveryStageIsReachable(policy)
            ?? AgeBands.MeetEachOther(policy.Stages)
            ?? NothingGoesRound(policy);

    /// <summary>Every stage has a usable code and both names, and no two share a code or a place.</summary>
    public static Violation? StagesFitTogether(IEnumerable<LifecycleStage> stages)
    {
        List<LifecycleStage> ordered = stages.OrderBy(stage => stage.Order).ToList();
        for (int index = 0; index < ordered.Count; index++)
        {
            LifecycleStage stage = ordered[index];
            if (!PolicyRules.CodeIsUsable(stage.Code))
            {
                return new Violation(LifecycleCodes.StageCodeUnusable, stage.Code);
            }

            if (string.IsNullOrWhiteSpace(stage.Name) || string.IsNullOrWhiteSpace(stage.NameZh))
            {
                return new Violation(LifecycleCodes.StageNameMissing, stage.Code);
            }

            if (ordered.Take(index).FirstOrDefault(other => other.Order == stage.Order || string.Equals(other.Code, stage.Code, StringComparison.OrdinalIgnoreCase)) is { } twin)
            {
                return new Violation(LifecycleCodes.StageTwice, stage.Code, twin.Code);
            }
        }

        return null;
    }

    /// <summary>Every playbook step has both names.</summary>
    public static Violation? PlaybookIsSound(LifecycleStage stage) =>
        stage.Playbook.FirstOrDefault(step => string.IsNullOrWhiteSpace(step.Name) || string.IsNullOrWhiteSpace(step.NameZh)) is { } nameless
            ? new Violation(LifecycleCodes.StepNameMissing, stage.Code, nameless.Sequence)
            : null;

    private static Violation? NothingGoesRound(LifecyclePolicy policy) =>
        AutomaticCycles.Find(policy) is { } round ? new Violation(LifecycleCodes.AutomaticCycle, string.Join(StageTransition.Separator, round)) : null;

    private static Violation? FirstOf<T>(IEnumerable<T> rows, Func<T, Violation?> rule) => rows.Select(rule).FirstOrDefault(violation => violation is not null);
}
