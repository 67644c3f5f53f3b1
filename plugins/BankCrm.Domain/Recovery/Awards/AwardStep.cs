using System;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>One entry of an award's history: what it became, by whom, when and why.</summary>
public sealed record AwardStep
{
    /// <summary>From 1, which is the proposal.</summary>
    public required int Number { get; init; }

    /// <summary>The level at which it was decided; for a proposal that climbs, the level that it was put to.</summary>
    public Guid? LevelId { get; init; }

    /// <summary>What the award became; still requested when a level agreed and passed it on.</summary>
    public required AwardState State { get; init; }

    public required Guid DecidedById { get; init; }

    public required DateTime DecidedOn { get; init; }

    public string? Reason { get; init; }
}
