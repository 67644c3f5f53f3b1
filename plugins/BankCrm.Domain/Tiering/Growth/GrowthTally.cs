using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Growth;

/// <summary>Customers and assets of one window by tier and manager.</summary>
internal sealed class GrowthTally
{
    private readonly TierPolicy policy;
    private readonly Dictionary<Slot, Sum> sums = new();

    public GrowthTally(TierPolicy policy) => this.policy = policy;

    /// <summary>Whether the pass decided anybody in the window.</summary>
    public bool IsDecided { get; set; }

    public void Count(string tierCode, Guid? managerId, decimal? assets)
    {
        SumOf(new Slot(tierCode, managerId: null)).Add(assets);
        if (managerId is not null)
        {
            SumOf(new Slot(tierCode, managerId)).Add(assets);
        }
    }

    /// <summary>The growth since the window before; null is a window that nothing is known of.</summary>
    public IEnumerable<TierGrowth> Since(GrowthTally? before, Day periodEnd)
    {
        IEnumerable<Slot> slots = before is null ? sums.Keys : sums.Keys.Union(before.sums.Keys);
        var grown = new List<TierGrowth>();
        foreach (Slot slot in slots)
        {
            // A tier of the version before that the policy no longer has is no tier to grow.
            if (policy.FindTier(slot.TierCode) is not { } tier)
            {
                continue;
            }

            sums.TryGetValue(slot, out Sum? now);
            Sum? past = before is not null && before.sums.TryGetValue(slot, out Sum? found) ? found : null;
            grown.Add(new TierGrowth
            {
                Policy = policy,
                Tier = tier,
                PeriodEnd = periodEnd,
                ManagerId = slot.ManagerId,
                Headcount = now?.Headcount ?? 0,
                Assets = now?.Assets ?? 0m,
                HeadcountBefore = before is null ? null : past?.Headcount ?? 0,
                AssetsBefore = before is null ? null : past?.Assets ?? 0m,
            });
        }

        return grown.OrderBy(row => row.Tier.Order).ThenBy(row => row.ManagerId is not null).ThenBy(row => row.ManagerId);
    }

    private Sum SumOf(Slot slot)
    {
        if (!sums.TryGetValue(slot, out Sum? sum))
        {
            sums[slot] = sum = new Sum();
        }

        return sum;
    }

    private sealed class Sum
    {
        public int Headcount { get; private set; }

        public decimal Assets { get; private set; }

        public void Add(decimal? assets)
        {
            Headcount++;
            Assets += assets ?? 0m;
        }
    }

    private readonly struct Slot : IEquatable<Slot>
    {
        public Slot(string tierCode, Guid? managerId)
        {
            TierCode = tierCode;
            ManagerId = managerId;
        }

        public string TierCode { get; }

        public Guid? ManagerId { get; }

        public bool Equals(Slot other) => string.Equals(TierCode, other.TierCode, StringComparison.OrdinalIgnoreCase) && ManagerId == other.ManagerId;

        public override bool Equals(object? obj) => obj is Slot other && Equals(other);

        public override int GetHashCode() => (StringComparer.OrdinalIgnoreCase.GetHashCode(TierCode) * 31) + ManagerId.GetHashCode();
    }
}
