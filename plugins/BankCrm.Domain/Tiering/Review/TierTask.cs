using System;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Review;

/// <summary>Why the relationship manager is asked to act.</summary>
public enum TierTaskKind
{
    /// <summary>The customer has reached the tier.</summary>
    Welcome,

    /// <summary>The customer has fallen under the tier's floor, or has lost the tier.</summary>
    Retention,

    /// <summary>The customer has become critical, volatile or oscillating.</summary>
    Alert,
}

/// <summary>A task for the customer's owner.</summary>
public sealed class TierTask
{
    /// <summary>The same task always has the same id, so that a repeated run does not open it twice.</summary>
    public required Guid Id { get; init; }

    public required TierTaskKind Kind { get; init; }

    /// <summary>The tier that the task is about.</summary>
    public required Tier Tier { get; init; }

    public required Day DueOn { get; init; }
}
