using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Groups;

/// <summary>The pools that the customers of one page belong to. It keeps what it measures, so a page has a book of its own.</summary>
public sealed class PoolBook
{
    /// <summary>No customer belongs to any group.</summary>
    public static readonly PoolBook None = new(Array.Empty<GroupMembership>(), Array.Empty<CustomerMetric>());

    private static readonly IReadOnlyList<GroupPool> NoPools = Array.Empty<GroupPool>();

    private readonly Dictionary<Guid, List<GroupPool>> poolsByCustomer = new();
    private readonly Dictionary<Guid, List<WindowMetric>> metricsByCustomer = new();

    /// <summary>A book of groups and their members' metrics.</summary>
    /// <param name="memberships">Every membership of every group that a customer of the page belongs to.</param>
    /// <param name="metrics">Those members' metrics of the windows to decide, at least.</param>
    public PoolBook(IEnumerable<GroupMembership> memberships, IEnumerable<CustomerMetric> metrics)
    {
        foreach (CustomerMetric metric in metrics)
        {
            ListOf(metricsByCustomer, metric.CustomerId).Add(metric.Metric);
        }

        var pools = new Dictionary<Guid, GroupPool>();
        foreach (GroupMembership membership in memberships.Where(membership => membership.Group.IsPooled).OrderBy(membership => membership.Group.Code, StringComparer.Ordinal))
        {
            if (!pools.TryGetValue(membership.Group.Id, out GroupPool? pool))
            {
                pools[membership.Group.Id] = pool = new GroupPool(membership.Group, MetricsOf);
            }

            pool.Add(membership);
            List<GroupPool> own = ListOf(poolsByCustomer, membership.CustomerId);
            if (!own.Contains(pool))
            {
                own.Add(pool);
            }
        }
    }

    /// <summary>The pools that a customer belongs to or has belonged to, by code.</summary>
    public IReadOnlyList<GroupPool> PoolsOf(Guid customerId) => poolsByCustomer.TryGetValue(customerId, out List<GroupPool>? pools) ? pools : NoPools;

    /// <summary>What the groups that a policy pools, and that a customer belongs to on a window's last day, hold together.</summary>
    public IReadOnlyList<PoolMeasure> Measure(Guid customerId, TierPolicy policy, Day periodEnd)
    {
        IReadOnlyList<GroupPool> pools = PoolsOf(customerId);
        if (policy.Pooling == Pooling.None || pools.Count == 0)
        {
            return Array.Empty<PoolMeasure>();
        }

        var measures = new List<PoolMeasure>(pools.Count);
        foreach (GroupPool pool in pools)
        {
            if (policy.Pools(pool.Group.Kind) && pool.Holds(customerId, periodEnd))
            {
                measures.Add(pool.Measure(policy, periodEnd));
            }
        }

        return measures;
    }

    /// <summary>
    /// From which window a customer must be decided again because of its groups: the earliest one whose metric some member had rewritten
    /// after the customer's last review; the first one of all when a membership was. Null when neither was.
    /// </summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="mark">The customer's review mark.</param>
    /// <param name="from">The first window that may be decided again.</param>
    /// <param name="to">The last window that was decided.</param>
    public Day? ChangedFrom(Guid customerId, long mark, Day from, Day to)
    {
        Day? earliest = null;
        foreach (GroupPool pool in PoolsOf(customerId))
        {
            foreach (GroupMembership member in pool.Members)
            {
                if (member.RowVersion > mark)
                {
                    return from;
                }

                earliest = Earliest(earliest, MetricsOf(member.CustomerId), mark, from, to);
            }
        }

        return earliest;
    }

    private static Day? Earliest(Day? earliest, IReadOnlyCollection<WindowMetric> metrics, long mark, Day from, Day to)
    {
        foreach (WindowMetric metric in metrics)
        {
            if (metric.RowVersion > mark && metric.PeriodEnd >= from && metric.PeriodEnd <= to && (earliest is not { } day || metric.PeriodEnd < day))
            {
                earliest = metric.PeriodEnd;
            }
        }

        return earliest;
    }

    private static List<T> ListOf<T>(Dictionary<Guid, List<T>> lists, Guid customerId)
    {
        if (!lists.TryGetValue(customerId, out List<T>? list))
        {
            lists[customerId] = list = new List<T>();
        }

        return list;
    }

    private IReadOnlyCollection<WindowMetric> MetricsOf(Guid customerId) =>
        metricsByCustomer.TryGetValue(customerId, out List<WindowMetric>? metrics) ? metrics : (IReadOnlyCollection<WindowMetric>)Array.Empty<WindowMetric>();
}
