using System;
using System.Collections.Generic;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BankCrm.Sandbox.Storage;

/// <summary>One SQLite database on one connection: prepared statements and transactions. Callers serialize access.</summary>
internal sealed class Database : IDisposable
{
    private const int MostCachedStatements = 512;

    private readonly SqliteConnection connection;
    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);

    private Database(SqliteConnection connection)
    {
        this.connection = connection;
    }

    public bool IsInTransaction { get; private set; }

    /// <summary>How many rows the last insert, update or delete changed.</summary>
    public int Changes => raw.sqlite3_changes(Handle);

    private sqlite3 Handle => connection.Handle ?? throw new ObjectDisposedException(nameof(Database));

    /// <summary>Opens a database in memory, which lives as long as this object.</summary>
    public static Database InMemory() =>
        Open(new SqliteConnectionStringBuilder { DataSource = ":memory:", Pooling = false }, "PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY;");

    /// <summary>Opens a file, made when it does not exist, for this process alone.</summary>
    public static Database OnDisk(string path, bool create)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
        };

        // Exclusive: the metadata is held in memory, so a second process on the same file would work with a stale copy of it.
        return Open(settings, "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=4000;");
    }

    /// <summary>A statement for this SQL, ready to bind; the same one each time unless it is in use.</summary>
    public Statement Prepare(string sql)
    {
        if (statements.TryGetValue(sql, out Statement? cached))
        {
            if (!cached.IsBusy)
            {
                return cached;
            }

            cached.IsForgotten = true;
            statements.Remove(sql);
        }

        if (statements.Count >= MostCachedStatements)
        {
            Forget();
        }

        var fresh = new Statement(Handle, sql);
        statements[sql] = fresh;
        return fresh;
    }

    /// <summary>A statement that belongs to the caller, outside the cache.</summary>
    public Statement PrepareOwned(string sql) => new(Handle, sql);

    /// <summary>Runs SQL that takes no values and gives no rows.</summary>
    public void Execute(string sql)
    {
        int code = raw.sqlite3_exec(Handle, sql);
        if (code != raw.SQLITE_OK)
        {
            throw SqliteFault.From(Handle, code);
        }
    }

    public void Begin()
    {
        Execute("BEGIN IMMEDIATE");
        IsInTransaction = true;
    }

    public void Commit()
    {
        Execute("COMMIT");
        IsInTransaction = false;
    }

    public void RollBack()
    {
        IsInTransaction = false;

        // SQLite rolls back by itself on some failures (a full disk); asking again would be an error of its own.
        if (raw.sqlite3_get_autocommit(Handle) == 0)
        {
            Execute("ROLLBACK");
        }
    }

    /// <summary>Drops cached statements that are not in use, as a change of the schema requires.</summary>
    public void Forget()
    {
        var idle = new List<string>();
        foreach ((string sql, Statement statement) in statements)
        {
            if (!statement.IsBusy)
            {
                idle.Add(sql);
            }
        }

        foreach (string sql in idle)
        {
            statements.Remove(sql, out Statement? statement);
            statement!.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (Statement statement in statements.Values)
        {
            statement.Dispose();
        }

        statements.Clear();
        connection.Dispose();
    }

    private static Database Open(SqliteConnectionStringBuilder settings, string pragmas)
    {
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            connection.CreateFunction<long?, long?, long?>(
                BaseMoney.SqlFunction, (amount, rate) => amount is long a && rate is long r ? BaseMoney.Convert(a, r) : null, isDeterministic: true);
            var database = new Database(connection);
            database.Execute(pragmas + " PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=ON;");
            return database;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
