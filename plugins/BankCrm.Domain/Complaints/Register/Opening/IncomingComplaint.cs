using System;
using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Complaints.Register.Opening;

/// <summary>A complaint that arrives: whatever is known of it. Only the customer must be.</summary>
public sealed class IncomingComplaint
{
    /// <summary>What came in. Its number may be empty; state, severity and stamps are not looked at.</summary>
    public required Complaint Complaint { get; init; }

    /// <summary>How much harm was done; null before somebody has rated it.</summary>
    public ImpactLevel? Impact { get; init; }

    /// <summary>How soon something must happen; null before somebody has rated it.</summary>
    public UrgencyLevel? Urgency { get; init; }

    /// <summary>The severity that a person judged; null leaves it to the matrix.</summary>
    public ComplaintSeverity? Judged { get; init; }

    /// <summary>The owner asked for, else the caller.</summary>
    public OwnerReference AskedOwner { get; init; }

    /// <summary>Who registers it.</summary>
    public required Guid CallerId { get; init; }

    /// <summary>The operation's instant.</summary>
    public required DateTime UtcNow { get; init; }

    /// <summary>What makes a number of the bank's own unique.</summary>
    public Guid NumberSeed { get; init; }
}
