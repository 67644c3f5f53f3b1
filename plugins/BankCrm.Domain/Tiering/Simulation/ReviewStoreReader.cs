using System;
using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Review;

namespace BankCrm.Domain.Tiering.Simulation;

/// <summary>The review's store as a simulation sees it: its reading without its writing.</summary>
public sealed class ReviewStoreReader : ITierSimulationStore
{
    private readonly IReviewStore store;

    public ReviewStoreReader(IReviewStore store) => this.store = store ?? throw new ArgumentNullException(nameof(store));

    public ReviewRules ReadRules() => store.ReadRules();

    public IReadOnlyList<MetricWindow> ReadClosedWindows(Day upTo) => store.ReadClosedWindows(upTo);

    public int? ReadMetricRetention() => store.ReadMetricRetention();

    public long ReadMetricMark() => store.ReadMetricMark();

    public IReadOnlyList<CustomerRecord> ReadCustomers(CustomerTable table, string? afterNumber, int count) => store.ReadCustomers(table, afterNumber, count);

    public IReadOnlyList<CustomerMetric> ReadMetrics(CustomerTable table, NumberRange range, Day upTo) => store.ReadMetrics(table, range, upTo, after: null, mark: null);

    public IReadOnlyList<StoredDecision> ReadDecisions(CustomerTable table, NumberRange range) => store.ReadDecisions(table, range, after: null);

    public IReadOnlyList<StoredStageMove> ReadStageMoves(CustomerTable table, NumberRange range) => store.ReadHistories(table, range, after: null).StageMoves;

    public IReadOnlyList<OverrideRecord> ReadOverrides(CustomerTable table, NumberRange range) => store.ReadOverrides(table, range);

    public IReadOnlyList<GroupMembership> ReadMemberships(CustomerTable table, NumberRange range) => store.ReadMemberships(table, range);

    public IReadOnlyList<CustomerMetric> ReadPoolMetrics(CustomerTable table, NumberRange range, Day upTo, Day? after, long? mark) => store.ReadPoolMetrics(table, range, upTo, after, mark);
}
