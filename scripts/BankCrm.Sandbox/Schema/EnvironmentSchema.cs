using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Schema;

/// <summary>What an environment's metadata says at one moment, to read only; an import makes a new one.</summary>
public sealed class EnvironmentSchema
{
    internal EnvironmentSchema(Catalog catalog)
    {
        Tables = catalog.Tables.Where(table => !table.IsIntersect).OrderBy(table => table.Name, System.StringComparer.Ordinal)
            .ToDictionary(table => table.Name, table => new TableSchema(table));
        Relationships = [.. catalog.Relationships.Values
            .Select(item => new RelationshipSchema(item.Name, item.Referenced, item.Referencing, item.Column))
            .OrderBy(item => item.Name, System.StringComparer.Ordinal)];
        Pairs = [.. catalog.ManyToMany.Values.Select(item => Pair(catalog, item)).OrderBy(item => item.Name, System.StringComparer.Ordinal)];
        CustomApis = [.. catalog.CustomApis.Values.Select(item => new CustomApiSchema(item)).OrderBy(item => item.Name, System.StringComparer.Ordinal)];
    }

    /// <summary>Tables by logical name, without those that hold the pairs of a relationship.</summary>
    public IReadOnlyDictionary<string, TableSchema> Tables { get; }

    /// <summary>One-to-many relationships, without those of the platform's own columns.</summary>
    public IReadOnlyList<RelationshipSchema> Relationships { get; }

    /// <summary>Many-to-many relationships.</summary>
    public IReadOnlyList<PairSchema> Pairs { get; }

    public IReadOnlyList<CustomApiSchema> CustomApis { get; }

    private static PairSchema Pair(Catalog catalog, ManyToManyDefinition pair)
    {
        TableKey key = catalog.Table(pair.Intersect).Keys[0];
        return new PairSchema(pair.Name, pair.Intersect, pair.First, key.Columns[0].Name, pair.Second, key.Columns[1].Name);
    }
}
