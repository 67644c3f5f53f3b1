using System;

namespace BankCrm.Domain.Complaints.Returns;

/// <summary>What a return reads of one complaint, as the register has it now. Instants are UTC.</summary>
public sealed record ReportedComplaint
{
    /// <summary>The code of its category; null when it has none yet.</summary>
    public string? CategoryCode { get; init; }

    public ComplaintState State { get; init; }

    public ComplaintOutcome? Outcome { get; init; }

    public required DateTime ReceivedOn { get; init; }

    public DateTime? ClosedOn { get; init; }

    /// <summary>Approved awards in all, in the base currency; null when there are none.</summary>
    public decimal? Compensation { get; init; }

    /// <summary>When it ended; null while it is open, also when it was closed before and taken up again.</summary>
    public DateTime? EndedOn => State is ComplaintState.Closed or ComplaintState.FollowedUp or ComplaintState.Withdrawn ? ClosedOn : null;
}
