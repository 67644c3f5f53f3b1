using System;

namespace BankCrm.Domain.Complaints.Register;

/// <summary>Whom a complaint is about, and where they stand.</summary>
public sealed class ConcernedEmployee
{
    public required Guid Id { get; init; }

    /// <summary>Whom they report to; null when nobody.</summary>
    public Guid? ManagerId { get; init; }

    /// <summary>Whether they are a member of the team that was asked about.</summary>
    public bool IsInTeam { get; init; }
}
