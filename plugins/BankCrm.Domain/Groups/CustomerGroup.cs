using System;

namespace BankCrm.Domain.Groups;

/// <summary>A household or a business group of customers (domain rules, section 2, "relationship-based tier").</summary>
public sealed class CustomerGroup
{
    public required Guid Id { get; init; }

    /// <summary>The bank's own code of the group.</summary>
    public required string Code { get; init; }

    public GroupKind Kind { get; init; }

    /// <summary>Whether the group itself takes part in pooling, where the policy pools groups of its kind.</summary>
    public bool IsPooled { get; init; }
}
