namespace BankCrm.Domain.Complaints;

/// <summary>How a complaint reached the bank. The order is that of the choice bce_complaintchannel.</summary>
public enum ComplaintChannel
{
    Branch,
    Phone,
    Web,
    Mobile,
    Email,
    Letter,
    SocialMedia,
    Regulator,
    Partner,
}
