using System.Collections.Generic;

namespace BankCrm.Domain.Complaints.Returns;

/// <summary>Some complaints of a return, in order of their numbers.</summary>
public sealed class ReturnPage
{
    public required IReadOnlyList<ReportedComplaint> Complaints { get; init; }

    /// <summary>The number after which the next page begins; null when this was the last.</summary>
    public required string? Continuation { get; init; }
}
