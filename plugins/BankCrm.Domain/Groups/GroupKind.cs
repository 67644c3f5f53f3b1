namespace BankCrm.Domain.Groups;

/// <summary>What holds a group of customers together. The order is that of the choice bce_groupkind.</summary>
public enum GroupKind
{
    Household,
    BusinessGroup,
}
