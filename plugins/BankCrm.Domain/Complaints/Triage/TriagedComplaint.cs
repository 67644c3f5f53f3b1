using System;

namespace BankCrm.Domain.Complaints.Triage;

/// <summary>A complaint as triage finds it.</summary>
public sealed record TriagedComplaint
{
    public required Guid Id { get; init; }

    /// <summary>The complaint number; empty before it has one.</summary>
    public required string Number { get; init; }

    /// <summary>Title and summary in the customer's words.</summary>
    public required string Text { get; init; }

    /// <summary>Whether it has a category already.</summary>
    public bool HasCategory { get; init; }

    public Guid? SuggestedCategoryId { get; init; }

    public ComplaintSeverity? SuggestedSeverity { get; init; }

    /// <summary>Null before anything was suggested.</summary>
    public TriageState? State { get; init; }

    /// <summary>Whether a person has confirmed or changed what was suggested.</summary>
    public bool IsDecided => State is TriageState.Confirmed or TriageState.Changed;
}
