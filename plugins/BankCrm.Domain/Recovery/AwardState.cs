namespace BankCrm.Domain.Recovery;

/// <summary>Where an award stands. The order is that of the choice bce_awardstate.</summary>
public enum AwardState
{
    Requested,
    Approved,
    Rejected,
    Paid,
    Cancelled,
}
