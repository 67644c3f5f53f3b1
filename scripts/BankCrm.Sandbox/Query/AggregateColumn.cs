using System;
using System.Globalization;
using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Sandbox.Query;

/// <summary>One column of an aggregate query: a group, or a count, sum, average or extreme.</summary>
internal sealed record AggregateColumn(string Alias, string Sql, bool IsGroup, Column Column, Func<Statement, int, object> Read)
{
    public static AggregateColumn Make(XrmAttributeExpression item, Column column, QueryTable table)
    {
        string expression = table.Expression(column);
        if (item.HasGroupBy)
        {
            return item.DateTimeGrouping == XrmDateTimeGrouping.None
                ? Group(item, column, expression, table)
                : new AggregateColumn(item.Alias, DatePart(item, column, expression), true, column, (row, index) => (int)row.Integer(index));
        }

        return item.AggregateType switch
        {
            XrmAggregateType.Count => Whole(item, column, "COUNT(*)"),
            XrmAggregateType.CountColumn => Whole(item, column, $"COUNT({expression})"),
            XrmAggregateType.Min or XrmAggregateType.Max when column is IntegerColumn or DecimalColumn or DoubleColumn or MoneyColumn or DateTimeColumn =>
                new AggregateColumn(item.Alias, $"{(item.AggregateType == XrmAggregateType.Min ? "MIN" : "MAX")}({expression})", false, column, column.Read),
            XrmAggregateType.Sum when column is IntegerColumn or DecimalColumn or DoubleColumn or MoneyColumn =>
                new AggregateColumn(item.Alias, $"SUM({expression})", false, column, column.Read),
            XrmAggregateType.Avg when column is IntegerColumn or DecimalColumn or DoubleColumn or MoneyColumn =>
                new AggregateColumn(item.Alias, $"SUM({expression}),COUNT({expression})", false, column, Average(column)) { Width = 2 },
            _ => throw Fault.Unsupported($"the aggregate {item.AggregateType} of '{column.Name}' ({column.Kind})"),
        };
    }

    /// <summary>How many places of SQLite's row it takes.</summary>
    public int Width { get; init; } = 1;

    /// <summary>What an order by the column orders by.</summary>
    public string OrderSql => Width == 2 && !IsGroup ? Sql.Replace(",COUNT(", "*1.0/COUNT(", StringComparison.Ordinal) : Sql;

    public string? Format(object value, int language, Runtime runtime) => value switch
    {
        EntityReference reference => reference.Name,
        Money money when Column is MoneyColumn column => column.Format(money.Value, runtime.Currencies.Symbol(runtime.Currencies.Base)),
        OptionSetValue or bool or DateTime => Column.Format(value, language),
        int number => number.ToString("N0", Cultures.For(language)),
        decimal or double => Column.Format(value, language),
        _ => null,
    };

    private static AggregateColumn Group(XrmAttributeExpression item, Column column, string expression, QueryTable table) => column switch
    {
        LookupColumn { IsPolymorphic: true } => new AggregateColumn(item.Alias, column.SelectSql(table.Sql), true, column, column.Read) { Width = column.Width },
        MultiSelectColumn => throw Fault.Unsupported($"grouping by '{column.Name}' ({column.Kind})"),
        _ => new AggregateColumn(item.Alias, expression, true, column, column.Read),
    };

    private static AggregateColumn Whole(XrmAttributeExpression item, Column column, string sql) =>
        new(item.Alias, sql, false, column, (row, index) => (int)row.Integer(index));

    /// <summary>An exact quotient of the exact sum; integers divide without a rest, as in the platform's database.</summary>
    private static Func<Statement, int, object> Average(Column column) => (row, index) =>
    {
        long count = row.Integer(index + 1);
        return column switch
        {
            MoneyColumn => new Money(decimal.Round(ScaledNumber.Unscale(row.Integer(index), MoneyColumn.Scale) / count, MoneyColumn.Scale)),
            DecimalColumn => decimal.Round(ScaledNumber.Unscale(row.Integer(index), column.Definition.Accuracy) / count, 10),
            DoubleColumn => row.Real(index) / count,
            _ => (int)(row.Integer(index) / count),
        };
    };

    private static string DatePart(XrmAttributeExpression item, Column column, string expression)
    {
        if (column is not DateTimeColumn date)
        {
            throw Fault.Argument($"'{column.Name}' is no date and cannot be grouped by {item.DateTimeGrouping}.");
        }

        string instant = date.IsDateOnly ? $"{expression}*86400,'unixepoch'" : $"{expression},'unixepoch'";
        string Part(string format) => string.Create(CultureInfo.InvariantCulture, $"CAST(strftime('{format}',{instant}) AS INTEGER)");
        return item.DateTimeGrouping switch
        {
            XrmDateTimeGrouping.Day => Part("%d"),
            XrmDateTimeGrouping.Month => Part("%m"),
            XrmDateTimeGrouping.Quarter => $"({Part("%m")}+2)/3",
            XrmDateTimeGrouping.Year => Part("%Y"),
            _ => throw Fault.Unsupported($"grouping by {item.DateTimeGrouping}"),
        };
    }
}
