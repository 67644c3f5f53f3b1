using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Sandbox.Query;

/// <summary>The order of a query. As on the platform a choice orders by its label and a lookup by the name of what it points to.</summary>
internal sealed class OrderTranslator(CallScope scope, Catalog catalog, QueryTables tables)
{
    public List<QueryOrder> Translate(QueryExpression query, IEnumerable<KeyValuePair<LinkEntity, QueryTable>> links)
    {
        var orders = new List<QueryOrder>();
        foreach (OrderExpression order in query.Orders)
        {
            orders.Add(Translate(order, string.IsNullOrEmpty(order.EntityName) ? tables.Root : tables.Named(order.EntityName)));
        }

        foreach ((LinkEntity link, QueryTable table) in links)
        {
            orders.AddRange(link.Orders.Select(order => Translate(order, table)));
        }

        return orders;
    }

    private QueryOrder Translate(OrderExpression order, QueryTable table)
    {
        Column column = table.Table.Column(order.AttributeName);
        scope.Caller.DemandRead(column);
        bool isDescending = order.OrderType == OrderType.Descending;
        return column switch
        {
            ChoiceColumn choice => new QueryOrder(LabelOf(choice, table.Expression(column)), column, isDescending, IsPlain: false),
            LookupColumn lookup => new QueryOrder(NameOf(lookup, table), column, isDescending, IsPlain: false),
            MultiSelectColumn => throw Fault.Unsupported($"ordering by '{column.Name}', a choice of several options"),
            _ => new QueryOrder(table.Expression(column), column, isDescending, IsPlain: table == tables.Root && column.IsStored),
        };
    }

    private SqlText LabelOf(ChoiceColumn choice, string expression)
    {
        SqlText sql = new SqlText().Add($"CASE {expression}");
        foreach (OptionDefinition option in choice.Options.All.OrderBy(option => option.Value))
        {
            sql.Add(" WHEN ").Add(StoredValue.Of((long)option.Value)).Add(" THEN ").Add(StoredValue.Of(option.Labels.In(scope.Caller.Language) ?? string.Empty));
        }

        return sql.Add(" END COLLATE NOCASE");
    }

    private SqlText NameOf(LookupColumn lookup, QueryTable table)
    {
        SqlText sql = new SqlText().Add("COALESCE(NULL");
        foreach (string target in lookup.Targets)
        {
            if (catalog.Find(target) is { PrimaryName: { } name } referenced)
            {
                sql.Add($",(SELECT n.\"{name.Name}\" FROM \"{referenced.Name}\" n WHERE n.\"{referenced.PrimaryKey.Name}\"={table.Expression(lookup)})");
            }
        }

        return sql.Add(",NULL) COLLATE NOCASE");
    }
}
