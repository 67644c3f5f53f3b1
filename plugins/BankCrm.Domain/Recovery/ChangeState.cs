namespace BankCrm.Domain.Recovery;

/// <summary>Where a change of product or process stands. The order is that of the choice bce_changestate.</summary>
public enum ChangeState
{
    Planned,
    InProgress,
    Implemented,
    Abandoned,
}
