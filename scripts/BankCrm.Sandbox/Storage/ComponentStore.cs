using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Storage;

/// <summary>Keeps components, and the bytes of plug-in assemblies, in the database.</summary>
internal sealed class ComponentStore(Database database)
{
    private static readonly FrozenDictionary<string, Type> Kinds = new[]
    {
        typeof(SolutionDefinition), typeof(TableDefinition), typeof(ColumnDefinition), typeof(KeyDefinition), typeof(ChoiceDefinition),
        typeof(RelationshipDefinition), typeof(ManyToManyDefinition), typeof(StepDefinition), typeof(CustomApiDefinition),
        typeof(RoleDefinition), typeof(FieldSecurityProfileDefinition), typeof(PluginAssemblyDefinition), typeof(DocumentDefinition),
    }.ToFrozenDictionary(kind => kind.Name, StringComparer.Ordinal);

    public static void CreateTables(Database database) => database.Execute(
        """
        CREATE TABLE sandbox_component(kind TEXT NOT NULL, name TEXT NOT NULL, solution TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY(kind, name)) WITHOUT ROWID;
        CREATE TABLE sandbox_assembly(name TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL);
        """);

    public Components Load()
    {
        var components = new Components();
        Statement statement = database.Prepare("SELECT kind, name, solution, body FROM sandbox_component");
        while (statement.Step())
        {
            Type kind = Kinds.GetValueOrDefault(statement.Text(0))
                ?? throw new SandboxException($"The sandbox's file holds a component of the kind '{statement.Text(0)}', which this version does not know.");
            components.Put(statement.Text(2), statement.Text(1), JsonSerializer.Deserialize(statement.Text(3), kind, MetadataJson.Options)!);
        }

        statement.Reset();
        return components;
    }

    /// <summary>Makes the stored components of these solutions the given ones.</summary>
    public void Save(Components components, params IEnumerable<string> solutions)
    {
        HashSet<string> changed = [.. solutions];
        foreach (string solution in changed)
        {
            Statement delete = database.Prepare("DELETE FROM sandbox_component WHERE solution=?");
            delete.Bind(1, solution);
            delete.Run();
        }

        foreach ((Type kind, string name, string solution, object body) in components.Everything.Where(item => changed.Contains(item.Solution)))
        {
            Statement insert = database.Prepare("INSERT INTO sandbox_component(kind, name, solution, body) VALUES(?,?,?,?)");
            insert.Bind(1, kind.Name);
            insert.Bind(2, name);
            insert.Bind(3, solution);
            insert.Bind(4, JsonSerializer.Serialize(body, kind, MetadataJson.Options));
            insert.Run();
        }
    }

    public void SaveAssembly(string name, byte[] bytes)
    {
        Statement insert = database.Prepare("INSERT INTO sandbox_assembly(name, bytes) VALUES(?,?) ON CONFLICT(name) DO UPDATE SET bytes=excluded.bytes");
        insert.Bind(1, name);
        insert.Bind(2, bytes.AsSpan());
        insert.Run();
    }

    public byte[] LoadAssembly(string name)
    {
        Statement statement = database.Prepare("SELECT bytes FROM sandbox_assembly WHERE name=?");
        statement.Bind(1, name);
        try
        {
            return statement.Step() ? statement.Bytes(0) : throw new SandboxException($"The sandbox's file does not hold the assembly '{name}'.");
        }
        finally
        {
            statement.Reset();
        }
    }
}
