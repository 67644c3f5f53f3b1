using System;

namespace BankCrm.Domain.Complaints.Register.Moves;

/// <summary>A move that somebody asks for, by action or, from the form, by the state that it leads to.</summary>
public sealed class MoveRequest
{
    /// <summary>The complaint in the state that it is in, with the response and outcome that come with the move.</summary>
    public required Complaint Complaint { get; init; }

    /// <summary>What the row of the complaint tells the guards beside.</summary>
    public required GuardFacts Facts { get; init; }

    /// <summary>The action; null when the form sets the state.</summary>
    public ComplaintAction? Action { get; init; }

    public required ComplaintState To { get; init; }

    public string? Reason { get; init; }

    public required Guid CallerId { get; init; }

    /// <summary>The operation's instant.</summary>
    public required DateTime UtcNow { get; init; }
}
