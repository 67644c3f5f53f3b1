using System;

namespace BankCrm.Domain.Complaints.Register.Moves;

/// <summary>Somebody wants to move a complaint: all that the guards look at.</summary>
public sealed class MoveAttempt
{
    /// <summary>The complaint as it stands, with what comes with the move: response, outcome.</summary>
    public required Complaint Complaint { get; init; }

    public required GuardFacts Facts { get; init; }

    public required ComplaintPolicy Policy { get; init; }

    /// <summary>Who moves it.</summary>
    public required Guid CallerId { get; init; }

    /// <summary>Why, in the mover's own words.</summary>
    public string? Reason { get; init; }
}
