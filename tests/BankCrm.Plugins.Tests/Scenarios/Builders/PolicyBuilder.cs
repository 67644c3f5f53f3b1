using System.Collections.Generic;
using System.Globalization;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Scenarios.Builders;

/// <summary>A valid draft policy for corporate customers, which no default collides with, and its tiers.</summary>
internal sealed class PolicyBuilder
{
    public string Code { get; set; } = "CORPORATE-ASSETS";

    public int Version { get; set; } = 1;

    public CustomerKind CustomerKind { get; set; } = CustomerKind.Corporate;

    public PeriodKind PeriodKind { get; set; } = PeriodKind.Month;

    public Day EffectiveFrom { get; set; } = new(2024, 1, 1);

    public Day? EffectiveTo { get; set; }

    public DowngradeRule DowngradeRule { get; set; } = DowngradeRule.GraceByMissedWindows;

    public string? ReviewDates { get; set; }

    public string? TimeZone { get; set; } = "China Standard Time";

    /// <summary>The status that is sent; null sends none.</summary>
    public int? Status { get; set; }

    public IReadOnlyList<TierBuilder> Tiers { get; set; } = new[]
    {
        new TierBuilder(), new TierBuilder { Code = "SELECT", Order = 2, Floor = 1_000_000m },
    };

    /// <summary>The row as it would be sent.</summary>
    public Entity Build()
    {
        var row = new Entity(TierPolicyTable.LogicalName)
        {
            [TierPolicyTable.Name] = Code + " " + Version.ToString(CultureInfo.InvariantCulture),
            [TierPolicyTable.Code] = Code,
            [TierPolicyTable.Version] = Version,
            [TierPolicyTable.CustomerKind] = Choices.Of(CustomerKind),
            [TierPolicyTable.Mode] = Choices.Of(TieringMode.Assets),
            [TierPolicyTable.PeriodKind] = Choices.Of(PeriodKind),
            [TierPolicyTable.EffectiveFrom] = EffectiveFrom.ToDateTime(),
            [TierPolicyTable.UpgradeTiming] = Choices.Of(UpgradeTiming.MonthEndUp),
            [TierPolicyTable.DowngradeRule] = Choices.Of(DowngradeRule),
        };
        Send(row, TierPolicyTable.EffectiveTo, EffectiveTo?.ToDateTime());
        Send(row, TierPolicyTable.ReviewDates, ReviewDates);
        Send(row, TierPolicyTable.TimeZone, TimeZone);
        Send(row, TierPolicyTable.StatusCode, Status is { } status ? new OptionSetValue(status) : null);
        return row;
    }

    /// <summary>Writes the draft and its tiers.</summary>
    public EntityReference AddTo(IScenarioHost host)
    {
        var policy = new EntityReference(TierPolicyTable.LogicalName, host.AsAdministrator.Create(Build()));
        foreach (TierBuilder tier in Tiers)
        {
            tier.AddTo(host, policy);
        }

        return policy;
    }

    /// <summary>Writes the draft and its tiers, and puts it in force.</summary>
    public EntityReference PutInForce(IScenarioHost host)
    {
        EntityReference policy = AddTo(host);
        host.AsAdministrator.Move(policy, state: 0, TierPolicyTable.InForce);
        return policy;
    }

    private static void Send(Entity row, string column, object? value)
    {
        if (value is not null)
        {
            row[column] = value;
        }
    }
}
