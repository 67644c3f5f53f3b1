using System.Collections.Generic;
using BankCrm.Sandbox.Schema;
using Microsoft.OData.Edm;

namespace BankCrm.WebApi.Model;

/// <summary>A table as an entity type of the Web API: its properties and what they mean.</summary>
internal sealed class EntityModel(TableSchema table, EdmEntityType type)
{
    private readonly Dictionary<string, Navigation> navigations = [];
    private readonly Dictionary<string, ColumnSchema> columns = [];

    public TableSchema Table { get; } = table;

    public EdmEntityType Type { get; } = type;

    public IReadOnlyDictionary<string, Navigation> Navigations => navigations;

    /// <summary>Structural properties with their columns, in the table's order.</summary>
    public IReadOnlyDictionary<string, ColumnSchema> Columns => columns;

    /// <summary>The name of a column's property: lookups are shown by their value.</summary>
    public static string PropertyOf(ColumnSchema column) => column.IsLookup ? $"_{column.LogicalName}_value" : column.LogicalName;

    public void Add(ColumnSchema column) => columns.Add(PropertyOf(column), column);

    public bool Add(Navigation navigation) => navigations.TryAdd(navigation.Name, navigation);

    /// <summary>The navigation property of a lookup for a row of one of the tables that it may point to.</summary>
    public static string NavigationOf(ColumnSchema column, string target) =>
        column.Targets.Count == 1 || column.Kind == Sandbox.Metadata.ColumnKind.Owner ? column.LogicalName : $"{column.LogicalName}_{target}";
}
