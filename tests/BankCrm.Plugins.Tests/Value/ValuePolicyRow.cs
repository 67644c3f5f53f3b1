using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Value;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Value;

/// <summary>A valid draft of a value policy for corporate customers, which no default collides with, and its parameters.</summary>
internal sealed class ValuePolicyRow
{
    public string Code { get; set; } = "CORPORATE-VALUE";

    public int Version { get; set; } = 1;

    public Day EffectiveFrom { get; set; } = new(2024, 1, 1);

    public string? NameZh { get; set; } = "公司价值";

    public decimal DiscountPercent { get; set; } = 5m;

    public decimal HighValueFrom { get; set; } = 10_000m;

    public decimal? BranchCost { get; set; } = 10m;

    public IReadOnlyList<RfmSegment> Segments { get; set; } = Enum.GetValues(typeof(RfmSegment)).Cast<RfmSegment>().ToList();

    public Entity Build() => new(ValuePolicyTable.LogicalName)
    {
        [PolicyColumns.Name] = Code + " " + Version.ToString(CultureInfo.InvariantCulture),
        [PolicyColumns.NameZh] = NameZh,
        [PolicyColumns.Code] = Code,
        [PolicyColumns.Version] = Version,
        [PolicyColumns.CustomerKind] = Choices.Of(CustomerKind.Corporate),
        [PolicyColumns.PeriodKind] = Choices.Of(PeriodKind.Month),
        [PolicyColumns.EffectiveFrom] = EffectiveFrom.ToDateTime(),
        [ValuePolicyTable.HorizonYears] = 5,
        [ValuePolicyTable.DiscountPercent] = DiscountPercent,
        [ValuePolicyTable.HighValueFrom] = new Money(HighValueFrom),
        [ValuePolicyTable.GrowthFrom] = new Money(100m),
        [ValuePolicyTable.PotentialFrom] = new Money(500m),
        [ValuePolicyTable.BranchCost] = BranchCost is { } cost ? new Money(cost) : null,
    };

    public static Entity Parameters(EntityReference? policy, RfmSegment segment, decimal margin = 2m, decimal retention = 90m)
    {
        var row = new Entity(ValueParameterTable.LogicalName)
        {
            [ValueParameterTable.Name] = segment.ToString(),
            [ValueParameterTable.Segment] = Choices.Of(segment),
            [ValueParameterTable.MarginPercent] = margin,
            [ValueParameterTable.RetentionPercent] = retention,
            [ValueParameterTable.WinRatePercent] = 20m,
            [ValueParameterTable.WealthGrowthPercent] = 5m,
            [ValueParameterTable.SharePercent] = 30m,
        };
        if (policy is not null)
        {
            row[ValueParameterTable.Policy] = policy;
        }

        return row;
    }

    public EntityReference AddTo(IScenarioHost host)
    {
        var policy = new EntityReference(ValuePolicyTable.LogicalName, host.AsAdministrator.Create(Build()));
        foreach (RfmSegment segment in Segments)
        {
            host.AsAdministrator.Create(Parameters(policy, segment));
        }

        return policy;
    }

    public EntityReference PutInForce(IScenarioHost host)
    {
        EntityReference policy = AddTo(host);
        host.AsAdministrator.Move(policy, state: 0, PolicyColumns.InForce);
        return policy;
    }
}
