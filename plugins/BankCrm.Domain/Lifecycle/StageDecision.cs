using System;
using System.Collections.Generic;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review.History;

namespace BankCrm.Domain.Lifecycle;

/// <summary>What one window did to a customer's stage, with all that is needed to see why and to make it again.</summary>
public sealed class StageDecision : IWindowDecision
{
    /// <summary>What stands between two reasons in the one form in which they are stored.</summary>
    public const string ReasonSeparator = ",";

    public required LifecyclePolicy Policy { get; init; }

    public PeriodKind PeriodKind => Policy.PeriodKind;

    public required Day PeriodEnd { get; init; }

    public required StageMoveKind Kind { get; init; }

    /// <summary>The stage after the window.</summary>
    public required LifecycleStage Stage { get; init; }

    /// <summary>The transition that was taken; null when none was.</summary>
    public StageTransition? Transition { get; init; }

    /// <summary>The code of the stage before the window; null at the first placement.</summary>
    public string? PreviousStageCode => Before.StageCode;

    /// <summary>Since when the customer has been in the stage. Figures are known by window, so who is moved by them enters on the window's last day.</summary>
    public Day? EnteredOn => After.Since;

    /// <summary>Since when the customer was in the stage before.</summary>
    public Day? PreviousSince => Before.Since;

    /// <summary>Days spent in the stage left; null when none was left.</summary>
    public int? DaysInPrevious => IsMove && Before.Since is { } since ? since.DaysUntil(PeriodEnd) : null;

    /// <summary>Whether the customer entered a stage.</summary>
    public bool IsMove => Kind is StageMoveKind.Placed or StageMoveKind.Moved;

    /// <summary>Codes of <see cref="LifecycleReasonCodes"/>, then the conditions that held. Made when asked for.</summary>
    public IReadOnlyList<string> Reasons => ReasonsOf();

    /// <summary>The figures that such a decision reads and the state it started from, as name=value pairs. Made when asked for.</summary>
    public IReadOnlyList<string> Inputs
    {
        get
        {
            List<string> pairs = StoredFigures.PairsOf(Figures, FiguresRead);
            pairs.AddRange(StageInputs.Of(Before));
            return pairs;
        }
    }

    /// <summary>The reasons as they are stored.</summary>
    public string ReasonText => string.Join(ReasonSeparator, Reasons);

    /// <summary>The inputs as they are stored.</summary>
    public string InputText => StoredFigures.Join(Inputs);

    /// <summary>The state that this window started from.</summary>
    public required StageState Before { get; init; }

    /// <summary>The state that the next window starts from.</summary>
    public required StageState After { get; init; }

    /// <summary>
    /// Whether a first placement just says where a customer stands whose relationship began before the window, or before the bank's first
    /// window: nothing has happened. The customer's own row holds the stage, and the first move's row says where it started from.
    /// </summary>
    public bool IsFoundOnly { get; internal set; }

    /// <summary>Whether nothing happened that the history has to keep: the customer stayed, or was only found. Such a decision leaves no row.</summary>
    public bool IsUndisturbed => !IsMove || IsFoundOnly;

    /// <summary>The figures that the decision was made from.</summary>
    public required IFigures Figures { get; init; }

    /// <summary>The group of conditions that held; null when time decided or nothing moved.</summary>
    internal Condition[]? Held { get; init; }

    private Figure[] FiguresRead => (Policy.FindStage(Before.StageCode) is { } left ? Policy.RoutesFrom(left) : Policy.Placements).Figures;

    private List<string> ReasonsOf()
    {
        var reasons = new List<string>(4);
        switch (Kind)
        {
            case StageMoveKind.Placed:
                reasons.Add(Before.StageCode is null ? LifecycleReasonCodes.FirstPlacement : LifecycleReasonCodes.StageRetired);
                break;
            case StageMoveKind.Moved:
                reasons.Add(Transition is { AfterDays: > 0 } ? LifecycleReasonCodes.TimeInStage : LifecycleReasonCodes.ConditionsHold);
                break;
            case StageMoveKind.Stayed:
                reasons.Add(LifecycleReasonCodes.NothingOpened);
                break;
            case StageMoveKind.Held:
                reasons.Add(LifecycleReasonCodes.OnHold);
                break;
            case StageMoveKind.Manual:
            default:
                throw new InvalidOperationException("No window decides a move of the kind " + Kind + ".");
        }

        if (Transition is { OnRelease: true })
        {
            reasons.Add(LifecycleReasonCodes.Released);
        }

        foreach (Condition condition in Held ?? Array.Empty<Condition>())
        {
            reasons.Add(condition.ToString());
        }

        return reasons;
    }
}
