using System;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>What somebody wants to give to a complainant.</summary>
public sealed class AwardProposal
{
    public required Guid ComplaintId { get; init; }

    public required AwardKind Kind { get; init; }

    /// <summary>In the base currency.</summary>
    public required decimal Amount { get; init; }

    public string? Reason { get; init; }

    /// <summary>Who proposes.</summary>
    public required Guid CallerId { get; init; }
}
