using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;

namespace BankCrm.Domain.Lifecycle.Moves;

/// <summary>What moves by hand need of a store.</summary>
public interface IStageMoveStore
{
    LifecyclePolicyBook ReadPolicies();

    /// <summary>The customer, or null when there is none.</summary>
    StagedCustomer? ReadCustomer(CustomerTable table, Guid id);

    /// <summary>The revision of the next move by hand of a customer on a day.</summary>
    int NextRevision(CustomerRecord customer, Day day);

    /// <summary>Writes the history row, the playbook's activities and the customer's stage.</summary>
    /// <returns>The history row's id.</returns>
    Guid Write(StageMove move);
}
