using System.Globalization;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Columns;

/// <summary>A choice, a state or a status: one of the options.</summary>
internal sealed class ChoiceColumn(ColumnDefinition definition) : Column(definition)
{
    public OptionLabels Options { get; } = new(definition.Choice);

    public override string SqlType => "INTEGER";

    public override StoredValue Store(object value)
    {
        if (value is not OptionSetValue option)
        {
            throw Fault.WrongType(Table, Name, value, "OptionSetValue");
        }

        return Options.Contains(option.Value)
            ? StoredValue.Of((long)option.Value)
            : throw Fault.OutsideChoice(Table, Name, option.Value, Options.Accepted);
    }

    public override StoredValue Filter(object value) => value switch
    {
        int number => StoredValue.Of((long)number),
        string text when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int parsed) => StoredValue.Of((long)parsed),
        _ => throw Fault.WrongType(Table, Name, value, "Int32"),
    };

    public override object Read(Statement row, int index) => new OptionSetValue((int)row.Integer(index));

    public override string? Format(object value, int language) => Options.Label(((OptionSetValue)value).Value, language);
}
