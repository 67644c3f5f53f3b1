using BankCrm.Domain.Complaints.Register.Severity;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Register.Opening;

/// <summary>A complaint as it goes into the register, with what was read on the way.</summary>
public sealed class ReceivedComplaint
{
    public required Complaint Complaint { get; init; }

    public required SeverityReading Severity { get; init; }

    public required ComplaintPolicy Policy { get; init; }

    /// <summary>How many complaints of the customer were open before.</summary>
    public int OtherOpenComplaints { get; init; }

    /// <summary>The day of the customer's latest complaint, this one or one that came later and was registered before.</summary>
    public required Day ComplainedOn { get; init; }

    /// <summary>What it means for the customer.</summary>
    public CustomerStanding Standing => CustomerStanding.WithOpen(Complaint, OtherOpenComplaints);
}
