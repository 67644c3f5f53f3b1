namespace BankCrm.Domain.Complaints;

/// <summary>How soon something must happen, lowest first. The order is that of the choice bce_urgencylevel.</summary>
public enum UrgencyLevel
{
    Low,
    Medium,
    High,
}
