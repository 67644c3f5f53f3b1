using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Review;

namespace BankCrm.Domain.Tiering.Simulation;

/// <summary>
/// What a simulation needs of a store. It can only read. Every method takes a number of requests that does not grow with the customers
/// in it, but for pages.
/// </summary>
public interface ITierSimulationStore : IGroupStore
{
    /// <summary>All policies and the benefits of their tiers.</summary>
    ReviewRules ReadRules();

    IReadOnlyList<MetricWindow> ReadClosedWindows(Day upTo);

    /// <summary>For how many months metrics are kept; null is for ever.</summary>
    int? ReadMetricRetention();

    long ReadMetricMark();

    /// <summary>Up to <paramref name="count"/> customers by customer number, after a number (null: from the first).</summary>
    IReadOnlyList<CustomerRecord> ReadCustomers(CustomerTable table, string? afterNumber, int count);

    /// <summary>All metrics of a range of customers up to a day.</summary>
    IReadOnlyList<CustomerMetric> ReadMetrics(CustomerTable table, NumberRange range, Day upTo);

    IReadOnlyList<StoredDecision> ReadDecisions(CustomerTable table, NumberRange range);

    /// <summary>The history of lifecycle stages; asked for only where some policy reads more than metrics.</summary>
    IReadOnlyList<StoredStageMove> ReadStageMoves(CustomerTable table, NumberRange range);

    IReadOnlyList<OverrideRecord> ReadOverrides(CustomerTable table, NumberRange range);
}
