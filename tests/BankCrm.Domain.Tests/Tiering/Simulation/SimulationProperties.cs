using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Groups;
using BankCrm.Domain.Tests.Properties;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tests.Tiering.Points;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Simulation;
using FsCheck;
using FsCheck.Fluent;

namespace BankCrm.Domain.Tests.Tiering.Simulation;

/// <summary>A simulation tells what putting the draft in force and reviewing from the first window gives.</summary>
public sealed class SimulationProperties
{
    [Fact]
    public void Simulate_AnyStoryAndDraft_TellsWhatTheReviewGives() => Checking.Holds(Cases, given =>
    {
        TierPolicy[] present = Plans.Of(given.Story.Plan);
        TierPolicy draft = given.Draft;
        Bank bank = Open(given, present.Append(draft));
        if (given.ReviewedTo >= 0)
        {
            bank.Review(given.ReviewedTo);
        }

        if (given.IsCorrected)
        {
            foreach (Correction correction in given.Story.Corrections)
            {
                given.Story.Correct(bank, correction);
            }
        }

        Day asOf = Deciding.MonthEnd(given.Story.Months - 1);
        TierSimulation simulation = Simulating.Of(bank, new BankReviewStore(bank), draft, asOf, pageSize: 2);

        Dictionary<string, string?> now = TiersOf(Decided(bank, given.Story.Months, bank.Policies.All));
        Dictionary<string, string?> then = TiersOf(Decided(bank, given.Story.Months, PolicyRehearsal.Rehearse(bank.Policies, draft, draft.EffectiveFrom).All));
        Assert.Equal(now.Keys.Where(number => now[number] != then[number]), simulation.Movers.Select(mover => mover.Number));
        Assert.Equal(simulation.Movers.Count, simulation.Moved);
        Assert.All(simulation.Movers, mover => Assert.Equal(now[mover.Number] + ">" + then[mover.Number], mover.FromTierCode + ">" + mover.ToTierCode));
        Assert.Equal(
            now.Keys.Where(number => now[number] is not null || then[number] is not null).GroupBy(number => now[number] + ">" + then[number]).Select(group => group.Key + " " + group.Count()).Order(),
            simulation.Migrations.Select(migration => migration.FromTierCode + ">" + migration.ToTierCode + " " + migration.Customers).Order());
        Assert.Equal(simulation.Customers, simulation.Migrations.Sum(migration => migration.Customers));
        Assert.Equal(simulation.Customers, simulation.Loads.Sum(load => load.HeadcountsAfter.Sum(headcount => headcount.Customers)));
    }, tests: 400);

    [Fact]
    public void Simulate_TheVeryPolicyInForce_MovesNobody() => Checking.Holds(Stories.Any("default", "one miss", "fast up"), story =>
    {
        TierPolicy present = Plans.Of(story.Plan)[0];
        Bank bank = story.Open();
        bank.Review(story.Months - 1);
        TierPolicy copy = Draft(2, present.EffectiveFrom, present.Tiers, upgradeTiming: present.UpgradeTiming);

        Assert.Equal(0, Simulating.Of(bank, copy, Deciding.MonthEnd(story.Months - 1)).Moved);
    });

    private static Gen<Case> Cases =>
        from story in Stories.Any("default", "one miss", "fast up", "fixed dates").Generator
        from kind in Gen.Elements("floors", "points", "pooled", "one miss", "fewer")
        from month in Gen.Choose(0, story.Months - 1)
        from reviewedTo in Gen.Choose(-1, story.Months - 1)
        from isCorrected in Gen.Elements(true, false)
        select new Case(story, DraftOf(kind, Deciding.MonthEnd(month - 1).AddDays(1)), reviewedTo, isCorrected);

    private static TierPolicy DraftOf(string kind, Day from) => kind switch
    {
        "floors" => Draft(2, from, PolicyBuilder.DefaultTiers().Select(tier => PolicyBuilder.NewTier(tier.Code, tier.Floor * 1.5m)).ToList()),
        "points" => PointsPolicies.Mirror(Draft(2, from, PolicyBuilder.DefaultTiers().Select(tier => PolicyBuilder.NewTier(tier.Code, tier.Floor * 0.8m)).ToList())),
        "pooled" => Draft(2, from, PolicyBuilder.DefaultTiers(), Pooling.Household),
        "one miss" => Draft(2, from, PolicyBuilder.DefaultTiers().Select(tier => PolicyBuilder.NewTier(tier.Code, tier.Floor, allowedMisses: 1)).ToList()),
        "fewer" => Draft(2, from, PolicyBuilder.DefaultTiers().Where(tier => tier.Code != "PLATINUM").ToList()),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of draft."),
    };

    private static TierPolicy Draft(int version, Day from, IReadOnlyList<Tier> tiers, Pooling pooling = Pooling.None, UpgradeTiming upgradeTiming = UpgradeTiming.MonthEndUp) =>
        new PolicyBuilder { Version = version, EffectiveFrom = from, IsPublished = false, Tiers = tiers, Pooling = pooling, UpgradeTiming = upgradeTiming }.Build();

    private static Bank Open(Case given, IEnumerable<TierPolicy> policies)
    {
        var bank = new Bank(policies.ToArray());
        bank.Memberships.Add(Household.Member("A", Story.NumberOf(0)));
        bank.Memberships.Add(Household.Member("A", Story.NumberOf(1), share: 50m, startsOn: Deciding.MonthEnd(3)));
        return given.Story.Open(bank);
    }

    /// <summary>The same bank with other policies in force, reviewed from the first window.</summary>
    private static Bank Decided(Bank bank, int months, IEnumerable<TierPolicy> policies)
    {
        var other = new Bank(policies.ToArray());
        other.Memberships.AddRange(bank.Memberships);
        foreach (string number in bank.Customers.Keys)
        {
            other.AddCustomer(number);
        }

        foreach (MetricRow row in bank.Metrics)
        {
            other.Feed(row.Number, row.Metric);
        }

        foreach (Domain.Customers.MetricWindow window in bank.Windows)
        {
            other.Close(window.End, window.Kind);
        }

        other.Review(months - 1, fromFirstWindow: true);
        return other;
    }

    private static Dictionary<string, string?> TiersOf(Bank bank) => bank.Customers.Values.ToDictionary(customer => customer.Number, customer => customer.State.TierCode);

    private sealed record Case(Story Story, TierPolicy Draft, int ReviewedTo, bool IsCorrected);
}
