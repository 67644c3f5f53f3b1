using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Register.Opening;

/// <summary>The customer who complains, as far as opening a complaint needs to know.</summary>
public sealed class ComplainingCustomer
{
    public int OpenComplaints { get; init; }

    public bool IsVulnerable { get; init; }

    /// <summary>The day of the latest complaint so far; null when there was none.</summary>
    public Day? LastComplaintOn { get; init; }

    /// <summary>The latest earlier complaint of the same matter, however old; null when there is none since the instant asked for.</summary>
    public Complaint? Earlier { get; init; }
}
