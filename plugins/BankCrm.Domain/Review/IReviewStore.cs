using System;
using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Tiering.Benefits;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Review;

namespace BankCrm.Domain.Review;

/// <summary>
/// What the review needs of a store. Every method takes a number of requests that does not grow with the customers in it, but for
/// pages; none is called per customer.
/// </summary>
public interface IReviewStore : IGroupStore
{
    /// <summary>All policies of all modules.</summary>
    ReviewRules ReadRules();

    /// <summary>The tier policies alone, with their tiers.</summary>
    TierPolicyBook ReadPolicies();

    /// <summary>The windows that the feed has closed, up to and including a day.</summary>
    IReadOnlyList<MetricWindow> ReadClosedWindows(Day upTo);

    /// <summary>For how many months metrics are kept; null is for ever.</summary>
    int? ReadMetricRetention();

    /// <summary>The highest row version of any metric; 0 when there is none.</summary>
    long ReadMetricMark();

    /// <summary>Up to <paramref name="count"/> customers by customer number, after a number (null: from the first).</summary>
    IReadOnlyList<CustomerRecord> ReadCustomers(CustomerTable table, string? afterNumber, int count);

    /// <summary>One customer, or null when there is none or it has no customer number.</summary>
    CustomerRecord? ReadCustomer(CustomerTable table, Guid id);

    /// <summary>The metrics of a range of customers up to a day; with <paramref name="after"/> or <paramref name="mark"/> only those of later windows or written later.</summary>
    IReadOnlyList<CustomerMetric> ReadMetrics(CustomerTable table, NumberRange range, Day upTo, Day? after, long? mark);

    /// <summary>The same for those customers of the range who were never decided.</summary>
    IReadOnlyList<CustomerMetric> ReadMetricsOfUndecided(CustomerTable table, NumberRange range, Day upTo);

    /// <summary>The history of tiers of a range of customers, superseded rows too; with <paramref name="after"/> only that of later periods.</summary>
    IReadOnlyList<StoredDecision> ReadDecisions(CustomerTable table, NumberRange range, Day? after);

    /// <summary>The histories beside that of tiers, likewise; with <paramref name="after"/> only those of later periods.</summary>
    ReviewHistories ReadHistories(CustomerTable table, NumberRange range, Day? after);

    /// <summary>The benefits that the customers of a range have and that were not withdrawn.</summary>
    IReadOnlyList<StoredGrant> ReadGrants(CustomerTable table, NumberRange range);

    /// <summary>The granted overrides of a range of customers.</summary>
    IReadOnlyList<OverrideRecord> ReadOverrides(CustomerTable table, NumberRange range);

    /// <summary>
    /// Writes what a page of customers needs, the customers' own rows last, and the history row and the benefits of an override that ran
    /// out before the end of the override itself, so that an interrupted write is made good by the next review of the same customers.
    /// </summary>
    void Write(ReviewContext context, IReadOnlyList<CustomerReview> reviews);
}
