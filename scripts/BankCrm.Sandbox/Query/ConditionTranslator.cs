using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Sandbox.Query;

/// <summary>One condition as SQL. Negative operators also match empty columns, as on the platform.</summary>
internal sealed class ConditionTranslator(CallScope scope, QueryTables tables)
{
    private const int MostValues = 2000;

    public void Append(SqlText sql, ConditionExpression condition, QueryTable owner)
    {
        QueryTable table = string.IsNullOrEmpty(condition.EntityName) ? owner : tables.Named(condition.EntityName);
        Column column = table.Table.Column(condition.AttributeName);
        scope.Caller.DemandRead(column);
        string expression = table.Expression(column);
        if (condition.CompareColumns)
        {
            AppendComparison(sql, condition, table, column, expression);
            return;
        }

        switch (condition.Operator)
        {
            case ConditionOperator.Null:
                DemandValues(condition, 0);
                sql.Add($"{expression} IS NULL");
                break;
            case ConditionOperator.NotNull:
                DemandValues(condition, 0);
                sql.Add($"{expression} IS NOT NULL");
                break;
            case ConditionOperator.Equal:
                sql.Add($"{expression}=").Add(One(condition, column));
                break;
            case ConditionOperator.NotEqual:
                sql.Add($"({expression}<>").Add(One(condition, column)).Add($" OR {expression} IS NULL)");
                break;
            case ConditionOperator.GreaterThan:
                sql.Add($"{expression}>").Add(One(condition, column));
                break;
            case ConditionOperator.GreaterEqual:
                sql.Add($"{expression}>=").Add(One(condition, column));
                break;
            case ConditionOperator.LessThan:
                sql.Add($"{expression}<").Add(One(condition, column));
                break;
            case ConditionOperator.LessEqual:
                sql.Add($"{expression}<=").Add(One(condition, column));
                break;
            case ConditionOperator.In:
                AppendList(sql.Add($"{expression} IN "), condition, column);
                break;
            case ConditionOperator.NotIn:
                AppendList(sql.Add($"({expression} IS NULL OR {expression} NOT IN "), condition, column);
                sql.Add(")");
                break;
            case ConditionOperator.Between:
            case ConditionOperator.NotBetween:
                AppendBetween(sql, condition, column, expression);
                break;
            default:
                AppendSpecial(sql, condition, column, expression);
                break;
        }
    }

    private void AppendSpecial(SqlText sql, ConditionExpression condition, Column column, string expression)
    {
        switch (condition.Operator)
        {
            case ConditionOperator.Like or ConditionOperator.NotLike
                or ConditionOperator.BeginsWith or ConditionOperator.DoesNotBeginWith
                or ConditionOperator.EndsWith or ConditionOperator.DoesNotEndWith:
                AppendPattern(sql, condition, column, expression);
                break;
            case ConditionOperator.ContainValues or ConditionOperator.DoesNotContainValues:
                AppendContains(sql, condition, column, expression);
                break;
            case ConditionOperator.EqualUserId:
                sql.Add($"{expression}=").Add(StoredValue.Of(scope.Caller.UserId));
                break;
            case ConditionOperator.NotEqualUserId:
                sql.Add($"({expression}<>").Add(StoredValue.Of(scope.Caller.UserId)).Add($" OR {expression} IS NULL)");
                break;
            case ConditionOperator.EqualUserTeams when column is LookupColumn:
                AppendTeams(sql, expression);
                break;
            case ConditionOperator.EqualBusinessId:
                sql.Add($"{expression}=").Add(StoredValue.Of(scope.Caller.BusinessUnitId));
                break;
            case ConditionOperator.NotEqualBusinessId:
                sql.Add($"({expression}<>").Add(StoredValue.Of(scope.Caller.BusinessUnitId)).Add($" OR {expression} IS NULL)");
                break;
            default:
                AppendDate(sql, condition, column, expression);
                break;
        }
    }

    /// <summary>The teams that the user is a member of.</summary>
    private void AppendTeams(SqlText sql, string expression)
    {
        sql.Add($"{expression} IN (");
        foreach ((int index, Guid owner) in scope.Caller.Owners.Where(owner => owner != scope.Caller.UserId).Index())
        {
            sql.Add(index == 0 ? string.Empty : ",").Add(StoredValue.Of(owner));
        }

        sql.Add(")");
    }

    private void AppendDate(SqlText sql, ConditionExpression condition, Column column, string expression)
    {
        if (column is not DateTimeColumn date)
        {
            throw Unsupported(condition, column);
        }

        if (condition.Operator is ConditionOperator.On or ConditionOperator.NotOn or ConditionOperator.OnOrBefore or ConditionOperator.OnOrAfter)
        {
            StoredValue given = One(condition, column);
            const long secondsPerDay = 86400;
            long from = date.IsDateOnly ? given.Integer : given.Integer - (((given.Integer % secondsPerDay) + secondsPerDay) % secondsPerDay);
            long to = from + (date.IsDateOnly ? 1 : secondsPerDay);
            string low = from.ToString(CultureInfo.InvariantCulture);
            string high = to.ToString(CultureInfo.InvariantCulture);
            sql.Add(condition.Operator switch
            {
                ConditionOperator.On => $"({expression}>={low} AND {expression}<{high})",
                ConditionOperator.NotOn => $"({expression}<{low} OR {expression}>={high} OR {expression} IS NULL)",
                ConditionOperator.OnOrBefore => $"{expression}<{high}",
                _ => $"{expression}>={low}",
            });
            return;
        }

        int count = DateRanges.TakesCount(condition.Operator) ? Count(condition, column) : 0;
        (DateTime? From, DateTime? To) range = DateRanges.Of(condition.Operator, count, scope.Now) ?? throw Unsupported(condition, column);
        sql.Add($"({expression} IS NOT NULL");
        if (range.From is DateTime start)
        {
            sql.Add($" AND {expression}>=").Add(date.ToStored(start));
        }

        if (range.To is DateTime end)
        {
            // A date has no time of day: a span that ends within a day takes the whole day.
            bool wholeDay = date.IsDateOnly && end.TimeOfDay > TimeSpan.Zero;
            sql.Add($" AND {expression}{(wholeDay ? "<=" : "<")}").Add(date.ToStored(end));
        }

        sql.Add(")");
    }

    private static int Count(ConditionExpression condition, Column column)
    {
        DemandValues(condition, 1);
        return condition.Values[0] switch
        {
            int number when number > 0 => number,
            string text when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int parsed) && parsed > 0 => parsed,
            object other => throw Fault.WrongType(column.Table, column.Name, other, "a whole number above 0"),
        };
    }

    private static void AppendBetween(SqlText sql, ConditionExpression condition, Column column, string expression)
    {
        DemandValues(condition, 2);
        bool isNegative = condition.Operator == ConditionOperator.NotBetween;
        sql.Add(isNegative ? $"({expression} IS NULL OR {expression} NOT BETWEEN " : $"{expression} BETWEEN ");
        sql.Add(column.Filter(condition.Values[0])).Add(" AND ").Add(column.Filter(condition.Values[1]));
        sql.Add(isNegative ? ")" : string.Empty);
    }

    private static void AppendPattern(SqlText sql, ConditionExpression condition, Column column, string expression)
    {
        if (column is not TextColumn)
        {
            throw Unsupported(condition, column);
        }

        string value = One(condition, column).Text!;
        if (value.Contains('[', StringComparison.Ordinal) && condition.Operator is ConditionOperator.Like or ConditionOperator.NotLike)
        {
            throw Fault.Unsupported($"character classes in the pattern '{value}' on '{column.Name}'");
        }

        string pattern = condition.Operator switch
        {
            ConditionOperator.BeginsWith or ConditionOperator.DoesNotBeginWith => Escape(value) + "%",
            ConditionOperator.EndsWith or ConditionOperator.DoesNotEndWith => "%" + Escape(value),
            _ => value.Replace("\\", "\\\\", StringComparison.Ordinal),
        };
        bool isNegative = condition.Operator is ConditionOperator.NotLike or ConditionOperator.DoesNotBeginWith or ConditionOperator.DoesNotEndWith;
        sql.Add(isNegative ? $"({expression} IS NULL OR {expression} NOT LIKE " : $"{expression} LIKE ");
        sql.Add(StoredValue.Of(pattern)).Add(" ESCAPE '\\'").Add(isNegative ? ")" : string.Empty);
    }

    private static string Escape(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);

    private static void AppendContains(SqlText sql, ConditionExpression condition, Column column, string expression)
    {
        if (column is not MultiSelectColumn || condition.Values.Count == 0)
        {
            throw Unsupported(condition, column);
        }

        bool isNegative = condition.Operator == ConditionOperator.DoesNotContainValues;
        sql.Add(isNegative ? $"({expression} IS NULL OR NOT(" : "(");
        for (int index = 0; index < condition.Values.Count; index++)
        {
            sql.Add(index == 0 ? string.Empty : " OR ").Add($"instr({expression},").Add(column.Filter(condition.Values[index])).Add(")>0");
        }

        sql.Add(isNegative ? "))" : ")");
    }

    /// <summary>Lists are padded to a power of two with their last value, so that a few statements serve lists of every length.</summary>
    private static void AppendList(SqlText sql, ConditionExpression condition, Column column)
    {
        IReadOnlyList<object> values = condition.Values;
        if (values.Count == 0)
        {
            throw Fault.Argument($"The condition {condition.Operator} on '{column.Name}' of '{column.Table}' has no values.");
        }

        if (values.Count > MostValues)
        {
            throw Fault.Argument($"The condition {condition.Operator} on '{column.Name}' of '{column.Table}' has {values.Count} values; at most {MostValues} are allowed.");
        }

        if (column is MultiSelectColumn)
        {
            throw Unsupported(condition, column);
        }

        int padded = (int)BitOperations.RoundUpToPowerOf2((uint)values.Count);
        sql.Add("(");
        for (int index = 0; index < padded; index++)
        {
            sql.Add(index == 0 ? string.Empty : ",").Add(column.Filter(values[Math.Min(index, values.Count - 1)]));
        }

        sql.Add(")");
    }

    private void AppendComparison(SqlText sql, ConditionExpression condition, QueryTable table, Column column, string expression)
    {
        string sign = condition.Operator switch
        {
            ConditionOperator.Equal => "=",
            ConditionOperator.NotEqual => "<>",
            ConditionOperator.GreaterThan => ">",
            ConditionOperator.GreaterEqual => ">=",
            ConditionOperator.LessThan => "<",
            ConditionOperator.LessEqual => "<=",
            _ => throw Unsupported(condition, column),
        };
        DemandValues(condition, 1);
        string name = condition.Values[0] as string ?? throw Fault.Argument($"A comparison of columns names the other column of '{column.Name}' as text.");
        string[] parts = name.Split('.');
        QueryTable otherTable = parts.Length == 2 ? tables.Named(parts[0]) : table;
        Column other = otherTable.Table.Column(parts[^1]);
        scope.Caller.DemandRead(other);
        if (other.Kind != column.Kind)
        {
            throw Fault.Argument($"'{column.Name}' and '{other.Name}' are of different types and cannot be compared.");
        }

        sql.Add($"{expression}{sign}{otherTable.Expression(other)}");
    }

    private static StoredValue One(ConditionExpression condition, Column column)
    {
        DemandValues(condition, 1);
        if (column is MultiSelectColumn)
        {
            throw Unsupported(condition, column);
        }

        return column.Filter(condition.Values[0]
            ?? throw Fault.Argument($"The condition {condition.Operator} on '{column.Name}' of '{column.Table}' compares with nothing; use Null or NotNull."));
    }

    private static void DemandValues(ConditionExpression condition, int count)
    {
        if (condition.Values.Count != count)
        {
            throw Fault.Argument($"The condition operator {condition.Operator} on '{condition.AttributeName}' takes {count} values, but has {condition.Values.Count}.");
        }
    }

    private static Exception Unsupported(ConditionExpression condition, Column column) =>
        Fault.Unsupported($"the condition operator {condition.Operator} on '{column.Name}' of '{column.Table}' ({column.Kind})");
}
