using System.Collections.Generic;
using BankCrm.Domain.Review.History;

namespace BankCrm.Domain.Value;

/// <summary>What a review found of one customer's value, and what is to be written.</summary>
public sealed class ValueReview
{
    /// <summary>The value of every window that was decided, in order; those that are not kept too.</summary>
    public required IReadOnlyList<CustomerValue> Decisions { get; init; }

    /// <summary>What changes in the history.</summary>
    public required HistoryChange<CustomerValue> Change { get; init; }

    /// <summary>The value that was kept last, which the customer's row holds.</summary>
    public required ValueState After { get; init; }

    /// <summary>Whether the customer's row says something else than it did.</summary>
    public required bool HasMoved { get; init; }

    public bool HasChanges => HasMoved || Change.Added.Count > 0 || Change.Superseded.Count > 0;
}
