using System;
using System.Collections.Generic;
using BankCrm.Domain.Review.History;

namespace BankCrm.Domain.Churn;

/// <summary>What a review found of one customer's risk to leave, and what is to be written.</summary>
public sealed class ChurnReview
{
    /// <summary>The score of every window that was decided, in order; those of low risk too.</summary>
    public required IReadOnlyList<ChurnScore> Decisions { get; init; }

    /// <summary>What changes in the history.</summary>
    public required HistoryChange<ChurnScore> Change { get; init; }

    /// <summary>Where the review leaves the customer.</summary>
    public required ChurnState After { get; init; }

    /// <summary>Whether the customer's row says something else than it did.</summary>
    public required bool HasMoved { get; init; }

    /// <summary>The alert that is to be opened, or null.</summary>
    public ChurnAlert? NewAlert { get; init; }

    /// <summary>The outcome that is to be noted in the customer's latest alert, or null.</summary>
    public ChurnAlertOutcome? MeasuredAlert { get; init; }

    /// <summary>What the windows decided for the first time say of earlier scores.</summary>
    public IReadOnlyList<ChurnOutcome> Outcomes { get; init; } = Array.Empty<ChurnOutcome>();

    public bool HasChanges => HasMoved || NewAlert is not null || MeasuredAlert is not null || Change.Added.Count > 0 || Change.Superseded.Count > 0;
}
