using System;
using System.Collections.Generic;

namespace BankCrm.Domain.Review.History;

/// <summary>What decisions change in a history.</summary>
/// <typeparam name="TDecision">The sort of decision.</typeparam>
public sealed class HistoryChange<TDecision>
{
    public HistoryChange(IReadOnlyList<NewRow<TDecision>> added, IReadOnlyList<Guid> superseded)
    {
        Added = added;
        Superseded = superseded;
    }

    /// <summary>The decisions that the history lacks.</summary>
    public IReadOnlyList<NewRow<TDecision>> Added { get; }

    /// <summary>Rows that no longer hold.</summary>
    public IReadOnlyList<Guid> Superseded { get; }
}
