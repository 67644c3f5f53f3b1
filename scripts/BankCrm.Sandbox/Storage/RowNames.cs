using System;
using System.Collections.Generic;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Storage;

/// <summary>The primary names of rows, for references; one page's worth is remembered at a time.</summary>
internal sealed class RowNames(Database database, Catalog catalog)
{
    private readonly Dictionary<Guid, string?> names = [];
    private readonly Dictionary<string, string> queries = new(StringComparer.Ordinal);

    /// <summary>Starts a page: names may have changed since the last one.</summary>
    public void Begin() => names.Clear();

    public string? Of(string tableName, Guid id)
    {
        if (names.TryGetValue(id, out string? known))
        {
            return known;
        }

        string? name = null;
        if (QueryOf(tableName) is { Length: > 0 } sql)
        {
            Statement statement = database.Prepare(sql);
            statement.Bind(1, id);
            if (statement.Step() && !statement.IsNull(0))
            {
                name = statement.Text(0);
            }

            statement.Reset();
        }

        names[id] = name;
        return name;
    }

    private string QueryOf(string tableName)
    {
        if (!queries.TryGetValue(tableName, out string? sql))
        {
            sql = catalog.Find(tableName) is { PrimaryName: { } column } table
                ? $"SELECT \"{column.Name}\" FROM \"{table.Name}\" WHERE \"{table.PrimaryKey.Name}\"=?"
                : string.Empty;
            queries[tableName] = sql;
        }

        return sql;
    }
}
