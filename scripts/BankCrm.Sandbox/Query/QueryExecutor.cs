using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Sandbox.Query;

/// <summary>Answers a query: translates it to SQL, runs it and reads one page.</summary>
internal sealed class QueryExecutor(Runtime runtime)
{
    /// <summary>The platform's largest page, and the largest TopCount.</summary>
    public const int LargestPage = 5000;

    public EntityCollection Run(CallScope scope, QueryExpression query)
    {
        DemandKnownFeatures(query);
        Table table = runtime.Catalog.Table(query.EntityName);
        var tables = new QueryTables(table);
        var filters = new FilterTranslator(new ConditionTranslator(scope, tables));
        var links = new LinkTranslator(scope, runtime.Catalog, tables, filters);
        links.Declare(query.LinkEntities);

        SqlText from = new SqlText().Add($" FROM \"{table.Name}\" {tables.Root.Sql}");
        SqlText where = new SqlText().Add(" WHERE 1");
        links.Append(from, where, query.LinkEntities, tables.Root);
        RowFilter.Append(where, scope.Caller, tables.Root);
        filters.Append(where, query.Criteria, tables.Root);
        runtime.Names.Begin();
        if (AggregateQuery.Is(query))
        {
            return new AggregateQuery(runtime, scope, tables, links.Joined).Run(query, from, where);
        }

        return RunPage(scope, query, tables, links, from, where);
    }

    private static void DemandKnownFeatures(QueryExpression query)
    {
        if (query.SubQueryExpression is not null)
        {
            throw Fault.Unsupported($"sub-queries");
        }

        if (!string.IsNullOrEmpty(query.DataSource))
        {
            throw Fault.Unsupported($"the data source '{query.DataSource}'");
        }

        if (query.TopCount is int top)
        {
            if (top is < 1 or > LargestPage)
            {
                throw Fault.Argument($"TopCount is {top}; it must be 1 to {LargestPage}.");
            }

            if (query.PageInfo is { } page && (page.Count > 0 || page.PageNumber > 1 || !string.IsNullOrEmpty(page.PagingCookie)))
            {
                throw Fault.Argument($"The Top.Count value can't be specified with pagingInfo.");
            }
        }
    }

    private EntityCollection RunPage(CallScope scope, QueryExpression query, QueryTables tables, LinkTranslator links, SqlText from, SqlText where)
    {
        Table table = tables.Root.Table;
        var select = new ResultSelection(scope);
        bool isDistinct = query.Distinct;
        if (!isDistinct)
        {
            select.AddKey(tables.Root);
        }

        select.Add(query.ColumnSet, tables.Root);
        foreach ((LinkEntity link, QueryTable joined) in links.Joined)
        {
            select.Add(link.Columns, joined);
        }

        List<QueryOrder> orders = new OrderTranslator(scope, runtime.Catalog, tables).Translate(query, links.Joined);
        if (!isDistinct)
        {
            orders.Add(new QueryOrder(tables.Root.Expression(table.PrimaryKey), table.PrimaryKey, isDescending: false, IsPlain: true));
        }

        var page = new Page(query, CanSeek: !isDistinct && !links.MultipliesRows && orders.TrueForAll(order => order.IsPlain));
        int cookieIndex = page.CanSeek ? select.AddHidden(orders.Select(order => order.Sql.ToString())) : -1;
        SqlText total = new SqlText().Add(from).Add(where);
        SqlText sql = new SqlText().Add(isDistinct ? "SELECT DISTINCT " : "SELECT ").Add(select.Sql).Add(from).Add(where);
        page.AppendSeek(sql, orders);
        foreach ((int index, QueryOrder order) in orders.Index())
        {
            sql.Add(index == 0 ? " ORDER BY " : ",").Add(order.Sql).Add(order.IsDescending ? " DESC" : string.Empty);
        }

        page.AppendLimit(sql);
        EntityCollection result = Read(sql, page, select.Reader(runtime, table, scope.Caller.Language), orders, cookieIndex);
        result.EntityName = table.Name;
        result.TotalRecordCount = -1;
        if (query.PageInfo?.ReturnTotalRecordCount == true)
        {
            Count(result, total, isDistinct);
        }

        return result;
    }

    private EntityCollection Read(SqlText sql, Page page, ResultReader reader, List<QueryOrder> orders, int cookieIndex)
    {
        var result = new EntityCollection();
        Statement row = sql.Prepare(runtime.Database);
        try
        {
            StoredValue[] last = new StoredValue[orders.Count];
            while (row.Step())
            {
                if (result.Entities.Count == page.Size)
                {
                    result.MoreRecords = !page.IsTop;
                    break;
                }

                result.Entities.Add(reader.Read(row));
                if (cookieIndex >= 0 && result.Entities.Count == page.Size)
                {
                    for (int index = 0; index < last.Length; index++)
                    {
                        last[index] = page.Stored(row, cookieIndex + index, orders[index].Column);
                    }
                }
            }

            if (result.MoreRecords)
            {
                result.PagingCookie = new PagingCookie(
                    page.Number, cookieIndex < 0 ? [] : [.. orders.Select((order, index) => (order.Column.Name, last[index]))]).Write();
            }
        }
        finally
        {
            row.Reset();
        }

        return result;
    }

    /// <summary>The platform counts no further than one page, and says so.</summary>
    private void Count(EntityCollection result, SqlText fromAndWhere, bool isDistinct)
    {
        if (isDistinct)
        {
            throw Fault.Unsupported($"the total count of a distinct query");
        }

        Statement statement = new SqlText().Add("SELECT COUNT(*) FROM (SELECT 1").Add(fromAndWhere).Add($" LIMIT {LargestPage + 1})").Prepare(runtime.Database);
        statement.Step();
        int count = (int)statement.Integer(0);
        statement.Reset();
        result.TotalRecordCountLimitExceeded = count > LargestPage;
        result.TotalRecordCount = Math.Min(count, LargestPage);
    }
}
