using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Lifecycle;
using BankCrm.Plugins.Framework.Messages;

namespace BankCrm.Tool.Explaining;

/// <summary>A stage decision as the ways out of the stage that were tried, each with its conditions and figures.</summary>
internal sealed class StageExplanation
{
    private readonly Wording wording;
    private readonly ConditionWords conditions;

    public StageExplanation(Wording wording)
    {
        this.wording = wording;
        conditions = new ConditionWords(wording);
    }

    public string Of(StageDecision decision)
    {
        string window = wording.Say(ExplainMessages.Window, decision.PeriodEnd, decision.Policy.Code, decision.Policy.Version);
        IEnumerable<string> statements = Tried(decision).Prepend(Held(decision)).Append(Moved(decision)).Append(Why(decision));
        return window + " · " + string.Join(wording.Stop, statements);
    }

    private string Held(StageDecision decision) => decision.PreviousStageCode is not { } held
        ? wording.Say(ExplainMessages.HeldNone)
        : decision.PreviousSince is { } since ? wording.Say(ExplainMessages.HeldSince, held, since) : wording.Say(ExplainMessages.Held, held);

    /// <summary>The ways in the order in which they were tried, up to the one that opened.</summary>
    private IEnumerable<string> Tried(StageDecision decision)
    {
        LifecyclePolicy policy = decision.Policy;
        LifecycleStage? present = policy.FindStage(decision.PreviousStageCode);
        if (decision.Kind == StageMoveKind.Held)
        {
            yield break;
        }

        var ways =
            from way in policy.Transitions
            let target = policy.FindStage(way.To)
            where way.IsAutomatic && target is not null && string.Equals(way.From, present?.Code, StringComparison.OrdinalIgnoreCase)
            orderby target.Order
            select (Way: way, Target: target);
        foreach ((StageTransition way, LifecycleStage target) in ways)
        {
            yield return wording.Say(ExplainMessages.Tried, target.Code, Needed(way, target, present, decision.Figures));
            if (ReferenceEquals(way, decision.Transition))
            {
                yield break;
            }
        }
    }

    private string Needed(StageTransition way, LifecycleStage target, LifecycleStage? present, IFigures figures)
    {
        string entry = way.AfterDays > 0 ? conditions.Of(InStageFor(way.AfterDays), figures) : ConditionsOf(target, figures);
        return way.OnRelease && present is not null
            ? entry + wording.Comma + wording.Say(ExplainMessages.OnlyReleased, present.Code, ConditionsOf(present, figures))
            : entry;
    }

    private static Condition InStageFor(int days) => new() { Figure = Figure.DaysInStage, Comparison = Comparison.AtLeast, Value = days };

    private string ConditionsOf(LifecycleStage stage, IFigures figures) => string.Join(
        wording.Say(ExplainMessages.Or),
        stage.Conditions.GroupBy(row => row.Group).Select(group => string.Join(wording.Say(ExplainMessages.And), group.Select(row => conditions.Of(row.Condition, figures)))));

    private string Moved(StageDecision decision)
    {
        object day = decision.Kind == StageMoveKind.Held ? decision.Before.HoldUntil ?? decision.PeriodEnd : decision.EnteredOn ?? decision.PeriodEnd;
        return wording.Say(ExplainMessages.OfMove(decision.Kind), decision.Stage.Code, day);
    }

    /// <summary>The codes in words; the conditions that held stand above already.</summary>
    private string Why(StageDecision decision) => wording.Say(ExplainMessages.Because, wording.Reasons(decision.Reasons.Where(wording.Knows)));
}
