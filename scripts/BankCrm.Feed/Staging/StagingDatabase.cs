using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Data.Sqlite;

namespace BankCrm.Feed.Staging;

/// <summary>
/// The temporary SQLite database that extract rows are gathered in by customer and window, so that memory stays bounded however
/// large the extracts are. It has no name, so SQLite removes it when the feed ends, however it ends.
/// </summary>
internal sealed class StagingDatabase : IDisposable
{
    /// <summary>How much of the database is kept in memory, in KiB.</summary>
    private const int CacheSize = 64 * 1024;

    private readonly SqliteConnection connection;

    internal StagingDatabase(FeedMapping mapping)
    {
        Mapping = mapping;
        connection = new SqliteConnection("Data Source=;Pooling=False");
        connection.Open();
        Execute($"PRAGMA cache_size=-{CacheSize.ToString(CultureInfo.InvariantCulture)}");
        Execute("PRAGMA journal_mode=OFF");
        Execute("PRAGMA synchronous=OFF");
        Execute("PRAGMA temp_store=FILE");
        CreateTables();
    }

    internal FeedMapping Mapping { get; }

    /// <summary>The windows that occur, by key.</summary>
    internal SortedSet<int> Windows { get; } = [];

    internal SqliteStatement Prepare(string sql) => new(connection, sql);

    internal void Execute(string sql)
    {
        // Some pragmas answer with a row; nobody needs it.
        using var statement = Prepare(sql);
        while (statement.Step())
        {
        }
    }

    /// <summary>The one number that the query gives.</summary>
    internal long Number(string sql)
    {
        using var statement = Prepare(sql);
        statement.Step();
        return statement.Number(0);
    }

    public void Dispose() => connection.Dispose();

    /// <summary>The column of table metric that tells the first row which file rule n gave for a customer and window.</summary>
    internal static string OriginColumn(int rule) => string.Create(CultureInfo.InvariantCulture, $"origin{rule}");

    private void CreateTables()
    {
        // A customer is staged under the key of its number (CustomerKey); the number itself is kept as it was written.
        Execute(
            $"""
            CREATE TABLE customer(
                key TEXT NOT NULL PRIMARY KEY, number TEXT NOT NULL,
                origin INTEGER NOT NULL, window INTEGER NOT NULL, entity INTEGER NOT NULL, kind INTEGER,
                firstname TEXT, lastname TEXT, name TEXT, birthdate INTEGER, gender INTEGER, updates INTEGER{CustomerFact.Declare(Mapping.CustomerFacts)},
                id BLOB, owner BLOB, ownertype TEXT, state INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID
            """);

        var columns = Mapping.Metrics.Select(metric => $"{metric.Column} INTEGER")
            .Concat(Mapping.Files.Select((_, rule) => $"{OriginColumn(rule)} INTEGER"));
        Execute(
            $"""
            CREATE TABLE metric(
                window INTEGER NOT NULL, customer TEXT NOT NULL, {string.Join(", ", columns)},
                id BLOB, state INTEGER NOT NULL DEFAULT 0, PRIMARY KEY(window, customer)) WITHOUT ROWID
            """);
    }
}
