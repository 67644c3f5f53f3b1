using System;
using System.Collections.Generic;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>One entry of an award's history: what it became, by whom, when and why.</summary>
public sealed record AwardStep
{
    /// <summary>From 1, which is the proposal.</summary>
    public int Number { get; init; }

    /// <summary>The level at which it was decided; for a proposal that climbs, the level that it was put to.</summary>
    public Guid? LevelId { get; init; }

    /// <summary>What the award became; still requested when a level agreed and passed it on.</summary>
    public AwardState State { get; init; }

    /// <summary>Who decided, for a proposal who proposed; null where a limit decided and no person.</summary>
    public Guid? DecidedById { get; init; }

    public required DateTime DecidedOn { get; init; }

    public string? Reason { get; init; }

    /// <summary>The version of the complaint policy that was in force.</summary>
    public int PolicyVersion { get; init; }

    /// <summary>Codes of <see cref="AwardReasonCodes"/>, what happened first.</summary>
    public IReadOnlyList<string> ReasonCodes { get; init; } = Array.Empty<string>();
}
