namespace BankCrm.Domain.Customers;

/// <summary>How much risk a customer bears, from C1 (least) to C5. The order is that of the choice bce_risklevel.</summary>
public enum RiskLevel
{
    C1,
    C2,
    C3,
    C4,
    C5,
}
