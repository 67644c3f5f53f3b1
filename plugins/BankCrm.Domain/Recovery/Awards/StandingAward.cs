using System;
using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>An award of the same complaint or customer, as far as adding up asks.</summary>
public sealed record StandingAward
{
    public required Guid Id { get; init; }

    public required Guid ComplaintId { get; init; }

    public CustomerTable CustomerTable { get; init; }

    public required Guid CustomerId { get; init; }

    /// <summary>In the base currency.</summary>
    public required decimal Amount { get; init; }

    public required AwardState State { get; init; }

    /// <summary>When it was last decided on; null while it awaits its first decision.</summary>
    public DateTime? DecidedOn { get; init; }

    /// <summary>Whether it is given to the customer, paid or about to be.</summary>
    public bool IsGiven => State is AwardState.Approved or AwardState.Paid;

    /// <summary>Whether it is given or may still be.</summary>
    public bool Stands => IsGiven || State == AwardState.Requested;
}
