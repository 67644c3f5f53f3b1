using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.FollowUp;

/// <summary>A survey for which it is time.</summary>
public sealed record DueSurvey
{
    public required Guid Id { get; init; }

    public required Guid ComplaintId { get; init; }

    public required string ComplaintNumber { get; init; }

    public required Day DueOn { get; init; }

    /// <summary>Who asks the customer: the complaint's handler, or their manager where the handler has left; nobody leaves it to the platform.</summary>
    public OwnerReference Owner { get; init; }

    /// <summary>The task of asking: always the same id, so that work done twice gives one task.</summary>
    public Guid TaskId => StableId.Of("surveytask/ask/" + Id.ToString("N"));

    /// <summary>The task of looking after a dissatisfied customer.</summary>
    public Guid EscalationId => StableId.Of("surveytask/dissatisfied/" + Id.ToString("N"));
}
