using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Lifecycle;

/// <summary>Where a customer stands: what the next window's decision starts from.</summary>
public sealed class StageState
{
    /// <summary>A customer who has never been in any stage.</summary>
    public static readonly StageState None = new();

    /// <summary>The stage's row; it may be one of an older policy version.</summary>
    public Guid? StageId { get; init; }

    /// <summary>The stage's code; null before the first placement.</summary>
    public string? StageCode { get; init; }

    /// <summary>The day on which the customer entered the stage: the last day of the window that moved it, or the day of a person's move.</summary>
    public Day? Since { get; init; }

    /// <summary>The last day on which no figures undo a person's move; null when no person made the latest move.</summary>
    public Day? HoldUntil { get; init; }

    /// <summary>The state that the customer's own row tells.</summary>
    public static StageState Of(LifecyclePolicyBook policies, Guid? stageId, Day? since, Day? holdUntil) =>
        policies.FindStage(stageId) is { } stage ? new StageState { StageId = stage.Id, StageCode = stage.Code, Since = since, HoldUntil = holdUntil } : None;

    public bool IsSameAs(StageState other) =>
        StageId == other.StageId
        && string.Equals(StageCode, other.StageCode, StringComparison.OrdinalIgnoreCase)
        && Since == other.Since
        && HoldUntil == other.HoldUntil;
}
