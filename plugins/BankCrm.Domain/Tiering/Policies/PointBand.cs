using System;

namespace BankCrm.Domain.Tiering.Policies;

/// <summary>What gives points: a span of numbers, from a bound inclusive to a bound exclusive, or one code.</summary>
public sealed class PointBand
{
    /// <summary>The row's id in the store.</summary>
    public Guid Id { get; init; }

    public required PointsDimension Dimension { get; init; }

    /// <summary>The band's place among those of its dimension.</summary>
    public required int Sequence { get; init; }

    /// <summary>The least number inside; null is open.</summary>
    public decimal? From { get; init; }

    /// <summary>The first number above; null is open.</summary>
    public decimal? To { get; init; }

    /// <summary>The code that a text dimension must have, in any case; null for numbers.</summary>
    public string? MatchCode { get; init; }

    public required decimal Points { get; init; }

    public bool Holds(decimal number) => (From is not { } from || number >= from) && (To is not { } to || number < to);

    public bool Holds(string code) => string.Equals(MatchCode, code, StringComparison.OrdinalIgnoreCase);
}
