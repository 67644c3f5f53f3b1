using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review.History;

namespace BankCrm.Domain.Lifecycle;

/// <summary>A row of the stage history: a window's move, or a person's move on a day.</summary>
public sealed class StoredStageMove : IHistoryRow
{
    public required Guid Id { get; init; }

    public required Guid CustomerId { get; init; }

    public PeriodKind PeriodKind { get; init; }

    public required Day PeriodEnd { get; init; }

    public int Revision { get; init; } = 1;

    public bool IsSuperseded { get; init; }

    public StageMoveKind Kind { get; init; }

    /// <summary>The row of the stage left; null at the first placement.</summary>
    public Guid? FromStageId { get; init; }

    /// <summary>The row of the stage entered.</summary>
    public required Guid StageId { get; init; }

    public required Day EnteredOn { get; init; }

    /// <summary>Since when the customer was in the stage left.</summary>
    public Day? PreviousSince { get; init; }

    /// <summary>The last day on which no figures undo a person's move; null for a window's.</summary>
    public Day? HoldUntil { get; init; }

    public Guid? PolicyId { get; init; }

    public string Reasons { get; init; } = string.Empty;

    public string Inputs { get; init; } = string.Empty;

    /// <summary>Whether a person made it: then it is an event of its day, which no replay undoes.</summary>
    public bool IsManual => Kind == StageMoveKind.Manual;

    /// <summary>Whether this row tells just what a decision made again says.</summary>
    public bool Tells(StageDecision decision) =>
        Kind == decision.Kind
        && StageId == decision.Stage.Id
        && EnteredOn == decision.EnteredOn
        && PolicyId == decision.Policy.Id
        && string.Equals(Reasons, decision.ReasonText, StringComparison.Ordinal)
        && string.Equals(Inputs, decision.InputText, StringComparison.Ordinal);
}
