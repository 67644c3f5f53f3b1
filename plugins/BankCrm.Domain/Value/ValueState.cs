using System;

namespace BankCrm.Domain.Value;

/// <summary>
/// The last value that was kept of a customer: what the newest history row and the customer's own row hold. A month that differs from it
/// by less than the policy's percentage is not kept.
/// </summary>
public sealed class ValueState
{
    /// <summary>A customer who was never valued.</summary>
    public static readonly ValueState None = new();

    /// <summary>Null before the first value; so is all that follows.</summary>
    public ValueClass? Class { get; init; }

    /// <summary>Why the customer is below marginal cost; null in every other class.</summary>
    public ValueCause? Cause { get; init; }

    public RfmSegment? Segment { get; init; }

    /// <summary>The three scores, such as 504.</summary>
    public string? Rfm { get; init; }

    public decimal? ExplicitValue { get; init; }

    public decimal? PotentialValue { get; init; }

    public decimal? GrowthValue { get; init; }

    /// <summary>Whether the customer's row would say the same.</summary>
    public bool IsSameAs(ValueState other) =>
        Class == other.Class
        && Cause == other.Cause
        && Segment == other.Segment
        && string.Equals(Rfm, other.Rfm, StringComparison.Ordinal)
        && ExplicitValue == other.ExplicitValue
        && PotentialValue == other.PotentialValue
        && GrowthValue == other.GrowthValue;
}
