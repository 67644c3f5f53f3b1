using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review.History;

namespace BankCrm.Domain.Value;

/// <summary>A row of the history of customer values.</summary>
public sealed class StoredValue : IHistoryRow
{
    public required Guid Id { get; init; }

    public required Guid CustomerId { get; init; }

    public PeriodKind PeriodKind { get; init; }

    public required Day PeriodEnd { get; init; }

    public int Revision { get; init; } = 1;

    public bool IsSuperseded { get; init; }

    /// <summary>What the row keeps for the next month to be compared with.</summary>
    public required ValueState State { get; init; }

    public Guid? PolicyId { get; init; }

    public string Reasons { get; init; } = string.Empty;

    public string Inputs { get; init; } = string.Empty;

    /// <summary>Whether this row tells just what a value made again says.</summary>
    public bool Tells(CustomerValue value) =>
        PolicyId == value.Policy.Id
        && State.IsSameAs(value.ToState())
        && string.Equals(Reasons, ValueText.Reasons(value), StringComparison.Ordinal)
        && string.Equals(Inputs, ValueText.Inputs(value), StringComparison.Ordinal);
}
