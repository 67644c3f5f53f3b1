using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Staging;

/// <summary>
/// The rows of the file that is being read. They are appended as they come and, when the file ends, folded into the staged metrics
/// and customers in the order of their keys: that touches each page of the database once, however large it has grown.
/// </summary>
internal sealed class FactTable : IDisposable
{
    private const int FirstFact = 11;

    private readonly StagingDatabase staging;
    private readonly string table;
    private readonly int firstValue;
    private readonly SqliteStatement insert;
    private readonly Func<string, string>? foldMetrics;
    private readonly Func<string, string>? foldCustomers;
    private readonly string duplicates;
    private readonly bool findsDuplicates;
    private readonly byte[] lastKey = new byte[CustomerKey.LongestInBytes];
    private int lastLength;
    private int lastWindow;
    private bool inOrder = true;
    private bool inOneWindow = true;
    private long rows;

    /// <param name="staging">Where the rows are staged.</param>
    /// <param name="index">The file rule's position in the mapping.</param>
    /// <param name="rule">The file rule.</param>
    /// <param name="measures">The measures that each row adds to, in the order in which they are bound; none where rows only describe customers or give balances.</param>
    internal FactTable(StagingDatabase staging, int index, FileRule rule, IReadOnlyList<Measure> measures)
    {
        this.staging = staging;
        table = string.Create(CultureInfo.InvariantCulture, $"fact{index}");
        IReadOnlyList<CustomerFact> facts = [.. (rule.Customer.Defines?.Facts ?? []).Select(fact => fact.Fact)];
        firstValue = FirstFact + facts.Count;
        var values = measures.Select((_, value) => string.Create(CultureInfo.InvariantCulture, $"value{value}")).ToArray();
        staging.Execute(
            $"""
            CREATE TABLE {table}(
                window INTEGER NOT NULL, key TEXT NOT NULL, origin INTEGER NOT NULL, described INTEGER NOT NULL, number TEXT,
                firstname TEXT, lastname TEXT, name TEXT, birthdate INTEGER, gender INTEGER{CustomerFact.Declare(facts)}{string.Concat(values.Select(value => $", {value} INTEGER"))})
            """);
        var parameters = Enumerable.Range(1, firstValue - 1 + values.Length).Select(parameter => FormattableString.Invariant($"?{parameter}"));
        insert = staging.Prepare($"INSERT INTO {table} VALUES({string.Join(", ", parameters)})");

        var origin = StagingDatabase.OriginColumn(index);
        var hasValues = measures.Count > 0;
        foldMetrics = hasValues ? order => MetricFold(origin, measures, values, rowsAreUnique: !rule.Aggregates, order) : null;
        foldCustomers = rule.Customer.Defines is { } definition ? order => CustomerFold(definition, facts, order) : null;
        findsDuplicates = hasValues ? !rule.Aggregates : rule.Window is null;
        duplicates = hasValues
            ? $"SELECT f.origin, m.{origin}, f.window FROM {table} f JOIN metric m ON m.window=f.window AND m.customer=f.key WHERE m.{origin}<>f.origin ORDER BY f.origin"
            : $"SELECT f.origin, c.origin, f.window FROM {table} f JOIN customer c ON c.key=f.key WHERE c.origin<>f.origin ORDER BY f.origin";
    }

    /// <summary>Sets the value of a measure, by its position, for the next <see cref="Add"/>.</summary>
    internal void Bind(int measure, long? value) => insert.Bind(firstValue + measure, value);

    /// <summary>Sets what the row says about its customer, for the next <see cref="Add"/>. Empty texts say nothing.</summary>
    internal void Describe(
        ReadOnlySpan<byte> number, ReadOnlySpan<byte> firstName, ReadOnlySpan<byte> lastName, ReadOnlySpan<byte> name, DateOnly? birthDate, long? gender)
    {
        insert.Bind(4, 1);
        insert.BindText(5, number);
        insert.BindText(6, firstName);
        insert.BindText(7, lastName);
        insert.BindText(8, name);
        insert.Bind(9, birthDate?.DayNumber);
        insert.Bind(10, gender);
    }

    /// <summary>Sets a fact about the customer, by its place among those of the file, for the next <see cref="Add"/>.</summary>
    internal void Describe(int fact, long? value) => insert.Bind(FirstFact + fact, value);

    /// <summary>The same for a text; an empty one says nothing.</summary>
    internal void DescribeText(int fact, ReadOnlySpan<byte> value) => insert.BindText(FirstFact + fact, value);

    /// <summary>Says that the row describes nobody, for the next <see cref="Add"/>.</summary>
    internal void DescribeNobody()
    {
        insert.Bind(4, 0);
        for (var parameter = 5; parameter < firstValue; parameter++)
        {
            insert.Bind(parameter, null);
        }
    }

    /// <summary>Appends a row with what is bound.</summary>
    internal void Add(int window, ReadOnlySpan<byte> key, Origin origin)
    {
        insert.Bind(1, window);
        insert.BindText(2, key);
        insert.Bind(3, origin.Packed);
        insert.Run();
        inOneWindow &= rows == 0 || window == lastWindow;
        rows++;
        if (inOrder)
        {
            var order = window.CompareTo(lastWindow);
            inOrder = order > 0 || (order == 0 && key.SequenceCompareTo(lastKey.AsSpan(0, lastLength)) >= 0);
            key.CopyTo(lastKey);
            lastLength = key.Length;
        }

        lastWindow = window;
    }

    /// <summary>Folds the appended rows into the staged metrics and customers.</summary>
    /// <returns>Whether rows were left over because an earlier row has their place.</returns>
    internal bool Fold()
    {
        // Extracts are often in order already, and then need no sorting.
        var order = inOrder ? "rowid" : inOneWindow ? "key, rowid" : "window, key, rowid";
        var used = foldMetrics is null ? rows : Run(foldMetrics(order));
        if (foldCustomers is not null)
        {
            var described = Run(foldCustomers(order));
            used = foldMetrics is null ? described : used;
        }

        return findsDuplicates && used < rows;
    }

    /// <summary>The rows that were left over, in the order of the file, each with the row that has its place and their window.</summary>
    internal IEnumerable<(Origin Row, Origin First, int Window)> Duplicates()
    {
        using var query = staging.Prepare(duplicates);
        while (query.Step())
        {
            yield return (Origin.Unpack(query.Number(0)), Origin.Unpack(query.Number(1)), (int)query.Number(2));
        }
    }

    /// <summary>Removes the rows, before those of the next file come.</summary>
    internal void Clear()
    {
        staging.Execute($"DELETE FROM {table}");
        rows = 0;
        lastLength = 0;
        lastWindow = 0;
        inOrder = true;
        inOneWindow = true;
    }

    public void Dispose() => insert.Dispose();

    private string MetricFold(string origin, IReadOnlyList<Measure> measures, string[] values, bool rowsAreUnique, string order) =>
        $"INSERT INTO metric({string.Join(", ", measures.Select(measure => measure.Metric.Column).Prepend(origin).Prepend("customer").Prepend("window"))}) "
        + $"SELECT {string.Join(", ", values.Prepend("origin").Prepend("key").Prepend("window"))} FROM {table} WHERE true ORDER BY {order} "
        + $"ON CONFLICT DO UPDATE SET {string.Join(", ", measures.Select(MetricTable.Update).Prepend($"{origin}=coalesce({origin}, excluded.{origin})"))}"
        + (rowsAreUnique ? $" WHERE {origin} IS NULL" : string.Empty);

    private string CustomerFold(CustomerDefinition definition, IReadOnlyList<CustomerFact> facts, string order) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        INSERT INTO customer(key, number, origin, window, firstname, lastname, name, birthdate, gender{string.Concat(facts.Select(fact => ", " + fact.Column))}, entity, kind, updates)
        SELECT key, number, origin, window, firstname, lastname, name, birthdate, gender{string.Concat(facts.Select(fact => ", " + fact.Column))},
            {(int)definition.Table}, {(int)definition.Kind}, {(definition.UpdateExisting ? 1 : 0)}
        FROM {table} WHERE described=1 ORDER BY {order}
        ON CONFLICT DO UPDATE SET number=excluded.number, origin=excluded.origin, window=excluded.window, kind=excluded.kind,
            updates=excluded.updates, firstname=excluded.firstname, lastname=excluded.lastname, name=excluded.name,
            birthdate=excluded.birthdate, gender=excluded.gender{string.Concat(facts.Select(fact => $", {fact.Column}=excluded.{fact.Column}"))}
        WHERE excluded.window > window AND excluded.entity = entity
        """);

    private int Run(string sql)
    {
        using var statement = staging.Prepare(sql);
        return statement.Run();
    }
}
