using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Storage;

/// <summary>Brings SQLite's tables and indexes to what a catalog says. It adds; what a catalog no longer names keeps its data.</summary>
internal static class SchemaSync
{
    public static void Apply(Database database, Catalog catalog)
    {
        ILookup<string, RelationshipDefinition> lookups = catalog.Relationships.Values.ToLookup(item => item.Referencing);
        foreach (Table table in catalog.Tables)
        {
            AddColumns(database, table);
            AddIndexes(database, table, lookups[table.Name].Where(item => IsWorthAnIndex(catalog, item)));
        }

        database.Forget();
    }

    private static void AddColumns(Database database, Table table)
    {
        HashSet<string> existing = Names(database, $"SELECT name FROM pragma_table_info('{table.Name}')");
        (string Name, string Type)[] columns = [.. table.Columns.Where(column => column.IsStored).SelectMany(Physical)];
        if (existing.Count == 0)
        {
            database.Execute($"CREATE TABLE \"{table.Name}\"(\"$row\" INTEGER PRIMARY KEY,{string.Join(',', columns.Select(item => $"\"{item.Name}\" {item.Type}"))})");
            return;
        }

        foreach ((string name, string type) in columns.Where(item => !existing.Contains(item.Name)))
        {
            database.Execute($"ALTER TABLE \"{table.Name}\" ADD COLUMN \"{name}\" {type}");
        }
    }

    private static void AddIndexes(Database database, Table table, IEnumerable<RelationshipDefinition> lookups)
    {
        string id = table.PrimaryKey.Name;
        var wanted = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [$"{table.Name}$id"] = $"CREATE UNIQUE INDEX \"{table.Name}$id\" ON \"{table.Name}\"(\"{id}\")",
        };

        foreach (TableKey key in table.Keys)
        {
            string name = $"{table.Name}$key${key.Definition.Name}";
            wanted[name] = $"CREATE UNIQUE INDEX \"{name}\" ON \"{table.Name}\"({string.Join(',', key.Columns.Select(column => $"\"{column.Name}\""))})";
        }

        if (table.Definition.TracksChanges)
        {
            wanted[$"{table.Name}$version"] = $"CREATE INDEX \"{table.Name}$version\" ON \"{table.Name}\"(\"{StandardColumns.VersionNumber}\")";
        }

        // Partial: most lookups of most rows are empty, and an empty one is never searched for.
        foreach (RelationshipDefinition relationship in lookups.Where(item => table.Find(item.Column) is LookupColumn))
        {
            string name = $"{table.Name}$lookup${relationship.Column}";
            wanted[name] = $"CREATE INDEX \"{name}\" ON \"{table.Name}\"(\"{relationship.Column}\") WHERE \"{relationship.Column}\" IS NOT NULL";
        }

        HashSet<string> existing = Names(database, $"SELECT name FROM sqlite_master WHERE type='index' AND tbl_name='{table.Name}'");
        foreach (string obsolete in existing.Where(name => !wanted.ContainsKey(name) && name.Contains('$', StringComparison.Ordinal)))
        {
            database.Execute($"DROP INDEX \"{obsolete}\"");
        }

        foreach ((string name, string sql) in wanted.Where(item => !existing.Contains(item.Key)))
        {
            try
            {
                database.Execute(sql);
            }
            catch (SqliteFault fault) when (fault.IsUniqueViolation)
            {
                throw new SandboxException($"The index {name} cannot be built: rows of '{table.Name}' already share a key value.", fault);
            }
        }
    }

    /// <summary>
    /// A few policy rows are pointed to by very many: such an index finds a large part of the table, and costs as much to keep as one that
    /// finds the rows of one customer.
    /// </summary>
    private static bool IsWorthAnIndex(Catalog catalog, RelationshipDefinition relationship) =>
        catalog.Table(relationship.Referenced).Definition.Ownership != Ownership.Organization;

    private static IEnumerable<(string Name, string Type)> Physical(Column column)
    {
        yield return (column.Name, column.SqlType!);
        if (column is LookupColumn { IsPolymorphic: true } lookup)
        {
            yield return (lookup.TableColumn, "TEXT");
        }
    }

    private static HashSet<string> Names(Database database, string sql)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Statement statement = database.Prepare(sql);
        while (statement.Step())
        {
            names.Add(statement.Text(0));
        }

        statement.Reset();
        return names;
    }
}
