using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tiering.Overrides;

/// <summary>What is asked for when a tier is granted by hand.</summary>
public sealed class OverrideTerms
{
    public string? Reason { get; init; }

    public Guid ApproverId { get; init; }

    /// <summary>The user who grants it.</summary>
    public Guid GrantedById { get; init; }

    public required Day StartsOn { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public required Day EndsOn { get; init; }

    /// <summary>How many customers the row names.</summary>
    public int CustomerCount { get; init; } = 1;
}
