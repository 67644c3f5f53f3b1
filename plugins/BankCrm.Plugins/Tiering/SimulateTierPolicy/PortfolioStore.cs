using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Review;
using BankCrm.Domain.Tiering.Simulation;
using BankCrm.Plugins.Lifecycle.Storage;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using BankCrm.Plugins.Tiering.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Tiering.SimulateTierPolicy;

/// <summary>
/// One manager's customers as a simulation reads them: those that the caller may see, with all that decides their tiers. They lie
/// scattered over all customer numbers, so their rows are found by their owner.
/// </summary>
internal sealed class PortfolioStore : ITierSimulationStore
{
    private readonly IOrganizationService asUser;
    private readonly IOrganizationService asSystem;
    private readonly DataverseReviewStore bank;
    private readonly GroupRows groups;
    private readonly Guid managerId;

    /// <summary>A store of one manager's customers.</summary>
    /// <param name="asUser">Tells which customers the caller may see.</param>
    /// <param name="asSystem">Reads what decides their tiers, as the review would.</param>
    /// <param name="managerId">The customers' owner.</param>
    /// <param name="utcNow">The operation's instant.</param>
    public PortfolioStore(IOrganizationService asUser, IOrganizationService asSystem, Guid managerId, DateTime utcNow)
    {
        this.asUser = asUser;
        this.asSystem = asSystem;
        this.managerId = managerId;
        bank = new DataverseReviewStore(asSystem, new RowByRowWriter(asSystem), utcNow);
        groups = new GroupRows(asSystem, managerId);
    }

    public ReviewRules ReadRules() => bank.ReadRules();

    public IReadOnlyList<MetricWindow> ReadClosedWindows(Day upTo) => bank.ReadClosedWindows(upTo);

    public int? ReadMetricRetention() => bank.ReadMetricRetention();

    public long ReadMetricMark() => bank.ReadMetricMark();

    /// <summary>How many customers the manager has, up to one more than a number.</summary>
    public int Count(int most)
    {
        int counted = 0;
        foreach (CustomerTable table in new[] { CustomerTable.Contact, CustomerTable.Account })
        {
            QueryExpression query = Owned(new QueryExpression(CustomerTables.LogicalName(table)) { ColumnSet = new ColumnSet(false) });
            query.TopCount = most + 1;
            counted += asUser.RetrieveMultiple(query).Entities.Count;
        }

        return counted;
    }

    public IReadOnlyList<CustomerRecord> ReadCustomers(CustomerTable table, string? afterNumber, int count)
    {
        QueryExpression query = Owned(CustomerRows.Query(table));
        query.TopCount = count;
        query.AddOrder(CustomerColumns.Number, OrderType.Ascending);
        if (afterNumber is not null)
        {
            query.Criteria.AddCondition(CustomerColumns.Number, ConditionOperator.GreaterThan, afterNumber);
        }

        // Whether the manager has left decides no tier, so nobody is looked up for it.
        HashSet<Guid> visible = Visible(table);
        return asSystem.RetrieveMultiple(query).Entities.Where(row => visible.Contains(row.Id)).Select(row => CustomerRows.Read(table, row, ReadRules(), Array.Empty<Guid>())).ToList();
    }

    public IReadOnlyList<CustomerMetric> ReadMetrics(CustomerTable table, NumberRange range, Day upTo)
    {
        QueryExpression query = OwnedQuery(CustomerMetricTable.LogicalName, MetricRows.Columns(table), table, range);
        query.Criteria.AddCondition(CustomerMetricTable.PeriodEnd, ConditionOperator.LessEqual, upTo.ToDateTime());
        return asSystem.ReadAll(query).Select(row => MetricRows.Read(table, row)).ToList();
    }

    public IReadOnlyList<StoredDecision> ReadDecisions(CustomerTable table, NumberRange range) =>
        asSystem.ReadAll(OwnedQuery(TierDecisionTable.LogicalName, new ColumnSet(DecisionRows.Columns), table, range)).Select(row => DecisionRows.Read(table, row)).ToList();

    public IReadOnlyList<StoredStageMove> ReadStageMoves(CustomerTable table, NumberRange range) =>
        asSystem.ReadAll(OwnedQuery(StageMoveTable.LogicalName, new ColumnSet(StageMoveRows.Columns), table, range)).Select(row => StageMoveRows.Read(table, row)).ToList();

    public IReadOnlyList<OverrideRecord> ReadOverrides(CustomerTable table, NumberRange range) => bank.ReadOverrides(table, range);

    public IReadOnlyList<GroupMembership> ReadMemberships(CustomerTable table, NumberRange range) => groups.ReadMemberships(table, range);

    public IReadOnlyList<CustomerMetric> ReadPoolMetrics(CustomerTable table, NumberRange range, Day upTo, Day? after, long? mark) => groups.ReadPoolMetrics(table, range, upTo, after, mark);

    private HashSet<Guid> Visible(CustomerTable table)
    {
        QueryExpression query = Owned(new QueryExpression(CustomerTables.LogicalName(table)) { ColumnSet = new ColumnSet(false) });
        query.AddOrder(CustomerTables.IdColumn(table), OrderType.Ascending);
        return new HashSet<Guid>(asUser.ReadAll(query).Select(row => row.Id));
    }

    private QueryExpression Owned(QueryExpression customers)
    {
        customers.Criteria.AddCondition(CustomerColumns.Number, ConditionOperator.NotNull);
        customers.Criteria.AddCondition(CustomerColumns.Owner, ConditionOperator.Equal, managerId);
        return customers;
    }

    private QueryExpression OwnedQuery(string rows, ColumnSet columns, CustomerTable table, NumberRange range)
    {
        var query = new QueryExpression(rows) { ColumnSet = columns };
        query.Criteria.AddCondition(CustomerMetricTable.CustomerNumber, ConditionOperator.GreaterEqual, range.First);
        query.Criteria.AddCondition(CustomerMetricTable.CustomerNumber, ConditionOperator.LessEqual, range.Last);
        LinkEntity customer = query.AddLink(CustomerTables.LogicalName(table), CustomerTables.LookupColumn(table), CustomerTables.IdColumn(table));
        customer.LinkCriteria.AddCondition(CustomerColumns.Owner, ConditionOperator.Equal, managerId);
        query.AddOrder(rows + "id", OrderType.Ascending);
        return query;
    }
}
