namespace BankCrm.Domain.Complaints;

/// <summary>How much harm was done, lowest first. The order is that of the choice bce_impactlevel.</summary>
public enum ImpactLevel
{
    Low,
    Medium,
    High,
}
