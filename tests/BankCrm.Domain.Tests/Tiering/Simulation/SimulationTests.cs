using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Benefits;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Tiering.Simulation;

namespace BankCrm.Domain.Tests.Tiering.Simulation;

/// <summary>A draft against the portfolio, without writing (domain rules, section 2, "simulation").</summary>
public sealed class SimulationTests
{
    private static readonly Day April = new(2024, 4, 1);
    private static readonly Guid Li = StableId.Of("user/li");

    [Fact]
    public void Simulate_HigherFloor_MovesThoseUnderIt()
    {
        TierSimulation simulation = Simulating.Of(Town(), Gold(80_000m), April);

        Assert.Equal(new[] { "BASIC>BASIC 1", "GOLD>BASIC 1", "GOLD>GOLD 1" }, Told(simulation));
        Assert.Equal(3, simulation.Customers);
        Assert.Equal(1, simulation.Moved);
        Assert.Equal(1, simulation.Lowered);
        Assert.Equal(0, simulation.Raised);
        Mover mover = Assert.Single(simulation.Movers);
        Assert.Equal("2", mover.Number);
        Assert.Equal("GOLD", mover.FromTierCode);
        Assert.Equal("BASIC", mover.ToTierCode);
        Assert.Equal(60_000m, mover.Measured);
        Assert.StartsWith("GRACE-USED", mover.Reasons, StringComparison.Ordinal);
        Assert.StartsWith("WITHIN-TIER", mover.PresentReasons, StringComparison.Ordinal);
        Assert.Equal(Li, mover.ManagerId);
    }

    [Fact]
    public void Simulate_Anything_WritesNothing()
    {
        Bank bank = Town();
        IReadOnlyList<string> before = bank.Rows();
        var store = new BankReviewStore(bank);

        Simulating.Of(bank, store, Gold(80_000m), April, pageSize: 1);

        Assert.Equal(0, store.Writes);
        Assert.Equal(before, bank.Rows());
    }

    [Fact]
    public void Simulate_NeverReviewedBank_DecidesItUnderBoth()
    {
        TierSimulation simulation = Simulating.Of(Town(reviewed: false), Gold(80_000m), April);

        Assert.Equal(new[] { "BASIC>BASIC 1", "GOLD>BASIC 1", "GOLD>GOLD 1" }, Told(simulation));
    }

    [Fact]
    public void Simulate_DraftBeginsAfterTheNewestWindow_IsTriedOnThatWindow()
    {
        TierSimulation simulation = Simulating.Of(Town(), Gold(80_000m, from: new Day(2030, 1, 1)), April);

        Assert.True(simulation.IsAheadOfTime);
        Assert.Equal("2024-03-31", simulation.Window.ToString());
        // One window under the floor is a watch, and keeps the tier.
        Assert.Equal(new[] { "BASIC>BASIC 1", "GOLD>GOLD 2" }, Told(simulation));
        Assert.Equal(new[] { "BASIC>BASIC 1", "GOLD>BASIC 1", "GOLD>GOLD 1" }, Told(Simulating.Of(Town(), Gold(80_000m, from: new Day(2030, 1, 1), allowedMisses: 1), April)));
    }

    [Fact]
    public void Simulate_DraftBeginsWithTheNewestWindow_IsNotAheadOfTime() =>
        Assert.False(Simulating.Of(Town(), Gold(80_000m, from: new Day(2024, 3, 31)), April).IsAheadOfTime);

    [Fact]
    public void Simulate_ForAnEarlierDay_ComparesAtItsNewestWindow()
    {
        TierSimulation simulation = Simulating.Of(Town(), Gold(80_000m, allowedMisses: 1), new Day(2024, 2, 15));

        Assert.Equal("2024-01-31", simulation.Window.ToString());
        Assert.Equal(new[] { "BASIC>BASIC 1", "GOLD>BASIC 1", "GOLD>GOLD 1" }, Told(simulation));
    }

    [Fact]
    public void Simulate_MoreMoversThanAreListed_CountsThemAll()
    {
        var handler = new SimulateTierPolicyHandler(new ReviewStoreReader(new BankReviewStore(Town())));
        TierSimulation simulation = handler.Begin(April, Gold(1_000_000m), mostMovers: 1);
        Assert.Null(handler.AddPage(simulation, CustomerTable.Contact, afterNumber: null, count: 10));

        Assert.Equal(2, simulation.Moved);
        Assert.Single(simulation.Movers);
    }

    [Fact]
    public void Simulate_Loads_AreCustomersThroughCapacityBeforeAndAfter()
    {
        TierSimulation simulation = Simulating.Of(Town(), Gold(80_000m), April);

        ManagerLoad load = simulation.Loads.Single(load => load.ManagerId == Li);
        Assert.Equal("GOLD 2", string.Join(",", load.HeadcountsBefore.Select(headcount => headcount.TierCode + " " + headcount.Customers)));
        Assert.Equal("BASIC 1,GOLD 1", string.Join(",", load.HeadcountsAfter.Select(headcount => headcount.TierCode + " " + headcount.Customers)));
        Assert.Equal(0.5m, load.LoadBefore);
        Assert.Equal(0.25m + 0.01m, load.LoadAfter);
        Assert.Null(simulation.Loads[^1].ManagerId);
        Assert.Equal(0.01m, simulation.Loads[^1].LoadBefore);
    }

    [Fact]
    public void Simulate_DraftWithoutBenefits_TakesThoseOfTheTierInForce()
    {
        TierSimulation simulation = Simulating.Of(Town(), Gold(80_000m), April);

        Assert.Equal(200m, simulation.BenefitCostBefore);
        Assert.Equal(100m, simulation.BenefitCostAfter);
    }

    [Fact]
    public void Simulate_DraftWithBenefits_CountsItsOwn()
    {
        TierPolicy draft = Gold(80_000m);
        Bank bank = Town(draft: draft);

        Assert.Equal(7m, Simulating.Of(bank, draft, April).BenefitCostAfter);
    }

    [Fact]
    public void Simulate_CustomerWithOverride_IsServedAsGrantedUnderBoth()
    {
        Bank bank = Town();
        bank.Grant("3", "GOLD", Overriding.Terms(endsOn: "2024-12-31"));

        TierSimulation simulation = Simulating.Of(bank, Gold(80_000m), April);

        Assert.Equal(new[] { "BASIC>BASIC 1", "GOLD>BASIC 1", "GOLD>GOLD 1" }, Told(simulation));
        Assert.Equal(300m, simulation.BenefitCostBefore);
        Assert.Equal(200m, simulation.BenefitCostAfter);
    }

    [Fact]
    public void Simulate_OtherKindsOfCustomers_AreLeftOut()
    {
        Bank bank = Town();
        bank.AddCustomer("9", CustomerKind.Corporate);
        bank.Feed("9", 0, 60_000m);

        Assert.Equal(3, Simulating.Of(bank, Gold(80_000m), April).Customers);
    }

    [Fact]
    public void Begin_PolicyInForce_IsRefused() => Refused(SimulationCodes.NotADraft, PolicyBuilder.Default);

    [Fact]
    public void Begin_VersionThatIsInForce_IsRefused() => Refused(SimulationCodes.NotADraft, new PolicyBuilder { Version = 1, EffectiveFrom = April, IsPublished = false, Code = "personal-assets" }.Build());

    [Fact]
    public void Begin_FloorsThatDoNotRise_AreRefused() =>
        Refused(Codes.FloorsMustRise, new PolicyBuilder { Version = 2, IsPublished = false, Tiers = new[] { PolicyBuilder.NewTier("BASIC", 5m), PolicyBuilder.NewTier("GOLD", 5m) } }.Build());

    [Fact]
    public void Begin_PercentilesNotComputed_AreRefused() =>
        Refused(TieringCodes.PercentilesNotComputed, new PolicyBuilder { Version = 2, IsPublished = false, Tiers = new[] { new Tier { Code = "BASIC", Order = 1, Floor = 0m, Percentile = 0m } } }.Build());

    [Fact]
    public void Begin_DaysOfALaterPolicyAreTaken_IsRefused()
    {
        var bank = new Bank(PolicyBuilder.Default, new PolicyBuilder { Code = "LATER", EffectiveFrom = new Day(2025, 1, 1) }.Build());
        var handler = new SimulateTierPolicyHandler(new ReviewStoreReader(new BankReviewStore(bank.CloseMonths(0))));

        Assert.Equal(Codes.PoliciesOverlap, Assert.Throws<ViolationException>(() => handler.Begin(April, Gold(80_000m))).Violation.Code);
    }

    [Fact]
    public void Begin_NoClosedWindow_IsRefused() =>
        Assert.Equal(SimulationCodes.NothingToDecide, Assert.Throws<ViolationException>(() => new SimulateTierPolicyHandler(new ReviewStoreReader(new BankReviewStore(new Bank()))).Begin(April, Gold(80_000m))).Violation.Code);

    private static void Refused(string code, TierPolicy draft) =>
        Assert.Equal(code, Assert.Throws<ViolationException>(() => new SimulateTierPolicyHandler(new ReviewStoreReader(new BankReviewStore(Town()))).Begin(April, draft)).Violation.Code);

    private static List<string> Told(TierSimulation simulation) => simulation.Migrations.Select(migration => migration.FromTierCode + ">" + migration.ToTierCode + " " + migration.Customers).ToList();

    private static TierPolicy Gold(decimal floor, Day? from = null, int allowedMisses = 3) => new PolicyBuilder
    {
        Version = 2,
        IsPublished = false,
        EffectiveFrom = from ?? new Day(2024, 1, 1),
        Tiers = Tiers(floor, allowedMisses),
    }.Build();

    private static Tier[] Tiers(decimal gold, int allowedMisses = 3) => new[]
    {
        new Tier { Code = "BASIC", Order = 0, Floor = 0m, AllowedMisses = allowedMisses, CustomersPerManager = 100 },
        new Tier { Code = "GOLD", Order = 0, Floor = gold, AllowedMisses = allowedMisses, CustomersPerManager = 4 },
    };

    /// <summary>1 and 2 are Li's and Gold since before 2024, with 90,000 and 60,000; 3 is nobody's and Basic.</summary>
    private static Bank Town(bool reviewed = true, TierPolicy? draft = null)
    {
        TierPolicy present = new PolicyBuilder { Tiers = Tiers(50_000m) }.Build();
        var benefits = new List<Benefit> { new() { Id = Guid.NewGuid(), Code = "CARD", TierId = present.FindTier("GOLD")!.Id, AnnualCost = 100m } };
        if (draft is not null)
        {
            benefits.Add(new Benefit { Id = Guid.NewGuid(), Code = "CARD", TierId = draft.FindTier("GOLD")!.Id, AnnualCost = 7m });
        }

        var policies = draft is null ? new[] { present } : new[] { present, draft };
        var bank = new Bank(policies) { Benefits = new BenefitBook(new TierPolicyBook(policies), benefits) };
        foreach ((string number, decimal amount) in new[] { ("1", 90_000m), ("2", 60_000m), ("3", 1_000m) })
        {
            bank.AddCustomer(number).Owner = number == "3" ? default : new OwnerReference(Li, isTeam: false);
            for (int month = 0; month < 3; month++)
            {
                bank.Feed(number, month, amount);
            }

            bank.Feed(number, new WindowMetric { PeriodEnd = new Day(2023, 12, 31), AumAverage = amount });
        }

        bank.Close(new Day(2023, 12, 31));
        bank.CloseMonths(2);
        if (reviewed)
        {
            bank.Review(2);
        }

        return bank;
    }
}
