using System;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Review;

namespace BankCrm.Domain.Tiering.Overrides;

/// <summary>What granting and revoking need of a store.</summary>
public interface ITierOverrideStore
{
    TierPolicyBook ReadPolicies();

    /// <summary>The customer as the caller may see it, or null.</summary>
    CustomerRecord? ReadCustomer(CustomerTable table, Guid id);

    /// <summary>A granted override with its customer as the caller may see it, or null when there is none or it has ended.</summary>
    GrantedOverride? ReadGrantedOverride(Guid overrideId);

    /// <summary>The revision of the next history row of a customer's override events on a day.</summary>
    int NextRevision(CustomerRecord customer, Day day);

    /// <summary>Writes the override row, its history row and the customer's shown tier.</summary>
    /// <returns>The override's id.</returns>
    Guid WriteGrant(CustomerRecord customer, Tier tier, OverrideTerms terms, OverrideEvent history);

    /// <summary>Ends the override row, writes its history row and the customer's shown tier.</summary>
    void WriteRevocation(GrantedOverride granted, string reason, OverrideEvent history);
}

/// <summary>An override in force and whose it is.</summary>
public sealed class GrantedOverride
{
    public required Guid Id { get; init; }

    public required CustomerRecord Customer { get; init; }
}

/// <summary>The history row of an override's event.</summary>
public sealed class OverrideEvent
{
    /// <summary>The day from which the customer is shown with the tier.</summary>
    public required Day Day { get; init; }

    public required int Revision { get; init; }

    /// <summary>The tier shown from that day on; null when nothing was ever computed.</summary>
    public Guid? TierId { get; init; }

    /// <summary>One of <see cref="Decisions.ReasonCodes"/>.</summary>
    public required string ReasonCode { get; init; }
}
