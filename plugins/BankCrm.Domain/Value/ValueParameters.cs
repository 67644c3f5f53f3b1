using System;

namespace BankCrm.Domain.Value;

/// <summary>What the bank assumes of the customers of one segment. All are in percent.</summary>
public sealed class ValueParameters
{
    /// <summary>The row's id in the store.</summary>
    public Guid Id { get; init; }

    public required RfmSegment Segment { get; init; }

    /// <summary>What a year earns on the assets, above 0 and at most 100.</summary>
    public required decimal MarginPercent { get; init; }

    /// <summary>How many customers are still there after a year, 0 to 100.</summary>
    public required decimal RetentionPercent { get; init; }

    /// <summary>How often the bank wins what a customer holds elsewhere, 0 to 100.</summary>
    public decimal WinRatePercent { get; init; }

    /// <summary>By how much a customer's wealth grows in a year.</summary>
    public decimal WealthGrowthPercent { get; init; }

    /// <summary>Which part of that growth comes to the bank, 0 to 100.</summary>
    public decimal SharePercent { get; init; }
}
