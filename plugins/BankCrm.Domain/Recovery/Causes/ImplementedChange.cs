using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.Causes;

/// <summary>A change of a product or process that has been made against a root cause.</summary>
public sealed record ImplementedChange
{
    public required Guid Id { get; init; }

    public required Guid RootCauseId { get; init; }

    /// <summary>The product that was changed; null when the change is for all.</summary>
    public Guid? CategoryId { get; init; }

    public required Day ImplementedOn { get; init; }

    /// <summary>On which day its effect was measured last; null when never.</summary>
    public Day? MeasuredOn { get; init; }

    /// <summary>Whether a complaint is one that the change was made against.</summary>
    public bool Concerns(CausedComplaint complaint) => complaint.RootCauseId == RootCauseId && (CategoryId is null || complaint.CategoryId == CategoryId);
}
