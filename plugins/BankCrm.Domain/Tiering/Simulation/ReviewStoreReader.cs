using System;
using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Benefits;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Review;

namespace BankCrm.Domain.Tiering.Simulation;

/// <summary>The review's store as a simulation sees it: what it reads, without its writing.</summary>
public abstract class ReviewStoreReader : ITierSimulationStore
{
    private readonly IReviewStore store;
    private readonly IGroupStore groups;

    protected ReviewStoreReader(IReviewStore store, IGroupStore groups)
    {
        this.store = store ?? throw new ArgumentNullException(nameof(store));
        this.groups = groups ?? throw new ArgumentNullException(nameof(groups));
    }

    public TierPolicyBook ReadPolicies() => store.ReadPolicies();

    public IReadOnlyList<MetricWindow> ReadClosedWindows(Day upTo) => store.ReadClosedWindows(upTo);

    public int? ReadMetricRetention() => store.ReadMetricRetention();

    public long ReadMetricMark() => store.ReadMetricMark();

    public IReadOnlyList<CustomerRecord> ReadCustomers(CustomerTable table, string? afterNumber, int count) => store.ReadCustomers(table, afterNumber, count);

    public IReadOnlyList<CustomerMetric> ReadMetrics(CustomerTable table, NumberRange range, Day upTo) => store.ReadMetrics(table, range, upTo, after: null, mark: null);

    public IReadOnlyList<StoredDecision> ReadDecisions(CustomerTable table, NumberRange range) => store.ReadDecisions(table, range, after: null);

    public IReadOnlyList<OverrideRecord> ReadOverrides(CustomerTable table, NumberRange range) => store.ReadOverrides(table, range);

    public IReadOnlyList<GroupMembership> ReadMemberships(CustomerTable table, NumberRange range) => groups.ReadMemberships(table, range);

    public IReadOnlyList<CustomerMetric> ReadPoolMetrics(CustomerTable table, NumberRange range, Day upTo, Day? after, long? mark) => groups.ReadPoolMetrics(table, range, upTo, after, mark);

    public abstract IReadOnlyList<Benefit> ReadBenefits();

    public abstract IReadOnlyList<StageEntry> ReadStages(CustomerTable table, NumberRange range);
}
