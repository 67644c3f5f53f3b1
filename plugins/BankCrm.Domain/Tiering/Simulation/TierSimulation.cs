using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Benefits;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Simulation;

/// <summary>What a draft would change, so far: filled page by page, complete after the last one.</summary>
public sealed class TierSimulation
{
    private readonly Dictionary<string, Migration> migrations = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, ManagerLoad> loads = new();
    private readonly Dictionary<Guid, decimal> costs = new();
    private readonly List<Mover> movers = new();
    private readonly int mostMovers;
    private ManagerLoad? unmanaged;

    internal TierSimulation(TierPolicy draft, ReviewContext present, ReviewContext rehearsed, Day from, BenefitBook benefits, int mostMovers)
    {
        Draft = draft;
        Present = present;
        Rehearsed = rehearsed;
        From = from;
        Benefits = benefits;
        this.mostMovers = mostMovers;
    }

    public TierPolicy Draft { get; }

    /// <summary>The first window that the draft decides may end on this day; later than the draft's own beginning or earlier, where it had to be moved to the newest window.</summary>
    public Day From { get; }

    /// <summary>The newest closed window that the draft reads: the one at which tiers are compared.</summary>
    public Day Window => Present.LastWindowEndOf(Draft.PeriodKind) ?? From;

    /// <summary>Whether the draft begins later than the newest window, and was tried on that one all the same.</summary>
    public bool IsAheadOfTime => Draft.EffectiveFrom > Window;

    /// <summary>How many customers have a tier, at present or under the draft.</summary>
    public int Customers { get; private set; }

    /// <summary>How many of them have another one under the draft; exact, however many are listed.</summary>
    public int Moved { get; private set; }

    /// <summary>How many move to a tier that the draft places higher than the present one's code.</summary>
    public int Raised { get; private set; }

    public int Lowered { get; private set; }

    /// <summary>The present benefits of all customers, in base currency a year.</summary>
    public decimal BenefitCostBefore { get; private set; }

    public decimal BenefitCostAfter { get; private set; }

    /// <summary>How many customers go from each tier to each, by the tiers' places.</summary>
    public IReadOnlyList<Migration> Migrations => migrations.Values
        .OrderBy(migration => migration.FromOrder).ThenBy(migration => migration.FromTierCode, StringComparer.Ordinal)
        .ThenBy(migration => migration.ToOrder).ThenBy(migration => migration.ToTierCode, StringComparer.Ordinal).ToList();

    /// <summary>The first customers who move, in the order in which they were read.</summary>
    public IReadOnlyList<Mover> Movers => movers;

    /// <summary>Every manager's load, by the manager's id; customers of teams and of nobody stand last.</summary>
    public IReadOnlyList<ManagerLoad> Loads => loads.Values.OrderBy(load => load.ManagerId).Concat(unmanaged is null ? Enumerable.Empty<ManagerLoad>() : new[] { unmanaged }).ToList();

    internal ReviewContext Present { get; }

    internal ReviewContext Rehearsed { get; }

    internal BenefitBook Benefits { get; }

    /// <summary>Whether some policy reads more than a customer's own metric of the window.</summary>
    internal bool ReadsMoreThanMetrics => Present.ReadsMoreThanMetrics || Rehearsed.ReadsMoreThanMetrics;

    internal bool PoolsGroups => Present.PoolsGroups || Rehearsed.PoolsGroups;

    internal void Add(SimulatedCustomer customer)
    {
        if (customer.Before is null && customer.After is null)
        {
            return;
        }

        Customers++;
        AddMigration(customer);
        ManagerLoad load = LoadOf(customer.Customer);
        if (customer.ServedBefore is { } served)
        {
            load.AddBefore(served);
            BenefitCostBefore += CostOf(served);
        }

        if (customer.ServedAfter is { } rehearsed)
        {
            load.AddAfter(rehearsed);
            BenefitCostAfter += CostOf(rehearsed);
        }
    }

    private void AddMigration(SimulatedCustomer customer)
    {
        string from = customer.Before?.Code ?? string.Empty;
        string to = customer.After?.Code ?? string.Empty;
        string key = from + ">" + to;
        if (!migrations.TryGetValue(key, out Migration? migration))
        {
            migrations[key] = migration = new Migration(from, customer.Before?.Order ?? 0, to, customer.After?.Order ?? 0);
        }

        migration.Customers++;
        if (string.Equals(from, to, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        Moved++;
        if (customer.After is { } after && Draft.FindTier(from) is { } before)
        {
            Raised += after.Order > before.Order ? 1 : 0;
            Lowered += after.Order < before.Order ? 1 : 0;
        }

        if (movers.Count < mostMovers)
        {
            movers.Add(customer.AsMover());
        }
    }

    private decimal CostOf(Tier tier)
    {
        if (!costs.TryGetValue(tier.Id, out decimal cost))
        {
            costs[tier.Id] = cost = BenefitBook.AnnualCost(Draft.FindTier(tier.Code)?.Id == tier.Id ? Benefits.Of(Draft, tier.Code) : Benefits.Of(tier.Id));
        }

        return cost;
    }

    private ManagerLoad LoadOf(CustomerRecord customer)
    {
        if (customer.Owner.Id == Guid.Empty || customer.Owner.IsTeam)
        {
            return unmanaged ??= new ManagerLoad(managerId: null);
        }

        if (!loads.TryGetValue(customer.Owner.Id, out ManagerLoad? load))
        {
            loads[customer.Owner.Id] = load = new ManagerLoad(customer.Owner.Id);
        }

        return load;
    }
}
