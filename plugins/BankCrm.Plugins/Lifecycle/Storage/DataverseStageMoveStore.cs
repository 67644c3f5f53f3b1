using System;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Lifecycle.Moves;
using BankCrm.Domain.Review;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Lifecycle.Storage;

/// <summary>
/// The store of moves by hand on Dataverse. Customers change under the caller's rights, so that whoever may not change a customer
/// cannot move it; history and activities are written by the system.
/// </summary>
internal sealed class DataverseStageMoveStore : IStageMoveStore
{
    private readonly IOrganizationService asSystem;
    private readonly IOrganizationService asUser;
    private LifecyclePolicyBook? policies;

    public DataverseStageMoveStore(IOrganizationService asSystem, IOrganizationService asUser)
    {
        this.asSystem = asSystem;
        this.asUser = asUser;
    }

    public LifecyclePolicyBook ReadPolicies() => policies ??= LifecyclePolicyReader.Read(asSystem);

    public StagedCustomer? ReadCustomer(CustomerTable table, Guid id)
    {
        var query = new QueryExpression(CustomerTables.LogicalName(table))
        {
            ColumnSet = new ColumnSet(StageStateColumns.Columns.Concat(new[] { CustomerColumns.Number, CustomerColumns.Kind, CustomerColumns.Owner }).ToArray()),
            TopCount = 1,
        };
        query.Criteria.AddCondition(CustomerTables.IdColumn(table), ConditionOperator.Equal, id);
        return asSystem.RetrieveMultiple(query).Entities.Select(row => Read(table, row)).FirstOrDefault();
    }

    public int NextRevision(CustomerRecord customer, Day day)
    {
        var query = new QueryExpression(StageMoveTable.LogicalName) { ColumnSet = new ColumnSet(StageMoveTable.Revision), TopCount = 1 };
        query.Criteria.AddCondition(StageMoveTable.CustomerNumber, ConditionOperator.Equal, customer.Number);
        query.Criteria.AddCondition(StageMoveTable.PeriodKind, ConditionOperator.Equal, Choices.Of(PeriodKind.Day).Value);
        query.Criteria.AddCondition(StageMoveTable.PeriodEnd, ConditionOperator.Equal, day.ToDateTime());
        query.AddOrder(StageMoveTable.Revision, OrderType.Descending);
        return asSystem.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<int>(StageMoveTable.Revision)).FirstOrDefault() + 1;
    }

    public Guid Write(StageMove move)
    {
        var writer = new RowByRowWriter(asSystem, asUser);
        var playbook = new PlaybookRows(asSystem);
        writer.Upsert(move.Activities.Select(activity => playbook.Write(move.Customer, activity)).ToList());
        Guid id = asSystem.Create(StageMoveRows.Write(move));
        var customer = new Entity(CustomerTables.LogicalName(move.Customer.Table), move.Customer.Id);
        StageStateColumns.Write(customer, move.After);
        writer.Update(new[] { customer });
        return id;
    }

    private StagedCustomer Read(CustomerTable table, Entity row)
    {
        var record = new CustomerRecord
        {
            Id = row.Id,
            Table = table,
            Number = row.GetAttributeValue<string>(CustomerColumns.Number) ?? string.Empty,
            Kind = Choices.Read(row, CustomerColumns.Kind, table == CustomerTable.Account ? CustomerKind.Corporate : CustomerKind.Personal),
            Owner = row.GetAttributeValue<EntityReference>(CustomerColumns.Owner) is { } owner ? new OwnerReference(owner.Id, owner.LogicalName == "team") : default,
        };
        return new StagedCustomer(record, StageStateColumns.Read(row, ReadPolicies()));
    }
}
