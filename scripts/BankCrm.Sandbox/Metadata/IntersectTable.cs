namespace BankCrm.Sandbox.Metadata;

/// <summary>The table that holds the pairs of a many-to-many relationship.</summary>
internal static class IntersectTable
{
    public static Table Make(ManyToManyDefinition pair, Components components)
    {
        (string first, string second) = ColumnNames(pair, components);
        var definition = new TableDefinition
        {
            Name = pair.Intersect,
            SchemaName = pair.Intersect,
            PrimaryKey = pair.Intersect + "id",
            Ownership = Ownership.None,
            PrivilegeName = pair.Intersect,
        };
        ColumnDefinition[] columns =
        [
            new() { Table = pair.Intersect, Name = definition.PrimaryKey, Kind = ColumnKind.PrimaryKey },
            new() { Table = pair.Intersect, Name = first, Kind = ColumnKind.UniqueIdentifier },
            new() { Table = pair.Intersect, Name = second, Kind = ColumnKind.UniqueIdentifier },
            new() { Table = pair.Intersect, Name = StandardColumns.VersionNumber, Kind = ColumnKind.BigInteger },
        ];
        KeyDefinition[] keys = [new() { Table = pair.Intersect, Name = pair.Intersect + "_pair", Columns = [first, second] }];
        return new Table(definition, columns, keys, []);
    }

    /// <summary>The two id columns: named after the tables' keys, and numbered where a table is paired with itself.</summary>
    public static (string First, string Second) ColumnNames(ManyToManyDefinition pair, Components components)
    {
        string first = KeyOf(pair.First, pair, components);
        string second = KeyOf(pair.Second, pair, components);
        return first == second ? (first + "one", second + "two") : (first, second);
    }

    private static string KeyOf(string table, ManyToManyDefinition pair, Components components) =>
        components.Find<TableDefinition>(table)?.PrimaryKey
        ?? throw new SandboxException($"The relationship '{pair.Name}' names the table '{table}', which does not exist.");
}
