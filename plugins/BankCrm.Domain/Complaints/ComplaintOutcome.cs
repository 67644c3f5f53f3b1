namespace BankCrm.Domain.Complaints;

/// <summary>What the bank found. The order is that of the choice bce_complaintoutcome.</summary>
public enum ComplaintOutcome
{
    Upheld,
    PartlyUpheld,
    NotUpheld,
    Withdrawn,
}
