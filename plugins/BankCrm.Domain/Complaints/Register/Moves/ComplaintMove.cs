using System;
using BankCrm.Domain.Complaints.Clocks;

namespace BankCrm.Domain.Complaints.Register.Moves;

/// <summary>A move that the rules allow, and all that it does: written as a whole or not at all.</summary>
public sealed class ComplaintMove
{
    public required Complaint Before { get; init; }

    public required Complaint After { get; init; }

    public required ComplaintAction Action { get; init; }

    public required DateTime MovedOn { get; init; }

    public required Guid MovedById { get; init; }

    public string? Reason { get; init; }

    /// <summary>Calendar days from receipt to the end; null while it is open.</summary>
    public int? ResolutionDays { get; init; }

    /// <summary>What it does to the clocks; null when nothing.</summary>
    public ClockChange? Clocks { get; init; }

    /// <summary>What it does to the customer; null when nothing.</summary>
    public CustomerStanding? Customer { get; init; }

    public bool Ends => After.IsEnded && !Before.IsEnded;

    public bool Reopens => Before.IsEnded && !After.IsEnded;
}
