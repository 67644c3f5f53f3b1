using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Plugins.Model;
using BankCrm.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Tool.Tests.Support;

/// <summary>The rows of a sandbox as sorted lines, one per row, so that two sandboxes can be compared.</summary>
internal static class DatabaseContent
{
    /// <summary>The tables that the feed, the review and people write, with the columns that name a row of each.</summary>
    private static readonly (string Table, string[] Naming)[] Tables =
    {
        ("bce_tierpolicy", new[] { "bce_code", "bce_version" }),
        ("bce_tier", new[] { "bce_code" }),
        ("bce_benefit", new[] { "bce_code" }),
        ("bce_retentionrule", new[] { "bce_tablename" }),
        ("bce_metricwindow", new[] { "bce_name" }),
        ("contact", new[] { "bce_customernumber" }),
        ("account", new[] { "bce_customernumber" }),
        ("bce_customermetric", new[] { "bce_name" }),
        ("bce_tieroverride", new[] { "bce_customernumber", "bce_endson" }),
        ("bce_tierdecision", new[] { "bce_name", "bce_revision" }),
        ("bce_rfmscale", new[] { "bce_name" }),
        ("bce_stagemove", new[] { "bce_name", "bce_revision" }),
        ("bce_customervalue", new[] { "bce_name", "bce_revision" }),
        ("bce_churnscore", new[] { "bce_name", "bce_revision" }),
        ("bce_churnalert", new[] { "bce_name" }),
        ("bce_benefitgrant", new[] { "bce_name", "bce_grantedon" }),
        ("bce_tiergrowth", new[] { "bce_code" }),
        ("bce_stagefunnel", new[] { "bce_code" }),
        ("bce_churnperformance", new[] { "bce_name" }),
        ("incident", new[] { "bce_complaintnumber" }),
        ("bce_complaintclock", new[] { "bce_name" }),
        ("bce_rootcause", new[] { "bce_code" }),
        ("bce_rootcausecount", new[] { "bce_name" }),
        ("bce_processchange", new[] { "bce_name" }),
        ("bce_survey", new[] { "bce_name" }),
        ("task", new[] { "subject" }),
    };

    private static readonly string[] Totals = { "bce_tiergrowth", "bce_stagefunnel", "bce_churnperformance" };

    /// <summary>Columns whose value is an instant or a row version: only whether they hold anything can be the same.</summary>
    private static readonly string[] Instants = { "bce_closedon", "bce_supersededon", "bce_tierreviewversion" };

    /// <summary>
    /// When and by whom is no content. The platform notes the currency with the first amount of a row and keeps it when the amount goes,
    /// so it tells which way a row came, not what is in it.
    /// </summary>
    private static readonly string[] Left =
    {
        "createdon", "createdby", "modifiedon", "modifiedby", "overriddencreatedon", "versionnumber", "exchangerate", "transactioncurrencyid",
    };

    /// <summary>Every row by content: without ids, instants and row versions, lookups by what names their row.</summary>
    public static IReadOnlyList<string> Of(string databasePath) => Read(databasePath, connection => Lines(connection, isExact: false));

    /// <summary>The same of an open sandbox.</summary>
    public static IReadOnlyList<string> Of(IDataverse connection) => Lines(connection, isExact: false);

    /// <summary>Every row with everything in it, to show that nothing at all was written.</summary>
    public static IReadOnlyList<string> Exactly(string databasePath) => Read(databasePath, connection => Lines(connection, isExact: true));

    /// <summary>Rows of one table.</summary>
    public static IReadOnlyList<string> Rows(IReadOnlyList<string> content, string table) => content.Where(line => line.StartsWith(table + " ", StringComparison.Ordinal)).ToList();

    /// <summary>The rows without the totals over the whole bank, which only a pass over all customers writes.</summary>
    public static IReadOnlyList<string> WithoutTotals(IReadOnlyList<string> content) => content.Where(line => !Totals.Any(table => line.StartsWith(table + " ", StringComparison.Ordinal))).ToList();

    /// <summary>Both hold the same rows; otherwise the first that differ are told.</summary>
    public static void AssertSame(IReadOnlyList<string> expected, IReadOnlyList<string> actual, string occasion = "")
    {
        if (expected.SequenceEqual(actual, StringComparer.Ordinal))
        {
            return;
        }

        List<string> missing = Except(expected, actual);
        List<string> extra = Except(actual, expected);
        Assert.Fail($"{occasion}: {missing.Count} rows are missing and {extra.Count} are too many.\nMissing:\n{string.Join('\n', missing.Take(4))}\nToo many:\n{string.Join('\n', extra.Take(4))}");
    }

    private static List<string> Except(IReadOnlyList<string> lines, IReadOnlyList<string> others)
    {
        Dictionary<string, int> counts = others.GroupBy(line => line, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return lines.Where(line =>
        {
            counts[line] = counts.GetValueOrDefault(line) - 1;
            return counts[line] < 0;
        }).ToList();
    }

    private static IReadOnlyList<string> Read(string databasePath, Func<IDataverse, IReadOnlyList<string>> read)
    {
        using SandboxEnvironment environment = SandboxEnvironment.Open(databasePath);
        using IDataverse connection = environment.Connect();
        return read(connection);
    }

    private static List<string> Lines(IDataverse connection, bool isExact)
    {
        Dictionary<string, List<Entity>> rows = Tables.ToDictionary(table => table.Table, table => RowsOf(connection, table.Table), StringComparer.Ordinal);
        var names = new Dictionary<Guid, string>();
        foreach ((string table, string[] naming) in Tables)
        {
            foreach (Entity row in rows[table])
            {
                names[row.Id] = string.Join('/', naming.Select(column => Text(row.GetAttributeValue<object?>(column), names)));
            }
        }

        var lines = new List<string>();
        foreach ((string table, _) in Tables)
        {
            lines.AddRange(rows[table].Select(row => Line(row, names, isExact)).Order(StringComparer.Ordinal));
        }

        return lines;
    }

    private static List<Entity> RowsOf(IDataverse connection, string table)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(allColumns: true) };
        query.AddOrder(table == "task" ? "activityid" : table + "id", OrderType.Ascending);
        return connection.ReadAll(query).ToList();
    }

    private static string Line(Entity row, Dictionary<Guid, string> names, bool isExact)
    {
        IEnumerable<string> columns = row.Attributes
            .Where(column => column.Value is not null && (isExact || (column.Value is not Guid && !Left.Contains(column.Key, StringComparer.Ordinal))))
            .OrderBy(column => column.Key, StringComparer.Ordinal)
            .Select(column => column.Key + "=" + Value(column.Key, column.Value, names, isExact));
        return row.LogicalName + " " + string.Join("; ", columns);
    }

    private static string Value(string column, object value, Dictionary<Guid, string> names, bool isExact)
    {
        if (isExact)
        {
            return value is EntityReference reference ? reference.Id.ToString() : Text(value, names);
        }

        return Instants.Contains(column, StringComparer.Ordinal) ? "set" : Text(value, names);
    }

    private static string Text(object? value, Dictionary<Guid, string> names) => value switch
    {
        null => string.Empty,
        EntityReference reference => reference.LogicalName + ":" + (names.TryGetValue(reference.Id, out string? name) ? name : reference.Name),
        Money money => money.Value.ToString("G29", CultureInfo.InvariantCulture),
        OptionSetValue choice => choice.Value.ToString(CultureInfo.InvariantCulture),
        DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
