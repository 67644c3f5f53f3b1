using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Simulation;

/// <summary>One manager's customers by the tier they are served in, at present and under the draft.</summary>
public sealed class ManagerLoad
{
    private readonly Dictionary<string, TierShare> before = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TierShare> after = new(StringComparer.OrdinalIgnoreCase);

    internal ManagerLoad(Guid? managerId) => ManagerId = managerId;

    /// <summary>Null for customers of teams and of nobody.</summary>
    public Guid? ManagerId { get; }

    /// <summary>The headcounts by tier code, from the lowest tier up.</summary>
    public IReadOnlyList<TierHeadcount> HeadcountsBefore => Of(before);

    public IReadOnlyList<TierHeadcount> HeadcountsAfter => Of(after);

    /// <summary>The sum over tiers of customers through customers per manager: 1 is a full portfolio. Tiers without a limit count as nothing.</summary>
    public decimal LoadBefore => before.Values.Sum(share => share.Load);

    public decimal LoadAfter => after.Values.Sum(share => share.Load);

    internal void AddBefore(Tier tier) => Add(before, tier);

    internal void AddAfter(Tier tier) => Add(after, tier);

    private static void Add(Dictionary<string, TierShare> shares, Tier tier)
    {
        if (!shares.TryGetValue(tier.Code, out TierShare? share))
        {
            shares[tier.Code] = share = new TierShare(tier);
        }

        share.Customers++;
    }

    private static IReadOnlyList<TierHeadcount> Of(Dictionary<string, TierShare> shares) =>
        shares.Values.OrderBy(share => share.Tier.Order).ThenBy(share => share.Tier.Code, StringComparer.Ordinal).Select(share => new TierHeadcount(share.Tier.Code, share.Customers)).ToList();

    private sealed class TierShare
    {
        public TierShare(Tier tier) => Tier = tier;

        public Tier Tier { get; }

        public int Customers { get; set; }

        public decimal Load => Tier.CustomersPerManager is { } most ? (decimal)Customers / most : 0m;
    }
}

/// <summary>How many customers are in a tier.</summary>
public sealed class TierHeadcount
{
    public TierHeadcount(string tierCode, int customers)
    {
        TierCode = tierCode;
        Customers = customers;
    }

    public string TierCode { get; }

    public int Customers { get; }
}
