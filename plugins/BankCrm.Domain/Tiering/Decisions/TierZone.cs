namespace BankCrm.Domain.Tiering.Decisions;

/// <summary>Where a customer's amount lies between the floors. The order is that of the choice bce_tierzone.</summary>
public enum TierZone
{
    None,

    /// <summary>Just under the next floor.</summary>
    Critical,

    /// <summary>In a tier with a stable amount, but under it.</summary>
    Volatile,

    /// <summary>At or above the tier's stable amount.</summary>
    Stable,
}
