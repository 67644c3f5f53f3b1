using System;
using System.Collections.Generic;

namespace BankCrm.Domain.Recovery.Effect;

/// <summary>A customer as it stood in the window before a complaint, and what became of it: of those who complained and of those who did not.</summary>
public sealed class EffectSubject
{
    public required Guid CustomerId { get; init; }

    /// <summary>The tier in that window; null when it had none.</summary>
    public string? TierCode { get; init; }

    /// <summary>The lifecycle stage in that window; null when it had none.</summary>
    public string? StageCode { get; init; }

    /// <summary>For how many days it was a customer by then; null when unknown.</summary>
    public int? TenureDays { get; init; }

    public required EffectFigures Before { get; init; }

    /// <summary>The figures so many days later; a horizon that is not over yet is missing.</summary>
    public required IReadOnlyDictionary<int, EffectFigures> After { get; init; }
}
