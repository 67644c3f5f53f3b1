using System;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>What somebody decides on an award.</summary>
public sealed class AwardDecision
{
    public required Guid AwardId { get; init; }

    /// <summary>Whether they agree.</summary>
    public required bool Approves { get; init; }

    public string? Reason { get; init; }

    /// <summary>Who decides.</summary>
    public required Guid CallerId { get; init; }
}
