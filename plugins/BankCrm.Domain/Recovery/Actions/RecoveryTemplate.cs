using System;
using BankCrm.Domain.Complaints;

namespace BankCrm.Domain.Recovery;

/// <summary>What the bank does for complaints of a range of severities, and of a cause where it has one.</summary>
public sealed record RecoveryTemplate
{
    public Guid Id { get; init; }

    public required string Code { get; init; }

    /// <summary>What the action is called, in the language of the bank's rows.</summary>
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>The lowest severity that it is for; null is open.</summary>
    public ComplaintSeverity? SeverityFrom { get; init; }

    /// <summary>The highest severity that it is for; null is open.</summary>
    public ComplaintSeverity? SeverityTo { get; init; }

    /// <summary>The cause that it is for; null is for any.</summary>
    public Guid? CauseId { get; init; }

    public required JusticeKind Justice { get; init; }

    public required RecoveryActionKind Kind { get; init; }

    /// <summary>Its place within its kind of justice, lowest first.</summary>
    public int Sequence { get; init; }

    /// <summary>Within how many calendar days of the recovery's opening it is due; at least 0.</summary>
    public int DueDays { get; init; }

    /// <summary>Whether every complaint that it is for gets it; the others are for the handler to choose.</summary>
    public bool IsRequired { get; init; }

    public bool IsForSeverity(ComplaintSeverity severity) => (SeverityFrom is not { } lowest || severity >= lowest) && (SeverityTo is not { } highest || severity <= highest);
}
