using System;
using System.Collections.Generic;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Value;

namespace BankCrm.Domain.Review;

/// <summary>The history rows of the modules beside tiering, for a range of customers.</summary>
public sealed class ReviewHistories
{
    public static readonly ReviewHistories None = new();

    public IReadOnlyList<StoredStageMove> StageMoves { get; init; } = Array.Empty<StoredStageMove>();

    public IReadOnlyList<StoredValue> Values { get; init; } = Array.Empty<StoredValue>();

    public IReadOnlyList<StoredChurnScore> ChurnScores { get; init; } = Array.Empty<StoredChurnScore>();
}
