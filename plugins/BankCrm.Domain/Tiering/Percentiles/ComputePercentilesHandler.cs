using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Percentiles;

/// <summary>Collects the base of a percentile policy page by page, reading only. A page takes at most three reads.</summary>
public sealed class ComputePercentilesHandler
{
    private readonly IReviewStore store;

    public ComputePercentilesHandler(IReviewStore store) => this.store = store ?? throw new ArgumentNullException(nameof(store));

    /// <summary>The window that the base is taken from: the newest closed one of the policy's length, or null when there is none.</summary>
    public Day? WindowOf(TierPolicy policy, Day asOf)
    {
        Day? newest = null;
        foreach (MetricWindow window in store.ReadClosedWindows(asOf))
        {
            if (window.Kind == policy.PeriodKind && (newest is not { } day || window.End > day))
            {
                newest = window.End;
            }
        }

        return newest;
    }

    /// <summary>Adds the next customers of the policy's kind who were known to the bank by the window's end.</summary>
    /// <param name="policy">The policy whose floors are computed.</param>
    /// <param name="window">From <see cref="WindowOf"/>.</param>
    /// <param name="collected">The base so far.</param>
    /// <param name="table">Whose customers.</param>
    /// <param name="afterNumber">The customer number after which to begin; null is the first.</param>
    /// <param name="count">How many customers at most; at least 1.</param>
    /// <returns>The customer number after which the next page begins; null when this was the last.</returns>
    public string? AddPage(TierPolicy policy, Day window, PercentileBase collected, CustomerTable table, string? afterNumber, int count)
    {
        IReadOnlyList<CustomerRecord> customers = store.ReadCustomers(table, afterNumber, count);
        if (customers.Count == 0)
        {
            return null;
        }

        var range = new NumberRange(customers[0].Number, customers[customers.Count - 1].Number);
        Dictionary<Guid, WindowMetric> metrics = InWindow(store.ReadMetrics(table, range, window, window.AddDays(-1), mark: null), policy.PeriodKind, window);
        HashSet<Guid> undecided = customers.Any(customer => customer.ReviewedTo is null) ? Known(store.ReadMetricsOfUndecided(table, range, window), policy.PeriodKind) : new HashSet<Guid>();
        foreach (CustomerRecord customer in customers.Where(customer => customer.Kind == policy.CustomerKind))
        {
            metrics.TryGetValue(customer.Id, out WindowMetric? metric);
            if (metric is not null || customer.State.TierCode is not null || undecided.Contains(customer.Id))
            {
                collected.Add(metric);
            }
        }

        return customers.Count < count ? null : customers[customers.Count - 1].Number;
    }

    private static Dictionary<Guid, WindowMetric> InWindow(IEnumerable<CustomerMetric> metrics, PeriodKind kind, Day window)
    {
        var found = new Dictionary<Guid, WindowMetric>();
        foreach (CustomerMetric metric in metrics.Where(metric => metric.Metric.PeriodKind == kind && metric.Metric.PeriodEnd == window))
        {
            found[metric.CustomerId] = metric.Metric;
        }

        return found;
    }

    private static HashSet<Guid> Known(IEnumerable<CustomerMetric> metrics, PeriodKind kind) =>
        new(metrics.Where(metric => metric.Metric.PeriodKind == kind).Select(metric => metric.CustomerId));
}
