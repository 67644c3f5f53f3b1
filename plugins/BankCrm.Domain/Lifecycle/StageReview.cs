using System;
using System.Collections.Generic;
using BankCrm.Domain.Lifecycle.Playbook;
using BankCrm.Domain.Review.History;

namespace BankCrm.Domain.Lifecycle;

/// <summary>What a review found about one customer's stage, and what is to be written.</summary>
public sealed class StageReview
{
    /// <summary>Every window that was decided, in order; stays too.</summary>
    public required IReadOnlyList<StageDecision> Decisions { get; init; }

    /// <summary>What the decisions change in the history.</summary>
    public required HistoryChange<StageDecision> Change { get; init; }

    /// <summary>The moves that people made during the windows that were decided.</summary>
    public IReadOnlyList<StoredStageMove> ManualMoves { get; init; } = Array.Empty<StoredStageMove>();

    /// <summary>Where the customer stood when the review began.</summary>
    public required StageState Start { get; init; }

    /// <summary>Where the customer stands now.</summary>
    public required StageState After { get; init; }

    /// <summary>The row of the stage that the customer's own row shows; null when the customer is in none.</summary>
    public Guid? StageId => After.StageId;

    /// <summary>What the stage entered asks staff to do.</summary>
    public IReadOnlyList<PlaybookActivity> Activities { get; init; } = Array.Empty<PlaybookActivity>();

    /// <summary>Whether the stage columns on the customer's own row change.</summary>
    public bool Moved => !After.IsSameAs(Start);

    /// <summary>Whether there is anything to write.</summary>
    public bool HasChanges => Moved || Change.Added.Count > 0 || Change.Superseded.Count > 0 || Activities.Count > 0;
}
