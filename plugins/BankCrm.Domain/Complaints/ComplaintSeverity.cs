namespace BankCrm.Domain.Complaints;

/// <summary>How severe a complaint is, lowest first. The order is that of the choice bce_complaintseverity.</summary>
public enum ComplaintSeverity
{
    Low,
    Medium,
    High,
    Critical,
}
