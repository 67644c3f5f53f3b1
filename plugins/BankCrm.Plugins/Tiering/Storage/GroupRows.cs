using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Tiering.Storage;

/// <summary>Groups and their members' metrics as pooling reads them: one query for the members, one for the metrics of each table of customers.</summary>
internal sealed class GroupRows
{
    private const string GroupAlias = "pool";

    private readonly IOrganizationService service;
    private readonly Guid? ownerId;

    /// <summary>Reads with one service.</summary>
    /// <param name="service">For reading.</param>
    /// <param name="ownerId">Whose customers the ranges are of; null is everybody's.</param>
    public GroupRows(IOrganizationService service, Guid? ownerId = null)
    {
        this.service = service;
        this.ownerId = ownerId;
    }

    /// <summary>The memberships of everybody who shares a pooled group with a customer of a range.</summary>
    public IReadOnlyList<GroupMembership> ReadMemberships(CustomerTable table, NumberRange range)
    {
        var query = new QueryExpression(GroupMemberTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                GroupMemberTable.Id,
                GroupMemberTable.Group,
                GroupMemberTable.Contact,
                GroupMemberTable.Account,
                GroupMemberTable.SharePercent,
                GroupMemberTable.StartsOn,
                GroupMemberTable.EndsOn,
                GroupMemberTable.RowVersion),
            Distinct = true,
        };
        query.Criteria.AddCondition(GroupMemberTable.StateCode, ConditionOperator.Equal, 0);
        LinkEntity group = AddPool(query.AddLink(CustomerGroupTable.LogicalName, GroupMemberTable.Group, CustomerGroupTable.Id), table, range);
        group.EntityAlias = GroupAlias;
        group.Columns = new ColumnSet(CustomerGroupTable.Code, CustomerGroupTable.Kind, CustomerGroupTable.RowVersion);
        query.AddOrder(GroupMemberTable.Id, OrderType.Ascending);
        return service.ReadAll(query).Select(ReadMembership).ToList();
    }

    /// <summary>The metrics of those customers up to a day; with <paramref name="after"/> or <paramref name="mark"/> only those of later windows or written later.</summary>
    public IReadOnlyList<CustomerMetric> ReadPoolMetrics(CustomerTable table, NumberRange range, Day upTo, Day? after, long? mark) =>
        new[] { CustomerTable.Contact, CustomerTable.Account }.SelectMany(members => ReadMetrics(members, table, range, upTo, after, mark)).ToList();

    /// <summary>The highest row version of any membership and any group: whoever was reviewed with at least that mark has seen them all.</summary>
    public long ReadMark() =>
        Math.Max(HighestVersion(GroupMemberTable.LogicalName, GroupMemberTable.RowVersion), HighestVersion(CustomerGroupTable.LogicalName, CustomerGroupTable.RowVersion));

    private IEnumerable<CustomerMetric> ReadMetrics(CustomerTable members, CustomerTable table, NumberRange range, Day upTo, Day? after, long? mark)
    {
        string customer = CustomerTables.LookupColumn(members);
        var query = new QueryExpression(CustomerMetricTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                CustomerMetricTable.Id,
                customer,
                CustomerMetricTable.PeriodKind,
                CustomerMetricTable.PeriodEnd,
                CustomerMetricTable.AumEnd,
                CustomerMetricTable.AumAverage,
                CustomerMetricTable.RowVersion),
            Distinct = true,
        };
        query.ColumnSet.AddColumns(CategoryColumns.Balances.ToArray());
        query.Criteria.AddCondition(CustomerMetricTable.PeriodEnd, ConditionOperator.LessEqual, upTo.ToDateTime());
        if (after is { } lastWindow)
        {
            var later = new FilterExpression(LogicalOperator.Or);
            later.AddCondition(CustomerMetricTable.PeriodEnd, ConditionOperator.GreaterThan, lastWindow.ToDateTime());
            if (mark is { } known)
            {
                later.AddCondition(CustomerMetricTable.RowVersion, ConditionOperator.GreaterThan, known);
            }

            query.Criteria.AddFilter(later);
        }

        LinkEntity member = query.AddLink(GroupMemberTable.LogicalName, customer, customer);
        member.LinkCriteria.AddCondition(GroupMemberTable.StateCode, ConditionOperator.Equal, 0);
        AddPool(member.AddLink(CustomerGroupTable.LogicalName, GroupMemberTable.Group, CustomerGroupTable.Id), table, range);
        query.AddOrder(CustomerMetricTable.Id, OrderType.Ascending);
        return service.ReadAll(query).Select(row => MetricRows.Read(members, row));
    }

    /// <summary>Keeps pooled groups that a customer of the range is a member of.</summary>
    private LinkEntity AddPool(LinkEntity group, CustomerTable table, NumberRange range)
    {
        group.LinkCriteria.AddCondition(CustomerGroupTable.Pooled, ConditionOperator.Equal, true);
        group.LinkCriteria.AddCondition(CustomerGroupTable.StateCode, ConditionOperator.Equal, 0);
        LinkEntity own = group.AddLink(GroupMemberTable.LogicalName, CustomerGroupTable.Id, GroupMemberTable.Group);
        own.LinkCriteria.AddCondition(GroupMemberTable.StateCode, ConditionOperator.Equal, 0);
        own.LinkCriteria.AddCondition(GroupMemberTable.CustomerNumber, ConditionOperator.GreaterEqual, range.First);
        own.LinkCriteria.AddCondition(GroupMemberTable.CustomerNumber, ConditionOperator.LessEqual, range.Last);
        own.LinkCriteria.AddCondition(CustomerTables.LookupColumn(table), ConditionOperator.NotNull);
        if (ownerId is { } owner)
        {
            LinkEntity customer = own.AddLink(CustomerTables.LogicalName(table), CustomerTables.LookupColumn(table), CustomerTables.IdColumn(table));
            customer.LinkCriteria.AddCondition(CustomerColumns.Owner, ConditionOperator.Equal, owner);
        }

        return group;
    }

    private static GroupMembership ReadMembership(Entity row) => new()
    {
        Group = new CustomerGroup
        {
            Id = row.Lookup(GroupMemberTable.Group) ?? Guid.Empty,
            Code = OfGroup<string>(row, CustomerGroupTable.Code) ?? string.Empty,
            Kind = OfGroup<OptionSetValue>(row, CustomerGroupTable.Kind) is { } kind ? (GroupKind)(kind.Value - Choices.Base) : GroupKind.Household,
            IsPooled = true,
        },
        CustomerId = row.Lookup(GroupMemberTable.Contact) ?? row.Lookup(GroupMemberTable.Account) ?? Guid.Empty,
        SharePercent = row.GetAttributeValue<decimal?>(GroupMemberTable.SharePercent) ?? 100m,
        StartsOn = row.Day(GroupMemberTable.StartsOn),
        EndsOn = row.Day(GroupMemberTable.EndsOn),
        RowVersion = Math.Max(row.GetAttributeValue<long?>(GroupMemberTable.RowVersion) ?? 0L, OfGroup<long>(row, CustomerGroupTable.RowVersion)),
    };

    private static T? OfGroup<T>(Entity row, string column) =>
        row.GetAttributeValue<AliasedValue>(GroupAlias + "." + column) is { Value: T value } ? value : default;

    private long HighestVersion(string table, string column)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(column), TopCount = 1 };
        query.AddOrder(column, OrderType.Descending);
        return service.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<long?>(column) ?? 0L).FirstOrDefault();
    }
}
