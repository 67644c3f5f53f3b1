namespace BankCrm.Domain.Complaints;

/// <summary>Where a complaint stands (domain rules, section 5). The order is that of the choice bce_complaintstate.</summary>
public enum ComplaintState
{
    Received,
    Acknowledged,
    Investigating,
    ResponseProposed,
    Responded,
    Remedying,
    Closed,
    FollowedUp,
    Withdrawn,
}
