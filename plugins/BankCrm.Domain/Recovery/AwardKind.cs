namespace BankCrm.Domain.Recovery;

/// <summary>What an award is paid in; each has a value in money. The order is that of the choice bce_awardkind.</summary>
public enum AwardKind
{
    Refund,
    Compensation,
    Points,
    FeeWaiver,
    RateAdjustment,
}
