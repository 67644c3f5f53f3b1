using System;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.FollowUp;

/// <summary>A survey that is to be held.</summary>
public sealed record PlannedSurvey
{
    /// <summary>The same whenever it is worked out, so that work done twice lands on one row.</summary>
    public required Guid Id { get; init; }

    public required Guid ComplaintId { get; init; }

    public required Guid RuleId { get; init; }

    public required string RuleCode { get; init; }

    public ComplaintChannel Channel { get; init; }

    /// <summary>The day on which the customer is to be asked, in the bank's time zone.</summary>
    public required Day DueOn { get; init; }
}
