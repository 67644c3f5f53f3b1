namespace BankCrm.Domain.Customers;

/// <summary>Whom a tier policy is for. The order is that of the choice bce_customerkind.</summary>
public enum CustomerKind
{
    Personal,
    Corporate,
    Institutional,
}
