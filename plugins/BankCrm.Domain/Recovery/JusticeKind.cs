namespace BankCrm.Domain.Recovery;

/// <summary>The three kinds of justice that a recovery serves (domain rules, section 7). The order is that of the choice bce_justicekind.</summary>
public enum JusticeKind
{
    Distributive,
    Procedural,
    Interactional,
}
