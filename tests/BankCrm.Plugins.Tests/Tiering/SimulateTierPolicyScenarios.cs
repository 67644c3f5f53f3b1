using System;
using System.Linq;
using System.Text.Json;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Simulation;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Tiering;

/// <summary>A draft on one manager's portfolio, by the custom API.</summary>
public sealed class SimulateTierPolicyScenarios : TieringScenario
{
    private const string Api = "bce_SimulateTierPolicy";

    [Fact]
    public void Simulate_OwnPortfolio_TellsWhatWouldMoveAndWritesNothing()
    {
        Guid manager = Host.AddUser(2052, "Bank CRM Relationship Manager");
        Customer(1, 60_000m);
        EntityReference moving = Owned(2, manager, 60_000m, number: "A\"<b>&'\\ 号");
        Owned(3, manager, 600_000m);
        Close(ScenarioDays.January);
        Admin.Review();
        EntityReference draft = HigherGold();
        int rows = Admin.All(TierDecisionTable.LogicalName).Count;

        ParameterCollection outputs = Simulate(Host.As(manager), draft);

        Assert.Equal(2, outputs["Customers"]);
        Assert.Equal(1, outputs["Moved"]);
        using JsonDocument migration = JsonDocument.Parse((string)outputs["Migration"]);
        Assert.Equal(new[] { "DIAMOND>DIAMOND 1", "GOLD>BASIC 1" }, migration.RootElement.EnumerateArray().Select(row => $"{row.GetProperty("from")}>{row.GetProperty("to")} {row.GetProperty("customers")}").Order());
        using JsonDocument movers = JsonDocument.Parse((string)outputs["Movers"]);
        JsonElement mover = movers.RootElement.EnumerateArray().Single();
        Assert.Equal("A\"<b>&'\\ 号", mover.GetProperty("customer").GetString());
        Assert.Equal(moving.Id, mover.GetProperty("id").GetGuid());
        Assert.Equal(60_000m, mover.GetProperty("measured").GetDecimal());
        Assert.Equal("FIRST-WINDOW", mover.GetProperty("reasons")[0].GetString());
        Assert.DoesNotContain("<", (string)outputs["Movers"], StringComparison.Ordinal);
        using JsonDocument load = JsonDocument.Parse((string)outputs["Load"]);
        Assert.Equal(manager, load.RootElement[0].GetProperty("manager").GetGuid());
        Assert.Equal(0.0005m + 0.005m, load.RootElement[0].GetProperty("loadBefore").GetDecimal());
        Assert.Equal(0.01m, load.RootElement[0].GetProperty("loadAfter").GetDecimal());
        Assert.Equal(88m + 2_720m, outputs["BenefitCostBefore"]);
        Assert.Equal(2_720m, outputs["BenefitCostAfter"]);
        Assert.Contains("2户中1户变更层级", (string)outputs["Summary"], StringComparison.Ordinal);
        Assert.Equal(rows, Admin.All(TierDecisionTable.LogicalName).Count);
        Assert.Equal(TierPolicyTable.Draft, Admin.Read(draft).Choice(TierPolicyTable.StatusCode));
    }

    [Fact]
    public void Simulate_AnotherManagersPortfolio_HoldsOnlyWhatTheCallerSees()
    {
        Guid manager = Host.AddUser(1033, "Bank CRM Relationship Manager");
        Owned(1, manager, 60_000m);
        Close(ScenarioDays.January);
        EntityReference draft = HigherGold();

        Assert.Equal(1, Simulate(Admin, draft, manager)["Customers"]);
        Assert.Equal(0, Simulate(Admin, draft)["Customers"]);
    }

    [Fact]
    public void Simulate_WhatCannotBe_IsRefused()
    {
        Close(ScenarioDays.January);
        EntityReference draft = HigherGold();
        Refused.With(SimulationCodes.NotADraft, () => Simulate(Admin, Admin.Policy()));
        Refused.With(SimulationCodes.PolicyNotFound, () => Simulate(Admin, new EntityReference(TierPolicyTable.LogicalName, Guid.NewGuid())));
        Refused.With(SimulationCodes.PolicyNotFound, () => Simulate(Admin, Draft("EMPTY", new Day(2024, 1, 1))));
        Refused.WithOrByThePlatform(Codes.InputInvalid, () => Simulate(Admin, new EntityReference(TierTable.LogicalName, draft.Id)));
        Refused.With("TIER-061", () => Simulate(Admin, Admin.Policy("PERSONAL-PERCENTILE")));
        Assert.Equal(0, Simulate(Admin, Admin.Policy("PERSONAL-POINTS"))["Customers"]);

        for (int ordinal = 1; ordinal <= 1_001; ordinal++)
        {
            new CustomerBuilder { Ordinal = ordinal }.AddTo(Host);
        }

        Assert.Contains("1,000", Refused.With(SimulationCodes.PortfolioTooLarge, () => Simulate(Admin, draft)).Replace("1000", "1,000", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static ParameterCollection Simulate(IOrganizationService caller, EntityReference policy, Guid? manager = null)
    {
        var inputs = new ParameterCollection { ["Policy"] = policy };
        if (manager is { } id)
        {
            inputs["Manager"] = new EntityReference("systemuser", id);
        }

        return caller.Call(Api, inputs);
    }

    private EntityReference Owned(int ordinal, Guid manager, decimal average, string? number = null)
    {
        EntityReference customer = new CustomerBuilder { Ordinal = ordinal, OwnerId = manager }.AddTo(Host);
        if (number is not null)
        {
            Admin.Set(customer, CustomerColumns.Number, number);
        }

        Metric(customer, ScenarioDays.January, average);
        return customer;
    }

    /// <summary>A draft with Gold from 80,000 and Diamond from 500,000.</summary>
    private EntityReference HigherGold()
    {
        EntityReference draft = Draft("HIGHER-GOLD", new Day(2024, 1, 1));
        Tier(draft, "BASIC", 1, 0m);
        Tier(draft, "GOLD", 2, 80_000m, customersPerManager: 1_000);
        Tier(draft, "DIAMOND", 3, 500_000m, customersPerManager: 100);
        return draft;
    }
}
