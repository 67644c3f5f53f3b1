using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Staging;

/// <summary>Adds what only folding a whole file rule yields, such as balances, to the staged metrics of a customer and window.</summary>
internal sealed class MetricTable : IDisposable
{
    private const int FirstMeasure = 4;

    private readonly SqliteStatement upsert;

    /// <param name="staging">Where the metrics are staged.</param>
    /// <param name="rule">The file rule's position in the mapping.</param>
    /// <param name="measures">The measures that are added, in the order in which they are bound.</param>
    internal MetricTable(StagingDatabase staging, int rule, IReadOnlyList<Measure> measures)
    {
        var origin = StagingDatabase.OriginColumn(rule);
        var columns = measures.Select(measure => measure.Metric.Column).ToArray();
        var parameters = Enumerable.Range(1, FirstMeasure - 1 + columns.Length).Select(index => FormattableString.Invariant($"?{index}"));
        var updates = measures.Select(Update).Prepend($"{origin}=coalesce({origin}, excluded.{origin})");
        upsert = staging.Prepare(
            $"INSERT INTO metric({string.Join(", ", new[] { "window", "customer", origin }.Concat(columns))}) "
            + $"VALUES({string.Join(", ", parameters)}) ON CONFLICT DO UPDATE SET {string.Join(", ", updates)}");
    }

    /// <summary>Sets the value of a measure, by its position, for the next <see cref="Add"/>.</summary>
    internal void Bind(int measure, long? value) => upsert.Bind(FirstMeasure + measure, value);

    /// <summary>Adds the bound values.</summary>
    internal void Add(int window, ReadOnlySpan<byte> customer, Origin origin)
    {
        upsert.Bind(1, window);
        upsert.BindText(2, customer);
        upsert.Bind(3, origin.Packed);
        upsert.Run();
    }

    public void Dispose() => upsert.Dispose();

    /// <summary>The SQL that adds a value: amounts and counts add up, of dates the later counts, and one yes is a yes.</summary>
    internal static string Update(Measure measure)
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
