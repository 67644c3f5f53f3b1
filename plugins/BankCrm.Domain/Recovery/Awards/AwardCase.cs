using System;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>A complaint as far as its awards ask.</summary>
public sealed record AwardCase
{
    public required Guid ComplaintId { get; init; }

    /// <summary>The complaint number.</summary>
    public required string Number { get; init; }

    public CustomerTable CustomerTable { get; init; }

    public required Guid CustomerId { get; init; }

    public Guid? CategoryId { get; init; }

    public ComplaintSeverity Severity { get; init; }

    public bool IsVulnerable { get; init; }

    /// <summary>Whether the complaint has ended.</summary>
    public bool IsEnded { get; init; }

    /// <summary>Whom it is about; null when about nobody.</summary>
    public ConcernedEmployee? Employee { get; init; }

    /// <summary>Who handles it, and so sees its awards.</summary>
    public OwnerReference Owner { get; init; }
}
