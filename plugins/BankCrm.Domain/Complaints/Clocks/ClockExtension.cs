using System;

namespace BankCrm.Domain.Complaints.Clocks;

/// <summary>What somebody asks for who wants a clock to run longer.</summary>
public sealed class ClockExtension
{
    /// <summary>How many days more, as the rule counts days; at least 1.</summary>
    public required int Days { get; init; }

    /// <summary>Who asks.</summary>
    public required Guid CallerId { get; init; }

    /// <summary>Who approved it; null when nobody did.</summary>
    public Guid? ApproverId { get; init; }

    /// <summary>When the customer was told; null when it was not.</summary>
    public DateTime? NoticeSentOn { get; init; }

    public string? Reason { get; init; }
}
