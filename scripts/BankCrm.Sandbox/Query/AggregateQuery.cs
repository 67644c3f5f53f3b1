using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Sandbox.Query;

/// <summary>Counts, sums, averages and extremes, with groups. As on the platform they read at most 50,000 rows.</summary>
internal sealed class AggregateQuery(Runtime runtime, CallScope scope, QueryTables tables, IEnumerable<KeyValuePair<LinkEntity, QueryTable>> links)
{
    private const int MostRows = 50_000;

    public static bool Is(QueryExpression query) =>
        IsAggregate(query.ColumnSet) || query.LinkEntities.Any(HasAggregate);

    public EntityCollection Run(QueryExpression query, SqlText from, SqlText where)
    {
        DemandFewRows(from, where);
        List<AggregateColumn> columns = [.. ColumnsOf(query.ColumnSet, tables.Root)];
        columns.AddRange(links.SelectMany(link => ColumnsOf(link.Key.Columns, link.Value)));

        var select = new SqlText().Add(query.Distinct ? "SELECT DISTINCT " : "SELECT ");
        foreach ((int index, AggregateColumn column) in columns.Index())
        {
            select.Add(index == 0 ? string.Empty : ",").Add(column.Sql);
        }

        SqlText sql = select.Add(from).Add(where);
        foreach ((int index, AggregateColumn group) in columns.Where(column => column.IsGroup).Index())
        {
            sql.Add(index == 0 ? " GROUP BY " : ",").Add(group.Sql);
        }

        AppendOrder(sql, query, columns);
        int size = query.TopCount ?? (query.PageInfo is { Count: > 0 } info ? int.Min(info.Count, QueryExecutor.LargestPage) : QueryExecutor.LargestPage);
        int number = query.PageInfo is { PageNumber: > 1 } page ? page.PageNumber : 1;
        sql.Add(" LIMIT ").Add(StoredValue.Of((long)size + 1)).Add(" OFFSET ").Add(StoredValue.Of((long)(number - 1) * size));
        return Read(sql, columns, size, query.TopCount is null);
    }

    private static bool HasAggregate(LinkEntity link) => IsAggregate(link.Columns) || link.LinkEntities.Any(HasAggregate);

    private static bool IsAggregate(ColumnSet? columns) =>
        columns is not null && columns.AttributeExpressions.Any(item => item.HasGroupBy || item.AggregateType != XrmAggregateType.None);

    private void DemandFewRows(SqlText from, SqlText where)
    {
        Statement statement = new SqlText().Add("SELECT COUNT(*) FROM (SELECT 1").Add(from).Add(where)
            .Add(string.Create(CultureInfo.InvariantCulture, $" LIMIT {MostRows + 1})")).Prepare(runtime.Database);
        statement.Step();
        long rows = statement.Integer(0);
        statement.Reset();
        if (rows > MostRows)
        {
            throw Fault.Of(0x8004E023, $"The maximum record limit is exceeded. Reduce the number of records.");
        }
    }

    private IEnumerable<AggregateColumn> ColumnsOf(ColumnSet? set, QueryTable table)
    {
        if (set is null)
        {
            yield break;
        }

        if (set.AllColumns || set.Columns.Count > 0)
        {
            throw Fault.Argument($"An attribute of an aggregate query has either an aggregate or a group.");
        }

        foreach (XrmAttributeExpression item in set.AttributeExpressions)
        {
            if (string.IsNullOrEmpty(item.Alias))
            {
                throw Fault.Argument($"The attribute '{item.AttributeName}' of an aggregate query has no alias.");
            }

            Column column = table.Table.Column(item.AttributeName);
            scope.Caller.DemandRead(column);
            yield return AggregateColumn.Make(item, column, table);
        }
    }

    private static void AppendOrder(SqlText sql, QueryExpression query, List<AggregateColumn> columns)
    {
        bool isFirst = true;
        foreach (OrderExpression order in query.Orders)
        {
            string alias = string.IsNullOrEmpty(order.Alias) ? order.AttributeName : order.Alias;
            AggregateColumn column = columns.Find(item => item.Alias == alias)
                ?? throw Fault.Argument($"The order of an aggregate query names '{alias}', which is not one of its aliases.");
            sql.Add(isFirst ? " ORDER BY " : ",").Add(column.OrderSql).Add(order.OrderType == OrderType.Descending ? " DESC" : string.Empty);
            isFirst = false;
        }
    }

    private EntityCollection Read(SqlText sql, List<AggregateColumn> columns, int size, bool saysMore)
    {
        var result = new EntityCollection { EntityName = tables.Root.Table.Name, TotalRecordCount = -1 };
        Statement row = sql.Prepare(runtime.Database);
        try
        {
            while (row.Step())
            {
                if (result.Entities.Count == size)
                {
                    result.MoreRecords = saysMore;
                    break;
                }

                var entity = new Entity(tables.Root.Table.Name);
                int place = 0;
                foreach (AggregateColumn column in columns)
                {
                    int index = place;
                    place += column.Width;
                    if (row.IsNull(index))
                    {
                        continue;
                    }

                    object value = column.Read(row, index);
                    if (value is EntityReference reference)
                    {
                        reference.Name = runtime.Names.Of(reference.LogicalName, reference.Id);
                    }

                    entity.Attributes[column.Alias] = new AliasedValue(column.Column.Table, column.Column.Name, value);
                    if (column.Format(value, scope.Caller.Language, runtime) is string formatted)
                    {
                        entity.FormattedValues[column.Alias] = formatted;
                    }
                }

                result.Entities.Add(entity);
            }
        }
        finally
        {
            row.Reset();
        }

        return result;
    }
}
