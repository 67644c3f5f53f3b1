using System;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;

namespace BankCrm.Sandbox.Columns;

/// <summary>A row's id, or another identifier, kept as 16 bytes that order as the written form does.</summary>
internal sealed class GuidColumn(ColumnDefinition definition) : Column(definition)
{
    public override string SqlType => "BLOB";

    public override StoredValue Store(object value) =>
        value is Guid id ? StoredValue.Of(id) : throw Fault.WrongType(Table, Name, value, "Guid");

    public override StoredValue Filter(object value) => value switch
    {
        Guid id => StoredValue.Of(id),
        string text when Guid.TryParse(text, out Guid parsed) => StoredValue.Of(parsed),
        _ => throw Fault.WrongType(Table, Name, value, "Guid"),
    };

    public override object Read(Statement row, int index) => row.Id(index);
}
