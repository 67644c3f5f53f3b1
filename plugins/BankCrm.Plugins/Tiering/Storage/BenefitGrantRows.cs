using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Benefits;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Tiering.Storage;

/// <summary>Grants of benefits, read as and written from the domain's records.</summary>
internal static class BenefitGrantRows
{
    /// <summary>The grants of a range of customers that have not been withdrawn.</summary>
    public static IReadOnlyList<StoredGrant> ReadStanding(IOrganizationService service, CustomerTable table, NumberRange range)
    {
        QueryExpression query = Standing();
        query.Criteria.AddCondition(BenefitGrantTable.CustomerNumber, ConditionOperator.GreaterEqual, range.First);
        query.Criteria.AddCondition(BenefitGrantTable.CustomerNumber, ConditionOperator.LessEqual, range.Last);
        query.Criteria.AddCondition(CustomerTables.LookupColumn(table), ConditionOperator.NotNull);
        return service.ReadAll(query).Select(row => Read(table, row)).ToList();
    }

    /// <summary>The grants of one customer that have not been withdrawn.</summary>
    public static IReadOnlyList<StoredGrant> ReadStanding(IOrganizationService service, CustomerRecord customer)
    {
        QueryExpression query = Standing();
        query.Criteria.AddCondition(CustomerTables.LookupColumn(customer.Table), ConditionOperator.Equal, customer.Id);
        return service.ReadAll(query).Select(row => Read(customer.Table, row)).ToList();
    }

    private static QueryExpression Standing()
    {
        var query = new QueryExpression(BenefitGrantTable.LogicalName)
        {
            ColumnSet = new ColumnSet(BenefitGrantTable.Contact, BenefitGrantTable.Account, BenefitGrantTable.Benefit, BenefitGrantTable.GrantedOn),
        };
        query.Criteria.AddCondition(BenefitGrantTable.StatusCode, ConditionOperator.Equal, BenefitGrantTable.Granted);
        query.AddOrder(BenefitGrantTable.Id, OrderType.Ascending);
        return query;
    }

    private static StoredGrant Read(CustomerTable table, Entity row) => new()
    {
        Id = row.Id,
        CustomerId = row.Lookup(CustomerTables.LookupColumn(table)) ?? Guid.Empty,
        BenefitId = row.Lookup(BenefitGrantTable.Benefit) ?? Guid.Empty,
        GrantedOn = row.Day(BenefitGrantTable.GrantedOn) ?? default,
    };

    /// <summary>A grant to be upserted: one that was withdrawn on the day it was given begins again, with its uses.</summary>
    public static Entity Write(CustomerRecord customer, BenefitGrant grant)
    {
        var row = new Entity(BenefitGrantTable.LogicalName, grant.Id)
        {
            [BenefitGrantTable.Name] = string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", customer.Number, grant.Benefit.Code, grant.GrantedOn),
            [BenefitGrantTable.CustomerNumber] = customer.Number,
            [CustomerTables.LookupColumn(customer.Table)] = new EntityReference(CustomerTables.LogicalName(customer.Table), customer.Id),
            [BenefitGrantTable.Benefit] = new EntityReference(BenefitTable.LogicalName, grant.Benefit.Id),
            [BenefitGrantTable.Tier] = new EntityReference(TierTable.LogicalName, grant.TierId),
            [BenefitGrantTable.GrantedOn] = grant.GrantedOn.ToDateTime(),
            [BenefitGrantTable.EndedOn] = null,
            [BenefitGrantTable.Allowance] = grant.Benefit.Allowance,
            [BenefitGrantTable.StateCode] = new OptionSetValue(0),
            [BenefitGrantTable.StatusCode] = new OptionSetValue(BenefitGrantTable.Granted),
        };
        if (CustomerRows.Owner(customer) is { } owner)
        {
            row[BenefitGrantTable.Owner] = owner;
        }

        return row;
    }

    /// <summary>The end of a grant.</summary>
    /// <param name="grantId">The row.</param>
    /// <param name="on">The first day without the benefit.</param>
    public static Entity Withdraw(Guid grantId, Day on) => new(BenefitGrantTable.LogicalName, grantId)
    {
        [BenefitGrantTable.EndedOn] = on.ToDateTime(),
        [BenefitGrantTable.StateCode] = new OptionSetValue(1),
        [BenefitGrantTable.StatusCode] = new OptionSetValue(BenefitGrantTable.Withdrawn),
    };
}
