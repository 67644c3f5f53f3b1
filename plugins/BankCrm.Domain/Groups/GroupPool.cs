using System;
using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Groups;

/// <summary>One group's members with their metrics. What it measures is kept, because every member's decision asks for the same.</summary>
public sealed class GroupPool
{
    private const decimal Percent = 100m;

    private readonly List<GroupMembership> members = new();
    private readonly Func<Guid, IReadOnlyCollection<WindowMetric>> metricsOf;
    private readonly List<KeyValuePair<PoolWindow, PoolMeasure>> measured = new();

    public GroupPool(CustomerGroup group, Func<Guid, IReadOnlyCollection<WindowMetric>> metricsOf)
    {
        Group = group;
        this.metricsOf = metricsOf;
    }

    public CustomerGroup Group { get; }

    public IReadOnlyList<GroupMembership> Members => members;

    public void Add(GroupMembership membership) => members.Add(membership);

    /// <summary>Whether a customer belongs to the group on a day.</summary>
    public bool Holds(Guid customerId, Day day)
    {
        foreach (GroupMembership member in members)
        {
            if (member.CustomerId == customerId && member.HoldsOn(day))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Adds up the members of a window's last day, each by its share. A member without a metric in a closed window holds nothing; one
    /// whose assets are unknown counts as nothing, and the measure says so.
    /// </summary>
    public PoolMeasure Measure(TierPolicy policy, Day periodEnd)
    {
        var window = new PoolWindow(policy, periodEnd);
        foreach (KeyValuePair<PoolWindow, PoolMeasure> known in measured)
        {
            if (known.Key.Equals(window))
            {
                return known.Value;
            }
        }

        PoolMeasure measure = Sum(policy, periodEnd);
        measured.Add(new KeyValuePair<PoolWindow, PoolMeasure>(window, measure));
        return measure;
    }

    private PoolMeasure Sum(TierPolicy policy, Day periodEnd)
    {
        decimal? weighted = null;
        decimal? net = null;
        bool hasUnknown = false;
        foreach (GroupMembership member in members)
        {
            if (!member.HoldsOn(periodEnd))
            {
                continue;
            }

            // Points of members do not add up; in points mode the pool stands in for the assets alone.
            Measurement own = Measurement.OfAssets(policy, Find(metricsOf(member.CustomerId), policy.PeriodKind, periodEnd));
            decimal share = member.SharePercent / Percent;
            weighted = Add(weighted, own.WeightedAssets * share);
            net = policy.MeasuresNetAssets ? Add(net, own.NetAssets * share) : null;
            hasUnknown |= own.WeightedAssets is null || (policy.MeasuresNetAssets && own.NetAssets is null);
        }

        return new PoolMeasure { GroupCode = Group.Code, WeightedAssets = weighted, NetAssets = net, HasUnknownMember = hasUnknown };
    }

    private static decimal? Add(decimal? sum, decimal? amount) => amount is null ? sum : (sum ?? 0m) + amount;

    private static WindowMetric? Find(IReadOnlyCollection<WindowMetric> metrics, PeriodKind kind, Day periodEnd)
    {
        foreach (WindowMetric metric in metrics)
        {
            if (metric.PeriodEnd == periodEnd && metric.PeriodKind == kind)
            {
                return metric;
            }
        }

        return null;
    }

    private readonly struct PoolWindow
    {
        private readonly TierPolicy policy;
        private readonly Day periodEnd;

        public PoolWindow(TierPolicy policy, Day periodEnd)
        {
            this.policy = policy;
            this.periodEnd = periodEnd;
        }

        public bool Equals(PoolWindow other) => ReferenceEquals(policy, other.policy) && periodEnd == other.periodEnd;
    }
}
