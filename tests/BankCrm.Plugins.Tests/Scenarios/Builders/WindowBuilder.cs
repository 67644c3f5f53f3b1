using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Scenarios.Builders;

/// <summary>A valid window: a month that the feed has closed.</summary>
internal sealed class WindowBuilder
{
    public Day PeriodEnd { get; set; } = ScenarioDays.June;

    public bool IsClosed { get; set; } = true;

    public EntityReference AddTo(IScenarioHost host)
    {
        var row = new Entity(MetricWindowTable.LogicalName)
        {
            [MetricWindowTable.Name] = "Month to " + PeriodEnd,
            [MetricWindowTable.PeriodKind] = Choices.Of(PeriodKind.Month),
            [MetricWindowTable.PeriodStart] = new Day(PeriodEnd.Year, PeriodEnd.Month, 1).ToDateTime(),
            [MetricWindowTable.PeriodEnd] = PeriodEnd.ToDateTime(),
        };
        if (IsClosed)
        {
            row[MetricWindowTable.ClosedOn] = host.Now;
        }

        return new EntityReference(MetricWindowTable.LogicalName, host.AsAdministrator.Create(row));
    }
}
