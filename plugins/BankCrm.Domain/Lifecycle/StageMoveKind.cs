namespace BankCrm.Domain.Lifecycle;

/// <summary>What a window or a person did to a customer's stage. The first three are in the order of the choice bce_stagemovekind.</summary>
public enum StageMoveKind
{
    /// <summary>The customer is found in a stage for the first time.</summary>
    Placed,

    /// <summary>The figures moved the customer.</summary>
    Moved,

    /// <summary>A person moved the customer.</summary>
    Manual,

    /// <summary>No transition opened; leaves no row.</summary>
    Stayed,

    /// <summary>A person's move is not undone yet; leaves no row.</summary>
    Held,
}
