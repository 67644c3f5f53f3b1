using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>A refund, compensation or other value given to a complainant. Amounts are in the base currency, instants UTC.</summary>
public sealed record Award
{
    /// <summary>The most that a money column of the register holds.</summary>
    public const decimal LargestAmount = 922337203685477m;

    /// <summary>How long a reason may be, in characters.</summary>
    public const int LongestReason = 2000;

    public required Guid Id { get; init; }

    public required Guid ComplaintId { get; init; }

    public CustomerTable CustomerTable { get; init; }

    public required Guid CustomerId { get; init; }

    public Guid? CategoryId { get; init; }

    /// <summary>How severe the complaint was when it was proposed; the limits of this severity hold, with those of the severity at each decision.</summary>
    public ComplaintSeverity Severity { get; init; }

    /// <summary>Whether the customer was vulnerable when it was proposed.</summary>
    public bool IsVulnerable { get; init; }

    public required AwardKind Kind { get; init; }

    public required decimal Amount { get; init; }

    public required string Reason { get; init; }

    public AwardState State { get; init; }

    /// <summary>The level whose decision is awaited or was final.</summary>
    public Guid? LevelId { get; init; }

    public required Guid ProposedById { get; init; }

    public required DateTime ProposedOn { get; init; }

    /// <summary>Who decided; null while nobody has, and where the proposer's limit did.</summary>
    public Guid? DecidedById { get; init; }

    public DateTime? DecidedOn { get; init; }

    /// <summary>Whether it was approved at once, within the proposer's own limit.</summary>
    public bool WithinLimit { get; init; }

    /// <summary>What the other awards that count with it came to when it was last looked at.</summary>
    public decimal SplitTotal { get; init; }

    /// <summary>What similar closed cases gave when it was proposed.</summary>
    public required ComparableBand Band { get; init; }

    /// <summary>Whether what the case gives in all lay outside that band.</summary>
    public bool IsOutsideBand { get; init; }

    /// <summary>When it was paid or cancelled.</summary>
    public DateTime? SettledOn { get; init; }

    /// <summary>Its history, first step first.</summary>
    public IReadOnlyList<AwardStep> Steps { get; init; } = Array.Empty<AwardStep>();

    /// <summary>What the limits are compared with.</summary>
    public decimal Sum => Amount + SplitTotal;

    /// <summary>The award as an action leaves it, with one step more in its history.</summary>
    /// <exception cref="ViolationException">AWD-014, AWD-015, AWD-016.</exception>
    public Award After(AwardAction action, string complaintNumber, AwardStep step) =>
        (this with { State = AwardTransition.Target(State, action, complaintNumber) }).WithStep(step with { LevelId = LevelId });

    /// <summary>The award with one step more in its history: that it became what it is.</summary>
    /// <param name="step">Who decided, at which level, when, why and by which policy; number and state are the award's.</param>
    public Award WithStep(AwardStep step) =>
        this with { Steps = Steps.Concat(new[] { step with { Number = Steps.Count + 1, State = State, Reason = string.IsNullOrWhiteSpace(step.Reason) ? null : step.Reason!.Trim() } }).ToList() };
}
