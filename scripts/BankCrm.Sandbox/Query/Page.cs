using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Sandbox.Query;

/// <summary>Which page of a query is wanted. With a cookie it starts behind the cookie's row; without, it skips the pages before.</summary>
internal sealed class Page
{
    private readonly PagingCookie? cookie;

    public Page(QueryExpression query, bool CanSeek)
    {
        PagingInfo? info = query.PageInfo;
        IsTop = query.TopCount is not null;
        Size = query.TopCount ?? (info is { Count: > 0 } ? Math.Min(info.Count, QueryExecutor.LargestPage) : QueryExecutor.LargestPage);
        Number = info is { PageNumber: > 1 } ? info.PageNumber : 1;
        this.CanSeek = CanSeek;
        if (!string.IsNullOrEmpty(info?.PagingCookie) && Number > 1)
        {
            cookie = PagingCookie.Read(info.PagingCookie);
        }
    }

    public int Size { get; }

    /// <summary>1 for the first.</summary>
    public int Number { get; }

    /// <summary>True when the caller asked for the first rows only.</summary>
    public bool IsTop { get; }

    /// <summary>True when the order's last values alone say where the next page starts.</summary>
    public bool CanSeek { get; }

    private bool Seeks => CanSeek && cookie is { Values.Count: > 0 } && cookie.Page == Number - 1;

    /// <summary>The condition that leaves the rows behind the cookie's row: greater in the first order column that differs.</summary>
    public void AppendSeek(SqlText sql, List<QueryOrder> orders)
    {
        if (!Seeks)
        {
            return;
        }

        IReadOnlyList<(string Column, StoredValue Last)> values = cookie!.Values;
        if (!values.Select(value => value.Column).SequenceEqual(orders.Select(order => order.Column.Name)))
        {
            throw Fault.Of(0x80041129, $"The paging cookie belongs to a query with another order.");
        }

        // Redundant, but it lets SQLite start in the middle of an index on the first order column.
        if (!orders[0].IsDescending && !values[0].Last.IsNull)
        {
            sql.Add(" AND ").Add(orders[0].Sql).Add(">=").Add(values[0].Last);
        }

        sql.Add(" AND (");
        for (int index = 0; index < orders.Count; index++)
        {
            sql.Add(index == 0 ? "(" : " OR (");
            for (int before = 0; before < index; before++)
            {
                sql.Add(orders[before].Sql).Add(" IS ").Add(values[before].Last).Add(" AND ");
            }

            AppendBehind(sql, orders[index], values[index].Last);
            sql.Add(")");
        }

        sql.Add(")");
    }

    public void AppendLimit(SqlText sql)
    {
        sql.Add(" LIMIT ").Add(StoredValue.Of((long)(Size + 1)));
        if (Number > 1 && !Seeks)
        {
            sql.Add(" OFFSET ").Add(StoredValue.Of((long)(Number - 1) * Size));
        }
    }

    public StoredValue Stored(Statement row, int index, Column column)
    {
        if (row.IsNull(index))
        {
            return StoredValue.Null;
        }

        return column switch
        {
            TextColumn => StoredValue.Of(row.Text(index)),
            DoubleColumn => StoredValue.Of(row.Real(index)),
            GuidColumn => StoredValue.Of(row.Id(index)),
            _ => StoredValue.Of(row.Integer(index)),
        };
    }

    /// <summary>Empty values order first, and last when the order is descending.</summary>
    private static void AppendBehind(SqlText sql, QueryOrder order, in StoredValue last)
    {
        if (last.IsNull)
        {
            sql.Add(order.IsDescending ? "0" : order.Sql + " IS NOT NULL");
        }
        else if (order.IsDescending)
        {
            sql.Add("(").Add(order.Sql).Add("<").Add(last).Add(" OR ").Add(order.Sql).Add(" IS NULL)");
        }
        else
        {
            sql.Add(order.Sql).Add(">").Add(last);
        }
    }
}
