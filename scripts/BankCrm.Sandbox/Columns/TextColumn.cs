using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;

namespace BankCrm.Sandbox.Columns;

/// <summary>Text of a limited length. An empty text is no value, as on the platform.</summary>
internal sealed class TextColumn(ColumnDefinition definition) : Column(definition)
{
    public override string SqlType => "TEXT COLLATE NOCASE";

    public override StoredValue Store(object value)
    {
        if (value is not string text)
        {
            throw Fault.WrongType(Table, Name, value, "text");
        }

        if (text.Length > Definition.MaxLength)
        {
            throw Fault.TooLong(Table, Name, text.Length, Definition.MaxLength);
        }

        return text.Length == 0 ? StoredValue.Null : StoredValue.Of(text);
    }

    public override StoredValue Filter(object value) =>
        value is string text ? StoredValue.Of(text) : throw Fault.WrongType(Table, Name, value, "text");

    public override object Read(Statement row, int index) => row.Text(index);
}
