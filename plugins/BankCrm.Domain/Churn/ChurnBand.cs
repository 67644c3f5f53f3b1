namespace BankCrm.Domain.Churn;

/// <summary>How likely it is that a customer leaves, lowest first. The order is that of the choice bce_churnband.</summary>
public enum ChurnBand
{
    Low,
    Medium,
    High,
}
