using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tiering.Review;

/// <summary>A tier override as the review finds it.</summary>
public sealed class OverrideRecord
{
    public required Guid Id { get; init; }

    public required Guid CustomerId { get; init; }

    public required Guid TierId { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public required Day EndsOn { get; init; }
}
