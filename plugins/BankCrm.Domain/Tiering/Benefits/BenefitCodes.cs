namespace BankCrm.Domain.Tiering.Benefits;

/// <summary>The stable codes of what the use of a benefit is refused for.</summary>
public static class BenefitCodes
{
    /// <summary>There is no such grant.</summary>
    public const string GrantNotFound = "BEN-001";

    /// <summary>The benefit was given later; arguments: day of use, first day.</summary>
    public const string UsedBeforeGranted = "BEN-002";

    /// <summary>The benefit had ended; arguments: day of use, first day without it.</summary>
    public const string UsedAfterWithdrawn = "BEN-003";

    /// <summary>The year's allowance does not suffice; arguments: allowance, used so far, asked for, year.</summary>
    public const string AllowanceUsedUp = "BEN-004";

    /// <summary>A use of a benefit cannot be changed.</summary>
    public const string UseIsFixed = "BEN-005";

    /// <summary>A use of a benefit cannot be deleted.</summary>
    public const string UseStays = "BEN-006";

    /// <summary>A use is of one or more; argument: quantity.</summary>
    public const string QuantityNotPositive = "BEN-007";
}
