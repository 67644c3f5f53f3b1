using System.Collections.Generic;
using System.Globalization;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Churn;

/// <summary>A valid draft of a churn policy for corporate customers, which no default collides with, and its signals.</summary>
internal sealed class ChurnPolicyRow
{
    public string Code { get; set; } = "CORPORATE-CHURN";

    public int Version { get; set; } = 1;

    public Day EffectiveFrom { get; set; } = new(2024, 1, 1);

    public decimal MediumFrom { get; set; } = 40m;

    public decimal HighFrom { get; set; } = 60m;

    public ChurnBand AlertFrom { get; set; } = ChurnBand.High;

    public IReadOnlyList<ChurnSignalRow> Signals { get; set; } = new[] { new ChurnSignalRow(), new ChurnSignalRow { Code = "COMPLAINT", Figure = Figure.OpenComplaints, Comparison = Comparison.AtLeast, Value = 1m } };

    public Entity Build() => new(ChurnPolicyTable.LogicalName)
    {
        [PolicyColumns.Name] = Code + " " + Version.ToString(CultureInfo.InvariantCulture),
        [PolicyColumns.NameZh] = "公司流失预警",
        [PolicyColumns.Code] = Code,
        [PolicyColumns.Version] = Version,
        [PolicyColumns.CustomerKind] = Choices.Of(CustomerKind.Corporate),
        [PolicyColumns.PeriodKind] = Choices.Of(PeriodKind.Month),
        [PolicyColumns.EffectiveFrom] = EffectiveFrom.ToDateTime(),
        [ChurnPolicyTable.MediumFrom] = MediumFrom,
        [ChurnPolicyTable.HighFrom] = HighFrom,
        [ChurnPolicyTable.AlertFrom] = Choices.Of(AlertFrom),
        [ChurnPolicyTable.InterventionDays] = 7,
        [ChurnPolicyTable.OutcomeDropPercent] = 50m,
        [ChurnPolicyTable.OutcomeWindows] = 1,
        [ChurnPolicyTable.TopReasons] = 5,
    };

    public EntityReference AddTo(IScenarioHost host)
    {
        var policy = new EntityReference(ChurnPolicyTable.LogicalName, host.AsAdministrator.Create(Build()));
        foreach (ChurnSignalRow signal in Signals)
        {
            host.AsAdministrator.Create(signal.Build(policy));
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

/// <summary>A valid churn signal: assets fell by half.</summary>
internal sealed class ChurnSignalRow
{
    public string Code { get; set; } = "HALVED";

    public string? NameZh { get; set; } = "资产减半";

    public Figure Figure { get; set; } = Figure.AssetsChangeThreeWindows;

    public Comparison Comparison { get; set; } = Comparison.AtMost;

    public decimal Value { get; set; } = -50m;

    public decimal Weight { get; set; } = 50m;

    public Entity Build(EntityReference? policy)
    {
        var row = new Entity(ChurnSignalTable.LogicalName)
        {
            [ChurnSignalTable.Name] = Code,
            [ChurnSignalTable.NameZh] = NameZh,
            [ChurnSignalTable.Code] = Code,
            [ChurnSignalTable.Sequence] = 10,
            [ChurnSignalTable.Figure] = Choices.Of(Figure),
            [ChurnSignalTable.Comparison] = Choices.Of(Comparison),
            [ChurnSignalTable.Value] = Value,
            [ChurnSignalTable.Weight] = Weight,
        };
        if (policy is not null)
        {
            row[ChurnSignalTable.Policy] = policy;
        }

        return row;
    }
}
