using System;
using System.Collections.Generic;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Review.History;
using BankCrm.Domain.Tiering.Benefits;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Review;
using BankCrm.Domain.Value;

namespace BankCrm.Domain.Review;

/// <summary>What a review found for one customer and what is to be written for it. Empty lists and null mean "nothing to write".</summary>
public sealed class CustomerReview
{
    public required CustomerRecord Customer { get; init; }

    /// <summary>Every window that was decided, in order; undisturbed ones too.</summary>
    public IReadOnlyList<TierDecision> Decisions { get; init; } = Array.Empty<TierDecision>();

    /// <summary>The decisions that the history lacks.</summary>
    public IReadOnlyList<NewRow<TierDecision>> NewDecisions { get; init; } = Array.Empty<NewRow<TierDecision>>();

    /// <summary>History rows that no longer hold after a correction.</summary>
    public IReadOnlyList<Guid> Superseded { get; init; } = Array.Empty<Guid>();

    /// <summary>The override that has run out, or null.</summary>
    public ExpiredOverride? Expired { get; init; }

    /// <summary>What changes on the customer's own row, or null.</summary>
    public CustomerUpdate? Update { get; init; }

    public IReadOnlyList<TierTask> Tasks { get; init; } = Array.Empty<TierTask>();

    /// <summary>The customer's lifecycle stage; null when no window was due.</summary>
    public StageReview? Stages { get; init; }

    /// <summary>The customer's value; null when no window was due.</summary>
    public ValueReview? Value { get; init; }

    /// <summary>The customer's risk to leave; null when no window was due.</summary>
    public ChurnReview? Churn { get; init; }

    /// <summary>What the tier that staff see gives the customer and takes away.</summary>
    public BenefitChange Benefits { get; internal set; } = BenefitChange.None;

    public bool HasChanges =>
        Update is not null || Expired is not null || NewDecisions.Count > 0 || Superseded.Count > 0 || Tasks.Count > 0
        || !Benefits.IsEmpty || Stages is { HasChanges: true } || Value is { HasChanges: true } || Churn is { HasChanges: true };

    /// <summary>The same review of the tier, with what the other modules found.</summary>
    internal CustomerReview With(StageReview stages, ValueReview value, ChurnReview churn, CustomerUpdate? update) => new()
    {
        Customer = Customer,
        Decisions = Decisions,
        NewDecisions = NewDecisions,
        Superseded = Superseded,
        Expired = Expired,
        Update = update,
        Tasks = Tasks,
        Stages = stages,
        Value = value,
        Churn = churn,
    };
}

/// <summary>An override that has run out, and the history row that says so.</summary>
public sealed class ExpiredOverride
{
    public required OverrideRecord Override { get; init; }

    /// <summary>The first day without the override.</summary>
    public required Day EndedOn { get; init; }

    /// <summary>The computed tier that holds again; null when nothing was ever computed.</summary>
    public Guid? TierId { get; init; }

    /// <summary>The history row's revision; null when an interrupted run has written the row already.</summary>
    public int? Revision { get; init; }
}

/// <summary>The new values of the customer's own columns, but for those of the modules beside tiering.</summary>
public sealed class CustomerUpdate
{
    /// <summary>The newest decision; null when only an override changed.</summary>
    public TierDecision? Latest { get; init; }

    public Guid? ShownTierId { get; init; }

    public Guid? OverrideId { get; init; }

    public long ReviewMark { get; init; }

    /// <summary>The last window decided by any module; null when none was.</summary>
    public Day? ReviewedTo { get; init; }

    /// <summary>The relationship's first day, as far as it is known.</summary>
    public Day? RelationshipStart { get; init; }

    /// <summary>Assets under management of the last window decided; null when unknown.</summary>
    public decimal? Assets { get; init; }
}
