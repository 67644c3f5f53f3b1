using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Groups;

/// <summary>What pooling needs of a store. Each method takes a number of requests that does not grow with the customers in it, but for pages.</summary>
public interface IGroupStore
{
    /// <summary>The memberships of everyone who shares a pooled group with a customer of a range, of other ranges and of the other table too.</summary>
    IReadOnlyList<GroupMembership> ReadMemberships(CustomerTable table, NumberRange range);

    /// <summary>
    /// The metrics of those same customers up to a day, each once; with <paramref name="after"/> or <paramref name="mark"/> only those of
    /// later windows or written later.
    /// </summary>
    IReadOnlyList<CustomerMetric> ReadPoolMetrics(CustomerTable table, NumberRange range, Day upTo, Day? after, long? mark);
}
