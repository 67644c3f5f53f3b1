namespace BankCrm.Domain.Tiering.Decisions;

/// <summary>What a window did to a customer's tier. The order is that of the choice bce_decisionkind.</summary>
public enum DecisionKind
{
    Assign,
    Upgrade,
    Keep,
    Watch,
    Downgrade,
    Override,
}
