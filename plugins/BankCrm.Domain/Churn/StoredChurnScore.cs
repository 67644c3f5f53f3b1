using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review.History;

namespace BankCrm.Domain.Churn;

/// <summary>A row of the history of churn scores.</summary>
public sealed class StoredChurnScore : IHistoryRow
{
    public required Guid Id { get; init; }

    public required Guid CustomerId { get; init; }

    public PeriodKind PeriodKind { get; init; }

    public required Day PeriodEnd { get; init; }

    public int Revision { get; init; } = 1;

    public bool IsSuperseded { get; init; }

    public required decimal Score { get; init; }

    public required ChurnBand Band { get; init; }

    public ChurnBand PreviousBand { get; init; }

    public Guid? PolicyId { get; init; }

    public string Reasons { get; init; } = string.Empty;

    public string Unknown { get; init; } = string.Empty;

    public string Inputs { get; init; } = string.Empty;

    /// <summary>Whether this row tells just what a score made again says.</summary>
    public bool Tells(ChurnScore score) =>
        Score == score.Score
        && Band == score.Band
        && PreviousBand == score.PreviousBand
        && PolicyId == score.Policy.Id
        && string.Equals(Reasons, ChurnText.Reasons(score), StringComparison.Ordinal)
        && string.Equals(Unknown, ChurnText.Unknown(score), StringComparison.Ordinal)
        && string.Equals(Inputs, ChurnText.Inputs(score), StringComparison.Ordinal);
}
