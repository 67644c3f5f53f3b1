using System.Collections.Generic;
using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Sandbox.Query;

/// <summary>The joins of a query as SQL. Aliases are given first, because a filter may name a join that comes later.</summary>
internal sealed class LinkTranslator(CallScope scope, Catalog catalog, QueryTables tables, FilterTranslator filters)
{
    private readonly Dictionary<LinkEntity, QueryTable> joined = [];

    /// <summary>The joins in order, outermost first, with their tables.</summary>
    public IEnumerable<KeyValuePair<LinkEntity, QueryTable>> Joined => joined;

    /// <summary>True when a row of the query's own table can come more than once.</summary>
    public bool MultipliesRows { get; private set; }

    public void Declare(IEnumerable<LinkEntity> links)
    {
        foreach (LinkEntity link in links)
        {
            Table table = catalog.Table(link.LinkToEntityName);
            switch (link.JoinOperator)
            {
                case JoinOperator.Inner or JoinOperator.LeftOuter:
                    break;
                case JoinOperator.Exists or JoinOperator.In when link.Columns.Columns.Count == 0 && !link.Columns.AllColumns:
                    break;
                default:
                    throw Fault.Unsupported($"the join {link.JoinOperator} to '{table.Name}'{(link.Columns.Columns.Count > 0 ? " with columns" : string.Empty)}");
            }

            joined.Add(link, tables.Add(table, link.EntityAlias));
            Declare(link.LinkEntities);
        }
    }

    /// <summary>Appends JOIN clauses to <paramref name="from"/> and EXISTS conditions to <paramref name="where"/>.</summary>
    public void Append(SqlText from, SqlText where, IEnumerable<LinkEntity> links, QueryTable parent)
    {
        foreach (LinkEntity link in links)
        {
            QueryTable table = joined[link];
            Column near = parent.Table.Column(link.LinkFromAttributeName);
            Column far = table.Table.Column(link.LinkToAttributeName);
            scope.Caller.DemandRead(near);
            scope.Caller.DemandRead(far);
            string on = $"{table.Expression(far)}={parent.Expression(near)}";
            if (link.JoinOperator is JoinOperator.Exists or JoinOperator.In)
            {
                where.Add($" AND EXISTS(SELECT 1 FROM \"{table.Table.Name}\" {table.Sql}");
                var conditions = new SqlText();
                Append(where, conditions, link.LinkEntities, table);
                where.Add($" WHERE {on}");
                Restrict(where, link, table);
                where.Add(conditions).Add(")");
                continue;
            }

            MultipliesRows |= far != table.Table.PrimaryKey;
            from.Add($"{(link.JoinOperator == JoinOperator.Inner ? " JOIN" : " LEFT JOIN")} \"{table.Table.Name}\" {table.Sql} ON {on}");
            Restrict(from, link, table);
            Append(from, where, link.LinkEntities, table);
        }
    }

    private void Restrict(SqlText sql, LinkEntity link, QueryTable table)
    {
        RowFilter.Append(sql, scope.Caller, table);
        filters.Append(sql, link.LinkCriteria, table);
    }
}
