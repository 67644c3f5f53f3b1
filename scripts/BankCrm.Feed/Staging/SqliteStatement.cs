using System;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BankCrm.Feed.Staging;

/// <summary>
/// A prepared statement that binds and reads without allocating. It runs once per extract row, where the parameter objects of
/// <see cref="SqliteCommand"/> would cost more than the statement itself.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    /// <summary>Which parameters hold a value: a statement keeps them from run to run, so null need not be bound over null.</summary>
    private readonly bool[] bound;

    internal SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
        bound = new bool[raw.sqlite3_bind_parameter_count(statement) + 1];
    }

    /// <summary>Binds a number to the parameter, counted from 1.</summary>
    internal void Bind(int parameter, long value)
    {
        bound[parameter] = true;
        Check(raw.sqlite3_bind_int64(statement, parameter, value));
    }

    internal void Bind(int parameter, long? value)
    {
        if (value is { } number)
        {
            Bind(parameter, number);
        }
        else
        {
            BindNull(parameter);
        }
    }

    /// <summary>Binds UTF-8 text, which SQLite copies; no text at all is bound as null.</summary>
    internal void BindText(int parameter, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            BindNull(parameter);
        }
        else
        {
            bound[parameter] = true;
            Check(raw.sqlite3_bind_text(statement, parameter, value));
        }
    }

    internal void BindText(int parameter, string value)
    {
        bound[parameter] = true;
        Check(raw.sqlite3_bind_text(statement, parameter, value));
    }

    internal void BindId(int parameter, Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes);
        bound[parameter] = true;
        Check(raw.sqlite3_bind_blob(statement, parameter, bytes));
    }

    /// <summary>Runs a statement that gives no rows, and says how many rows it changed.</summary>
    internal int Run()
    {
        var result = raw.sqlite3_step(statement);
        if (result != raw.SQLITE_DONE)
        {
            Check(result);
        }

        var changes = raw.sqlite3_changes(database);
        Check(raw.sqlite3_reset(statement));
        return changes;
    }

    /// <summary>Goes to the next row of a query; after the last one it is ready to run again.</summary>
    internal bool Step()
    {
        var result = raw.sqlite3_step(statement);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        if (result != raw.SQLITE_DONE)
        {
            Check(result);
        }

        Reset();
        return false;
    }

    /// <summary>Leaves the current row, so that the statement can run again.</summary>
    internal void Reset() => Check(raw.sqlite3_reset(statement));

    /// <summary>The number in the column, counted from 0; 0 where it is null.</summary>
    internal long Number(int column) => raw.sqlite3_column_int64(statement, column);

    internal long? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

    internal bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <summary>The text in the column, or empty where it is null.</summary>
    internal string Text(int column) => IsNull(column) ? string.Empty : raw.sqlite3_column_text(statement, column).utf8_to_string();

    /// <summary>The text in the column as UTF-8; valid until the next step.</summary>
    internal ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(statement, column);

    internal Guid Id(int column) => new(raw.sqlite3_column_blob(statement, column));

    public void Dispose() => statement.Dispose();

    private void BindNull(int parameter)
    {
        if (bound[parameter])
        {
            bound[parameter] = false;
            Check(raw.sqlite3_bind_null(statement, parameter));
        }
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), result);
        }
    }
}
