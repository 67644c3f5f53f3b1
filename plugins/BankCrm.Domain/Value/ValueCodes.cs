namespace BankCrm.Domain.Value;

/// <summary>The stable codes of what the valuation refuses. A code is never reused; its words are in the message catalogue.</summary>
public static class ValueCodes
{
    /// <summary>A policy lacks the parameters of a segment; arguments: policy code, version, segment.</summary>
    public const string SegmentMissing = "VAL-001";

    /// <summary>A policy has two rows of parameters for one segment; argument: segment.</summary>
    public const string SegmentTwice = "VAL-002";

    /// <summary>A margin must be above 0 and at most 100 percent; arguments: segment, percent.</summary>
    public const string MarginOutOfBounds = "VAL-003";

    /// <summary>A rate must lie between 0 and 100 percent; arguments: segment, percent.</summary>
    public const string RateOutOfBounds = "VAL-004";

    /// <summary>The horizon must be 1 to 30 years; arguments: policy code, version, years.</summary>
    public const string HorizonOutOfBounds = "VAL-005";

    /// <summary>The discount must lie between 0 and 100 percent; arguments: policy code, version, percent.</summary>
    public const string DiscountOutOfBounds = "VAL-006";

    /// <summary>The thresholds of the classes must be above 0; arguments: policy code, version, amount.</summary>
    public const string ThresholdNotPositive = "VAL-007";

    /// <summary>A cost or a limit of the policy cannot be negative; arguments: policy code, version, amount.</summary>
    public const string CostNegative = "VAL-008";

    /// <summary>A policy lacks its name in one language; argument: its code.</summary>
    public const string NameMissing = "VAL-009";

    /// <summary>No customer of the segment would stay, so the explicit value would always be 0; argument: segment.</summary>
    public const string RetentionZero = "VAL-010";
}
