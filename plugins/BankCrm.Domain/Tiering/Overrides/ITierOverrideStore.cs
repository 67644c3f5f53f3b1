using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Overrides;

/// <summary>What overrides need of a store.</summary>
public interface ITierOverrideStore
{
    TierPolicyBook ReadPolicies();

    /// <summary>The customer, or null when there is none or it has no customer number.</summary>
    CustomerRecord? ReadCustomer(CustomerTable table, Guid id);

    /// <summary>The revision of the next history row of a customer's override events on a day.</summary>
    int NextRevision(CustomerRecord customer, Day day);

    /// <summary>Writes an event to the history and shows the customer with the tier that follows from it.</summary>
    /// <param name="customer">The customer as it was.</param>
    /// <param name="overrideId">The override that began or ended.</param>
    /// <param name="isInForce">Whether it holds from now on.</param>
    /// <param name="happened">The history row.</param>
    void WriteEvent(CustomerRecord customer, Guid overrideId, bool isInForce, OverrideEvent happened);
}
