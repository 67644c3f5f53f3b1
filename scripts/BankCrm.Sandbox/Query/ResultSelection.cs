using System.Collections.Generic;
using System.Linq;
using System.Text;
using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Sandbox.Query;

/// <summary>The SELECT list of a query under construction, and which of its places becomes which attribute.</summary>
internal sealed class ResultSelection(CallScope scope)
{
    private readonly StringBuilder sql = new();
    private readonly List<ResultColumn> columns = [];
    private readonly Dictionary<string, int> currencies = [];
    private int width;
    private int idIndex = -1;
    private int versionIndex = -1;

    public string Sql => width == 0 ? "1" : sql.ToString();

    /// <summary>The row's id, which comes whatever columns are asked for, and its version.</summary>
    public void AddKey(QueryTable table)
    {
        idIndex = Append(table.Expression(table.Table.PrimaryKey), 1);
        if (table.Table.Find(StandardColumns.VersionNumber) is { } version)
        {
            versionIndex = Append(table.Expression(version), 1);
        }
    }

    public void Add(ColumnSet? set, QueryTable table)
    {
        if (set is null)
        {
            return;
        }

        IEnumerable<Column> wanted = set.AllColumns ? table.Table.Columns : set.Columns.Distinct().Select(table.Table.Column);
        foreach (Column column in wanted.Where(scope.Caller.MayRead))
        {
            if (idIndex < 0 || table.Alias is not null || column != table.Table.PrimaryKey)
            {
                Add(column, table, null);
            }
        }

        foreach (XrmAttributeExpression renamed in set.AttributeExpressions)
        {
            Column column = table.Table.Column(renamed.AttributeName);
            if (scope.Caller.MayRead(column))
            {
                Add(column, table, string.IsNullOrEmpty(renamed.Alias) ? null : renamed.Alias);
            }
        }
    }

    /// <summary>Appends expressions that are read but are no attribute; gives the place of the first.</summary>
    public int AddHidden(IEnumerable<string> expressions)
    {
        int first = width;
        foreach (string expression in expressions)
        {
            Append(expression, 1);
        }

        return first;
    }

    public ResultReader Reader(Runtime runtime, Table table, int language) => new(runtime, table, [.. columns], idIndex, versionIndex, language);

    private void Add(Column column, QueryTable table, string? alias)
    {
        int currency = column is MoneyColumn { IsBase: false } ? CurrencyOf(table) : -1;
        int index = Append(column.SelectSql(table.Sql), column.Width);
        string name = alias ?? (table.Alias is null ? column.Name : table.Alias + "." + column.Name);
        columns.Add(new ResultColumn(column, name, index, alias is not null || table.Alias is not null, currency));
    }

    /// <summary>Money is shown with its row's currency, so that is read along.</summary>
    private int CurrencyOf(QueryTable table)
    {
        if (table.Table.Find(StandardColumns.Currency) is not { } column)
        {
            return -1;
        }

        if (!currencies.TryGetValue(table.Sql, out int index))
        {
            index = Append(table.Expression(column), 1);
            currencies[table.Sql] = index;
        }

        return index;
    }

    private int Append(string expression, int count)
    {
        if (width > 0)
        {
            sql.Append(',');
        }

        sql.Append(expression);
        int index = width;
        width += count;
        return index;
    }
}
