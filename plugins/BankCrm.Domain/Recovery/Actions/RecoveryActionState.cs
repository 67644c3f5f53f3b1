namespace BankCrm.Domain.Recovery;

/// <summary>Where an action of a recovery stands.</summary>
public enum RecoveryActionState
{
    Open,

    /// <summary>The customer got it.</summary>
    Done,

    /// <summary>It is left out, for a reason.</summary>
    Waived,
}
