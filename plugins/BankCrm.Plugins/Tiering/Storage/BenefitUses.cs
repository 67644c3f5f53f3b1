using System;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Tiering.Storage;

/// <summary>The uses of one customer's benefit.</summary>
internal sealed class BenefitUses
{
    private readonly IOrganizationService service;

    public BenefitUses(IOrganizationService service) => this.service = service;

    public Entity? FindGrant(Guid id)
    {
        var query = new QueryExpression(BenefitGrantTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                BenefitGrantTable.Name,
                BenefitGrantTable.Contact,
                BenefitGrantTable.Account,
                BenefitGrantTable.Benefit,
                BenefitGrantTable.GrantedOn,
                BenefitGrantTable.EndedOn,
                BenefitGrantTable.Allowance,
                BenefitGrantTable.Used),
            TopCount = 1,
        };
        query.Criteria.AddCondition(BenefitGrantTable.Id, ConditionOperator.Equal, id);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    /// <summary>Holds the grant's row until the transaction ends, so that of two uses at once the second one sees the first.</summary>
    public void Lock(Entity grant) => service.Update(new Entity(BenefitGrantTable.LogicalName, grant.Id)
    {
        [BenefitGrantTable.Used] = grant.GetAttributeValue<int?>(BenefitGrantTable.Used) ?? 0,
    });

    /// <summary>Adds a use to the grant.</summary>
    public void Count(Entity grant, int quantity) => service.Update(new Entity(BenefitGrantTable.LogicalName, grant.Id)
    {
        [BenefitGrantTable.Used] = (grant.GetAttributeValue<int?>(BenefitGrantTable.Used) ?? 0) + quantity,
    });

    /// <summary>What the customer has used of the benefit in a calendar year, under this grant and any other of the same benefit.</summary>
    public int SumOfYear(Entity grant, int year)
    {
        string customer = grant.Lookup(BenefitGrantTable.Account) is null ? BenefitGrantTable.Contact : BenefitGrantTable.Account;
        var query = new QueryExpression(BenefitUseTable.LogicalName) { ColumnSet = new ColumnSet(BenefitUseTable.Quantity) };
        query.Criteria.AddCondition(BenefitUseTable.UsedOn, ConditionOperator.GreaterEqual, new Day(year, 1, 1).ToDateTime());
        query.Criteria.AddCondition(BenefitUseTable.UsedOn, ConditionOperator.LessEqual, new Day(year, 12, 31).ToDateTime());
        LinkEntity granted = query.AddLink(BenefitGrantTable.LogicalName, BenefitUseTable.Grant, BenefitGrantTable.Id);
        granted.LinkCriteria.AddCondition(BenefitGrantTable.Benefit, ConditionOperator.Equal, grant.Lookup(BenefitGrantTable.Benefit) ?? Guid.Empty);
        granted.LinkCriteria.AddCondition(customer, ConditionOperator.Equal, grant.Lookup(customer) ?? Guid.Empty);
        query.AddOrder(BenefitUseTable.Id, OrderType.Ascending);
        return service.ReadAll(query).Sum(row => row.GetAttributeValue<int>(BenefitUseTable.Quantity));
    }
}
