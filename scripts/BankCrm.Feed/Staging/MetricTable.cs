using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Staging;

/// <summary>Adds what rows of one file rule say to the staged metrics of their customer and window.</summary>
internal sealed class MetricTable : IDisposable
{
    private const int FirstMeasure = 4;

    private readonly SqliteStatement upsert;
    private readonly SqliteStatement find;
    private readonly bool rowsAreUnique;

    /// <param name="staging">Where the metrics are staged.</param>
    /// <param name="rule">The file rule's position in the mapping.</param>
    /// <param name="measures">The measures that are added, in the order in which they are bound.</param>
    /// <param name="rowsAreUnique">Whether a customer has one row in a window, so that a second one is refused.</param>
    internal MetricTable(StagingDatabase staging, int rule, IReadOnlyList<Measure> measures, bool rowsAreUnique)
    {
        this.rowsAreUnique = rowsAreUnique;
        var origin = StagingDatabase.OriginColumn(rule);
        var columns = measures.Select(measure => measure.Metric.Column).ToArray();
        var parameters = Enumerable.Range(1, FirstMeasure - 1 + columns.Length).Select(index => FormattableString.Invariant($"?{index}"));
        var updates = measures.Select(Update).Prepend($"{origin}=coalesce({origin}, excluded.{origin})");
        upsert = staging.Prepare(
            $"INSERT INTO metric({string.Join(", ", new[] { "window", "customer", origin }.Concat(columns))}) "
            + $"VALUES({string.Join(", ", parameters)}) "
            + $"ON CONFLICT DO UPDATE SET {string.Join(", ", updates)}"
            + (rowsAreUnique ? $" WHERE {origin} IS NULL" : string.Empty));
        find = staging.Prepare($"SELECT {origin} FROM metric WHERE window=?1 AND customer=?2");
    }

    /// <summary>Sets the value of a measure, by its position, for the next <see cref="TryAdd"/>.</summary>
    internal void Bind(int measure, long? value) => upsert.Bind(FirstMeasure + measure, value);

    /// <summary>Adds the bound values; false where the customer has a row in that window already and must not have two.</summary>
    internal bool TryAdd(int window, ReadOnlySpan<byte> customer, Origin origin)
    {
        upsert.Bind(1, window);
        upsert.BindText(2, customer);
        upsert.Bind(3, origin.Packed);
        return upsert.Run() > 0 || !rowsAreUnique;
    }

    /// <summary>Where the first row of the customer and window came from.</summary>
    internal Origin OriginOf(int window, ReadOnlySpan<byte> customer)
    {
        find.Bind(1, window);
        find.BindText(2, customer);
        find.Step();
        var origin = Origin.Unpack(find.Number(0));
        find.Reset();
        return origin;
    }

    public void Dispose()
    {
        upsert.Dispose();
        find.Dispose();
    }

    /// <summary>Amounts and counts from several rows or files add up; of dates the later counts, and one yes is a yes.</summary>
    private static string Update(Measure measure)
    {
        var column = measure.Metric.Column;
        return measure switch
        {
            { Aggregate: Aggregate.Min } => $"{column}=min(coalesce({column}, excluded.{column}), coalesce(excluded.{column}, {column}))",
            { Aggregate: Aggregate.Max } or { Metric.Kind: MetricKind.YesNo or MetricKind.Date }
                => $"{column}=max(coalesce({column}, excluded.{column}), coalesce(excluded.{column}, {column}))",
            _ => $"{column}=coalesce({column}+excluded.{column}, {column}, excluded.{column})",
        };
    }
}
