using System;
using BankCrm.Domain.Complaints;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>Up to how much a level approves, by how severe the complaint is and whether the customer is vulnerable.</summary>
public sealed record AwardLimit
{
    public required Guid Id { get; init; }

    public required string Code { get; init; }

    public required Guid LevelId { get; init; }

    /// <summary>The severity that it is for; null is any that has no limit of its own.</summary>
    public ComplaintSeverity? Severity { get; init; }

    public bool IsVulnerable { get; init; }

    /// <summary>The highest sum in the base currency; null is without limit.</summary>
    public decimal? Most { get; init; }

    /// <summary>Whether a sum is within it.</summary>
    public bool Covers(decimal sum) => Most is not { } most || sum <= most;
}
