using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Staging;

/// <summary>
/// The staged rows that state something standing, such as a loan. Once the dated files are read, each counts in every staged window
/// of its customer whose last day it stands on.
/// </summary>
internal sealed class StandingTable : IDisposable
{
    private const int FirstValue = 5;

    private readonly StagingDatabase staging;
    private readonly string table;
    private readonly IReadOnlyList<Measure> measures;
    private readonly SqliteStatement insert;

    internal StandingTable(StagingDatabase staging, int rule, IReadOnlyList<Measure> measures)
    {
        this.staging = staging;
        this.measures = measures;
        table = string.Create(CultureInfo.InvariantCulture, $"standing{rule}");
        var values = measures.SelectMany((_, index) => new[] { Column("value", index), Column("less", index) }).ToArray();
        staging.Execute(
            $"""
            CREATE TABLE {table}(
                customer TEXT NOT NULL, first INTEGER NOT NULL, until INTEGER NOT NULL, origin INTEGER NOT NULL,
                {string.Join(", ", values.Select(value => $"{value} INTEGER"))})
            """);
        var parameters = Enumerable.Range(1, FirstValue - 1 + values.Length).Select(index => FormattableString.Invariant($"?{index}"));
        insert = staging.Prepare($"INSERT INTO {table} VALUES({string.Join(", ", parameters)})");
    }

    /// <summary>Sets what a measure takes from the row, and what of it is paid back each month, for the next <see cref="Add"/>.</summary>
    internal void Bind(int measure, long? value, long? lessPerMonth)
    {
        insert.Bind(FirstValue + (measure * 2), value);
        insert.Bind(FirstValue + (measure * 2) + 1, lessPerMonth);
    }

    /// <summary>Keeps a row that stands from a day (included) to another (not included).</summary>
    internal void Add(ReadOnlySpan<byte> customer, DateOnly? first, DateOnly? until, Origin origin)
    {
        insert.BindText(1, customer);
        insert.Bind(2, (first ?? DateOnly.MinValue).DayNumber);
        insert.Bind(3, (until ?? DateOnly.MaxValue).DayNumber);
        insert.Bind(4, origin.Packed);
        insert.Run();
    }

    /// <summary>Adds the rows to the metrics that are staged.</summary>
    internal void Fold(MetricTable metrics)
    {
        // The rows are set aside first, because what is read must not change while it is read.
        var joined = $"{table}_joined";
        staging.Execute($"CREATE INDEX {table}_customer ON {table}(customer)");
        staging.Execute(
            $"""
            CREATE TEMP TABLE {joined} AS
            SELECT m.window, m.customer, s.origin, s.first, {string.Join(", ", measures.Select((_, index) => $"s.{Column("value", index)}, s.{Column("less", index)}"))}
            FROM metric m JOIN {table} s ON s.customer = m.customer
            WHERE s.first <= m.window AND s.until > m.window
            ORDER BY m.window, m.customer
            """);
        using (var rows = staging.Prepare($"SELECT * FROM {joined} ORDER BY rowid"))
        {
            while (rows.Step())
            {
                for (var index = 0; index < measures.Count; index++)
                {
                    metrics.Bind(index, Value(rows, 4 + (index * 2)));
                }

                metrics.Add((int)rows.Number(0), rows.Utf8(1), Origin.Unpack(rows.Number(2)));
            }
        }

        staging.Execute($"DROP TABLE {joined}");
    }

    public void Dispose() => insert.Dispose();

    private static string Column(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}{index}");

    /// <summary>The row's value in its window: what is left after a payment in every month since the first, and never below zero.</summary>
    private static long? Value(SqliteStatement rows, int column)
    {
        if (rows.NumberOrNull(column) is not { } value || rows.NumberOrNull(column + 1) is not { } less)
        {
            return rows.NumberOrNull(column);
        }

        var left = value - ((Int128)less * (Month((int)rows.Number(0)) - Month((int)rows.Number(3))));
        return (long)Int128.Clamp(left, 0, Math.Max(0, value));
    }

    private static int Month(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        return (date.Year * 12) + date.Month;
    }
}
