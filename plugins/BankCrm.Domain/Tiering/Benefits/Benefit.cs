using System;

namespace BankCrm.Domain.Tiering.Benefits;

/// <summary>What customers of a tier are given.</summary>
public sealed class Benefit
{
    public required Guid Id { get; init; }

    public required string Code { get; init; }

    public required Guid TierId { get; init; }

    /// <summary>Uses in a calendar year; null is without limit.</summary>
    public int? Allowance { get; init; }

    /// <summary>What it costs the bank for one customer and year, in base currency; null counts as nothing.</summary>
    public decimal? AnnualCost { get; init; }
}
