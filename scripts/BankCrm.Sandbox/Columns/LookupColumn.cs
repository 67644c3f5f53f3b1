using System;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Columns;

/// <summary>A reference to a row of one table, or of several; then the table is kept in a second SQLite column.</summary>
internal sealed class LookupColumn : Column
{
    private readonly string[] targets;

    public LookupColumn(ColumnDefinition definition)
        : base(definition)
    {
        targets = [.. definition.Targets];
    }

    public bool IsPolymorphic => targets.Length > 1;

    /// <summary>The tables it may point to.</summary>
    public ReadOnlySpan<string> Targets => targets;

    /// <summary>The SQLite column that holds the table of a reference to one of several.</summary>
    public string TableColumn => Name + "$table";

    public override string SqlType => "BLOB";

    public override int Width => IsPolymorphic ? 2 : 1;

    public override string SelectSql(string alias) =>
        IsPolymorphic ? $"{alias}.\"{Name}\",{alias}.\"{TableColumn}\"" : Sql(alias);

    /// <summary>The writer has resolved a reference by alternate key before, and checks that the row exists after.</summary>
    public override StoredValue Store(object value)
    {
        if (value is not EntityReference reference)
        {
            throw Fault.WrongType(Table, Name, value, "EntityReference");
        }

        if (reference.Id == Guid.Empty)
        {
            throw Fault.Argument($"The reference in '{Name}' of '{Table}' has neither an id nor key values.");
        }

        foreach (string target in targets)
        {
            if (target == reference.LogicalName)
            {
                return IsPolymorphic ? StoredValue.Of(reference.Id, target) : StoredValue.Of(reference.Id);
            }
        }

        throw Fault.Argument($"'{Name}' of '{Table}' takes a reference to {string.Join(" or ", targets)}, not to '{reference.LogicalName}'.");
    }

    public override StoredValue Filter(object value) => value switch
    {
        Guid id => StoredValue.Of(id),
        string text when Guid.TryParse(text, out Guid parsed) => StoredValue.Of(parsed),
        _ => throw Fault.WrongType(Table, Name, value, "Guid"),
    };

    public override object Read(Statement row, int index) => new EntityReference(IsPolymorphic ? TargetOf(row.Text(index + 1)) : targets[0], row.Id(index));

    private string TargetOf(string stored)
    {
        foreach (string target in targets)
        {
            if (target == stored)
            {
                return target;
            }
        }

        return stored;
    }
}
