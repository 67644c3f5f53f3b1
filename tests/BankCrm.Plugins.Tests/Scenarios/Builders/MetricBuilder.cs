using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Tests.Scenarios.Builders;

/// <summary>A valid metric of one customer and month.</summary>
internal sealed class MetricBuilder
{
    public MetricBuilder(EntityReference customer) => Customer = customer;

    public EntityReference Customer { get; }

    public Day PeriodEnd { get; set; } = ScenarioDays.June;

    /// <summary>The month's average of assets under management.</summary>
    public decimal? Average { get; set; } = 60_000m;

    public EntityReference AddTo(IScenarioHost host)
    {
        string number = host.AsAdministrator.Retrieve(Customer.LogicalName, Customer.Id, new ColumnSet(CustomerColumns.Number)).GetAttributeValue<string>(CustomerColumns.Number);
        var row = new Entity(CustomerMetricTable.LogicalName)
        {
            [CustomerMetricTable.Name] = number + " " + PeriodEnd,
            [CustomerMetricTable.CustomerNumber] = number,
            [Customer.LogicalName == CustomerColumns.Account ? CustomerMetricTable.Account : CustomerMetricTable.Contact] = Customer,
            [CustomerMetricTable.PeriodKind] = Choices.Of(PeriodKind.Month),
            [CustomerMetricTable.PeriodEnd] = PeriodEnd.ToDateTime(),
        };
        if (Average is { } average)
        {
            row[CustomerMetricTable.AumAverage] = new Money(average);
        }

        return new EntityReference(CustomerMetricTable.LogicalName, host.AsAdministrator.Create(row));
    }
}
