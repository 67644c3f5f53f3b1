using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Benefits;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Review;

namespace BankCrm.Domain.Tiering.Simulation;

/// <summary>
/// Tries a draft on customers page by page, without writing: decides each under the present book and with the draft put in force
/// (domain rules, section 2, "simulation"). The tiers are those that putting it in force and reviewing from the first window would
/// give. A page takes a fixed number of reads, whatever is in it.
/// </summary>
public sealed class SimulateTierPolicyHandler
{
    /// <summary>How many movers are listed when nothing else is asked for.</summary>
    public const int UsualMovers = 1_000;

    private readonly ITierSimulationStore store;

    public SimulateTierPolicyHandler(ITierSimulationStore store) => this.store = store ?? throw new ArgumentNullException(nameof(store));

    /// <summary>Reads what all pages share and checks the draft.</summary>
    /// <param name="asOf">The day to simulate for; later windows are left alone.</param>
    /// <param name="draft">A draft of the store, or one from a file.</param>
    /// <param name="mostMovers">How many movers are listed; all are counted.</param>
    /// <exception cref="ViolationException">SIM-002, SIM-004, or whatever forbids putting the draft in force.</exception>
    public TierSimulation Begin(Day asOf, TierPolicy draft, int mostMovers = UsualMovers)
    {
        long mark = store.ReadMetricMark();
        ReviewRules rules = store.ReadRules();
        if (PolicyRehearsal.MayBePutInForce(rules.Tiers, draft) is { } forbidden)
        {
            throw new ViolationException(forbidden);
        }

        IReadOnlyList<MetricWindow> windows = store.ReadClosedWindows(asOf);
        Day? keptFrom = store.ReadMetricRetention() is { } months ? Retention.KeptFrom(asOf, months) : null;
        var present = new ReviewContext(asOf, rules, windows, mark) { MetricsKeptFrom = keptFrom };
        Day newest = present.LastWindowEndOf(draft.PeriodKind) ?? throw new ViolationException(new Violation(SimulationCodes.NothingToDecide, draft.Code, draft.Version));
        Day from = draft.EffectiveFrom > newest ? newest : draft.EffectiveFrom;
        var rehearsed = new ReviewContext(asOf, rules.With(PolicyRehearsal.Rehearse(rules.Tiers, draft, from)), windows, mark) { MetricsKeptFrom = keptFrom };
        return new TierSimulation(draft, present, rehearsed, from, rules.Benefits ?? new BenefitBook(rules.Tiers, Array.Empty<Benefit>()), mostMovers);
    }

    /// <summary>Adds the next customers of the draft's kind.</summary>
    /// <param name="simulation">From <see cref="Begin"/>.</param>
    /// <param name="table">Whose customers.</param>
    /// <param name="afterNumber">The customer number after which to begin; null is the first.</param>
    /// <param name="count">How many customers at most; at least 1.</param>
    /// <returns>The customer number after which the next page begins; null when this was the last.</returns>
    public string? AddPage(TierSimulation simulation, CustomerTable table, string? afterNumber, int count)
    {
        IReadOnlyList<CustomerRecord> customers = store.ReadCustomers(table, afterNumber, count);
        if (customers.Count == 0)
        {
            return null;
        }

        SimulationPage page = Read(simulation, table, customers);
        foreach (CustomerRecord customer in customers)
        {
            if (customer.Kind == simulation.Draft.CustomerKind)
            {
                simulation.Add(Simulate(simulation, customer, page));
            }
        }

        return customers.Count < count ? null : customers[customers.Count - 1].Number;
    }

    private static SimulatedCustomer Simulate(TierSimulation simulation, CustomerRecord customer, SimulationPage page)
    {
        IReadOnlyCollection<WindowMetric> metrics = page.MetricsOf(customer.Id);
        var history = new TierHistory(page.DecisionsOf(customer.Id));
        Day? replayFrom = ReplayFrom(simulation, customer, metrics, page.Pools);
        TierFacts? facts = simulation.ReadsMoreThanMetrics ? page.FactsOf(simulation.Present, customer, replayFrom) : null;
        TierDecision? decided = Newest(TierReviewer.Decide(simulation.Present, customer, metrics, history, replayFrom, facts));
        TierDecision? rehearsed = Newest(TierReviewer.Decide(simulation.Rehearsed, customer, metrics, history, replayFrom, facts));
        Tier? known = simulation.Present.Policies.FindTier(customer.ComputedTierId);
        Tier? overridden = page.OverriddenTierOf(simulation.Present, customer);
        return new SimulatedCustomer
        {
            Customer = customer,
            Before = decided?.Tier ?? known,
            After = rehearsed?.Tier ?? known,
            ServedBefore = overridden ?? decided?.Tier ?? known,
            ServedAfter = overridden ?? rehearsed?.Tier ?? known,
            Decided = decided,
            Rehearsed = rehearsed,
        };
    }

    /// <summary>A customer reviewed beyond the draft's beginning is decided again from there, under both books; a correction that waits may lie before that.</summary>
    private static Day? ReplayFrom(TierSimulation simulation, CustomerRecord customer, IReadOnlyCollection<WindowMetric> metrics, PoolBook pools)
    {
        Day from = simulation.Present.MetricsKeptFrom is { } kept && kept > simulation.From ? kept : simulation.From;
        Day? corrected = TierReviewer.ReplayFrom(simulation.Present, customer, metrics, pools);
        bool isBeyond = customer.ReviewedTo is { } reviewedTo && reviewedTo >= from;
        return isBeyond && (corrected is not { } earlier || from < earlier) ? from : corrected;
    }

    private static TierDecision? Newest(List<TierDecision> decisions) => decisions.Count == 0 ? null : decisions[decisions.Count - 1];

    private SimulationPage Read(TierSimulation simulation, CustomerTable table, IReadOnlyList<CustomerRecord> customers)
    {
        var range = new NumberRange(customers[0].Number, customers[customers.Count - 1].Number);
        Day asOf = simulation.Present.AsOf;
        IReadOnlyList<GroupMembership> memberships = simulation.PoolsGroups ? store.ReadMemberships(table, range) : Array.Empty<GroupMembership>();
        return new SimulationPage(
            store.ReadMetrics(table, range, asOf),
            store.ReadDecisions(table, range),
            simulation.ReadsMoreThanMetrics ? store.ReadStageMoves(table, range) : Array.Empty<StoredStageMove>(),
            customers.Any(customer => customer.OverrideId is not null) ? store.ReadOverrides(table, range) : Array.Empty<OverrideRecord>(),
            memberships.Count > 0 ? new PoolBook(memberships, store.ReadPoolMetrics(table, range, asOf, after: null, mark: null)) : PoolBook.None);
    }
}
