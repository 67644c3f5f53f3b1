using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Messages;

namespace BankCrm.Sandbox.Metadata;

/// <summary>A table at work: its columns by place and by name, its keys, and what refers to it.</summary>
internal sealed class Table
{
    private readonly FrozenDictionary<string, Column> byName;

    public Table(
        TableDefinition definition,
        IEnumerable<ColumnDefinition> columns,
        IEnumerable<KeyDefinition> keys,
        IEnumerable<RelationshipDefinition> referencing)
    {
        Definition = definition;
        Columns = [.. columns.Select(ColumnFactory.Make)];
        for (int ordinal = 0; ordinal < Columns.Length; ordinal++)
        {
            Columns[ordinal].Ordinal = ordinal;
        }

        byName = Columns.ToFrozenDictionary(column => column.Name, StringComparer.Ordinal);
        PrimaryKey = byName.GetValueOrDefault(definition.PrimaryKey)
            ?? throw new SandboxException($"The table '{Name}' has no primary key column '{definition.PrimaryKey}'.");
        PrimaryName = byName.GetValueOrDefault(definition.PrimaryName);
        State = byName.GetValueOrDefault(StandardColumns.State) as ChoiceColumn;
        Status = byName.GetValueOrDefault(StandardColumns.Status) as ChoiceColumn;
        Owner = definition.Ownership == Ownership.User ? byName.GetValueOrDefault(StandardColumns.Owner) as LookupColumn : null;
        Keys = [.. keys.Select(key => new TableKey(this, key))];
        Referencing = [.. referencing];
        HasMoney = Columns.Any(column => column is MoneyColumn);
        HasSecuredColumns = Columns.Any(column => column.Definition.IsSecured);
    }

    public TableDefinition Definition { get; }

    public string Name => Definition.Name;

    /// <summary>All columns; a column's ordinal is its place here.</summary>
    public Column[] Columns { get; }

    public Column PrimaryKey { get; }

    public Column? PrimaryName { get; }

    public ChoiceColumn? State { get; }

    public ChoiceColumn? Status { get; }

    /// <summary>The owner, in tables of users' rows.</summary>
    public LookupColumn? Owner { get; }

    public IReadOnlyList<TableKey> Keys { get; }

    /// <summary>Relationships in which this table is the referenced one.</summary>
    public IReadOnlyList<RelationshipDefinition> Referencing { get; }

    public bool HasMoney { get; }

    public bool HasSecuredColumns { get; }

    public Column? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>A column by name.</summary>
    /// <exception cref="BankCrm.Dataverse.DataverseFaultException">The table has no such column.</exception>
    public Column Column(string name) => byName.GetValueOrDefault(name) ?? throw Fault.UnknownColumn(Name, name);

    /// <summary>The alternate key of exactly these columns, or null.</summary>
    public TableKey? KeyOf(ICollection<string> columns) =>
        Keys.FirstOrDefault(key => key.Columns.Length == columns.Count && key.Columns.All(column => columns.Contains(column.Name)));

    /// <summary>True for a table that holds the pairs of a many-to-many relationship.</summary>
    public bool IsIntersect => Definition.Columns.Count == 0 && PrimaryName is null;

    /// <summary>The name of a privilege on this table.</summary>
    public string Privilege(string verb) => "prv" + verb + Definition.PrivilegeName;

    public override string ToString() => Name;
}
