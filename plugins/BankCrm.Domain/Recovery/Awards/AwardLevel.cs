using System;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>A level that decides on awards: who has its security role.</summary>
public sealed record AwardLevel
{
    public required Guid Id { get; init; }

    public required string Code { get; init; }

    /// <summary>Its place, lowest first.</summary>
    public required int Order { get; init; }

    /// <summary>The name of the security role that has it.</summary>
    public required string RoleName { get; init; }
}
