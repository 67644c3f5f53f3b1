namespace BankCrm.Domain.Lifecycle.Playbook;

/// <summary>What a playbook asks for. The order is that of the choice bce_playbookactionkind.</summary>
public enum PlaybookActionKind
{
    Task,
    PhoneCall,
    Offer,
}
