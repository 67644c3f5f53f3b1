using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints;

/// <summary>A complaint as the register holds it (domain rules, section 5). Instants are UTC.</summary>
public sealed record Complaint
{
    public required Guid Id { get; init; }

    /// <summary>The complaint number, unique in the bank.</summary>
    public required string Number { get; init; }

    public CustomerTable CustomerTable { get; init; }

    public required Guid CustomerId { get; init; }

    public ComplainantKind Complainant { get; init; }

    public ComplaintChannel Channel { get; init; }

    /// <summary>What it is about: the code of a row of complaint category; null before it is known.</summary>
    public string? CategoryCode { get; init; }

    public Guid? CategoryId { get; init; }

    /// <summary>Why it happened, as far as the customer says: the code of a row of complaint cause; null before it is known.</summary>
    public string? CauseCode { get; init; }

    public Guid? CauseId { get; init; }

    /// <summary>The holding's number at the bank; null where none is concerned.</summary>
    public string? HoldingNumber { get; init; }

    /// <summary>When the bank received it.</summary>
    public required DateTime ReceivedOn { get; init; }

    /// <summary>When what is complained about happened; null when unknown.</summary>
    public Day? IncidentOn { get; init; }

    public ComplaintState State { get; init; }

    public ImpactLevel Impact { get; init; }

    public UrgencyLevel Urgency { get; init; }

    public ComplaintSeverity Severity { get; init; }

    /// <summary>Whether the customer is vulnerable.</summary>
    public bool IsVulnerable { get; init; }

    public bool IsConfidential { get; init; }

    /// <summary>Whether it goes into the regulator's return.</summary>
    public bool IsReportable { get; init; }

    public bool HasLegalImpact { get; init; }

    public bool HasMediaExposure { get; init; }

    /// <summary>Whether the longer time for complex matters applies.</summary>
    public bool IsComplex { get; init; }

    /// <summary>The complaint that it repeats; null when it is the first.</summary>
    public Guid? RepeatsId { get; init; }

    /// <summary>Whom it is about; null when about nobody.</summary>
    public Guid? EmployeeId { get; init; }

    /// <summary>Who handles it.</summary>
    public OwnerReference Owner { get; init; }

    /// <summary>The codes of the regimes whose clocks run on it.</summary>
    public string[] Regimes { get; init; } = Array.Empty<string>();

    public ComplaintOutcome? Outcome { get; init; }

    public string? Response { get; init; }

    public ResponseAcceptance? Acceptance { get; init; }

    public Guid? RootCauseId { get; init; }

    public DateTime? FirstContactOn { get; init; }

    public DateTime? AcknowledgedOn { get; init; }

    public DateTime? RespondedOn { get; init; }

    public DateTime? ClosedOn { get; init; }

    /// <summary>How often it was taken up again after it had ended.</summary>
    public int ReopenCount { get; init; }

    public bool IsRepeat => RepeatsId is not null;

    /// <summary>Whether it has ended: closed, followed up or withdrawn.</summary>
    public bool IsEnded => State is ComplaintState.Closed or ComplaintState.FollowedUp or ComplaintState.Withdrawn;
}
