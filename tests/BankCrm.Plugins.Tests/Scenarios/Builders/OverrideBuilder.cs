using System;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Scenarios.Builders;

/// <summary>A valid override as a form would write it: Diamond until the end of the year.</summary>
internal sealed class OverrideBuilder
{
    /// <summary>An override of a customer; null names none.</summary>
    public OverrideBuilder(EntityReference? customer, Guid approverId)
    {
        Customer = customer;
        ApproverId = approverId;
    }

    public EntityReference? Customer { get; }

    public Guid ApproverId { get; }

    public string TierCode { get; set; } = DefaultPolicy.Diamond;

    public string Reason { get; set; } = "Family of a private banking customer.";

    public Day EndsOn { get; set; } = new(2024, 12, 31);

    /// <summary>The row as it would be sent.</summary>
    public Entity Build(IScenarioHost host)
    {
        var row = new Entity(TierOverrideTable.LogicalName)
        {
            [TierOverrideTable.Tier] = host.AsAdministrator.Tier(TierCode),
            [TierOverrideTable.Reason] = Reason,
            [TierOverrideTable.Approver] = new EntityReference("systemuser", ApproverId),
            [TierOverrideTable.EndsOn] = EndsOn.ToDateTime(),
        };
        if (Customer is { } customer)
        {
            row[customer.LogicalName == CustomerColumns.Account ? TierOverrideTable.Account : TierOverrideTable.Contact] = customer;
        }

        return row;
    }

    public EntityReference AddTo(IScenarioHost host) => new(TierOverrideTable.LogicalName, host.AsAdministrator.Create(Build(host)));
}
