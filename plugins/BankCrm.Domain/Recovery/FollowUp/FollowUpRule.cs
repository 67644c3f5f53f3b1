using System;
using BankCrm.Domain.Complaints;

namespace BankCrm.Domain.Recovery.FollowUp;

/// <summary>When and how a customer is asked after a complaint was closed.</summary>
public sealed record FollowUpRule
{
    public Guid Id { get; init; }

    public required string Code { get; init; }

    /// <summary>How many calendar days after closing; at least 0.</summary>
    public required int DaysAfterClosing { get; init; }

    public ComplaintChannel Channel { get; init; }
}
