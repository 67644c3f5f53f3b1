using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Schema;

/// <summary>A table as metadata describes it.</summary>
public sealed class TableSchema
{
    private readonly Dictionary<string, ColumnSchema> byName;

    internal TableSchema(Table table)
    {
        TableDefinition definition = table.Definition;
        LogicalName = table.Name;
        SchemaName = definition.SchemaName;
        EntitySetName = definition.EntitySetName;
        PrimaryId = table.PrimaryKey.Name;
        PrimaryName = table.PrimaryName?.Name;
        Ownership = definition.Ownership;
        Labels = definition.Labels;
        CollectionLabels = definition.CollectionLabels;
        Columns = [.. table.Columns.Select(column => new ColumnSchema(column.Definition))];
        Keys = [.. table.Keys.Select(key => new KeySchema(key.Definition.Name, [.. key.Columns.Select(column => column.Name)]))];
        byName = Columns.ToDictionary(column => column.LogicalName, StringComparer.Ordinal);
    }

    public string LogicalName { get; }

    public string SchemaName { get; }

    public string EntitySetName { get; }

    public string PrimaryId { get; }

    /// <summary>The column that names a row; null without.</summary>
    public string? PrimaryName { get; }

    public Ownership Ownership { get; }

    /// <summary>Labels by language code (LCID).</summary>
    public IReadOnlyDictionary<int, string> Labels { get; }

    public IReadOnlyDictionary<int, string> CollectionLabels { get; }

    public IReadOnlyList<ColumnSchema> Columns { get; }

    /// <summary>Alternate keys.</summary>
    public IReadOnlyList<KeySchema> Keys { get; }

    public ColumnSchema? Find(string column) => byName.GetValueOrDefault(column);
}
