using System.Linq;
using BankCrm.Sandbox.Columns;

namespace BankCrm.Sandbox.Metadata;

/// <summary>An alternate key at work.</summary>
internal sealed class TableKey
{
    public TableKey(Table table, KeyDefinition definition)
    {
        Definition = definition;
        Columns = [.. definition.Columns.Select(name => table.Find(name)
            ?? throw new SandboxException($"The key '{definition.Name}' names the column '{name}', which '{table.Name}' does not have."))];
    }

    public KeyDefinition Definition { get; }

    public Column[] Columns { get; }
}
