namespace BankCrm.Domain.Recovery;

/// <summary>What a recovery does for the customer. The order is that of the choice bce_recoveryactionkind.</summary>
public enum RecoveryActionKind
{
    Refund,
    Compensation,
    Points,
    FeeWaiver,
    RateAdjustment,
    Explanation,
    ProcessFix,
    SingleContact,
    Apology,
    ManagerCall,
    ExecutiveVisit,
}
