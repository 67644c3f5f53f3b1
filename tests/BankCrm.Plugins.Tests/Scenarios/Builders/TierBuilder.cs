using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Scenarios.Builders;

/// <summary>A valid tier: the lowest of its policy.</summary>
internal sealed class TierBuilder
{
    public string Code { get; set; } = "STANDARD";

    public int Order { get; set; } = 1;

    public decimal Floor { get; set; }

    public decimal? StableFrom { get; set; }

    public int AllowedMisses { get; set; } = 3;

    /// <summary>The row as it would be sent; a policy of null sends none.</summary>
    public Entity Build(EntityReference? policy)
    {
        var row = new Entity(TierTable.LogicalName)
        {
            [TierTable.Name] = Code,
            [TierTable.NameZh] = Code,
            [TierTable.Code] = Code,
            [TierTable.Order] = Order,
            [TierTable.Floor] = new Money(Floor),
            [TierTable.Measure] = Choices.Of(TierMeasure.WeightedAssets),
            [TierTable.AllowedMisses] = AllowedMisses,
        };
        if (StableFrom is { } stableFrom)
        {
            row[TierTable.StableFrom] = new Money(stableFrom);
        }

        if (policy is not null)
        {
            row[TierTable.Policy] = policy;
        }

        return row;
    }

    public EntityReference AddTo(IScenarioHost host, EntityReference policy) => new(TierTable.LogicalName, host.AsAdministrator.Create(Build(policy)));
}
