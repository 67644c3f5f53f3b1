using System;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>How an award comes to its end.</summary>
public sealed class AwardSettlement
{
    public required Guid AwardId { get; init; }

    /// <summary>Whether it was paid; otherwise it is cancelled.</summary>
    public required bool IsPaid { get; init; }

    /// <summary>Why; a cancellation needs it.</summary>
    public string? Reason { get; init; }

    /// <summary>Who records it.</summary>
    public required Guid CallerId { get; init; }
}
