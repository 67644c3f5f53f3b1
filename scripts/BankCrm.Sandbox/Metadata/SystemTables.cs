using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace BankCrm.Sandbox.Metadata;

/// <summary>The slice of the platform's own tables that the sandbox has, from the embedded SystemTables.json.</summary>
internal sealed record SystemTables
{
    /// <summary>The solution that system components belong to.</summary>
    public const string Solution = "System";

    public List<TableDefinition> Tables { get; init; } = [];

    public List<RelationshipDefinition> Relationships { get; init; } = [];

    public List<ManyToManyDefinition> ManyToMany { get; init; } = [];

    public static Components AsComponents()
    {
        using Stream stream = typeof(SystemTables).Assembly.GetManifestResourceStream("SystemTables.json")
            ?? throw new SandboxException("The sandbox's own table of system tables is missing from its assembly.");
        SystemTables tables = JsonSerializer.Deserialize<SystemTables>(stream, MetadataJson.Options)
            ?? throw new SandboxException("The sandbox's own table of system tables is empty.");
        var components = new Components();
        foreach (TableDefinition table in tables.Tables)
        {
            components.Put(Solution, table.Name, table);
        }

        foreach (RelationshipDefinition relationship in tables.Relationships)
        {
            components.Put(Solution, relationship.Name, relationship);
        }

        foreach (ManyToManyDefinition relationship in tables.ManyToMany)
        {
            components.Put(Solution, relationship.Name, relationship);
        }

        components.Put(Solution, BasicUserRole.Name, BasicUserRole.Definition());
        return components;
    }
}
