using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;

namespace BankCrm.Sandbox.Columns;

/// <summary>Yes or no.</summary>
internal sealed class BooleanColumn(ColumnDefinition definition) : Column(definition)
{
    private readonly OptionLabels labels = new(definition.Choice);

    public override string SqlType => "INTEGER";

    public override StoredValue Store(object value) =>
        value is bool answer ? StoredValue.Of(answer) : throw Fault.WrongType(Table, Name, value, "Boolean");

    public override StoredValue Filter(object value) => value switch
    {
        bool answer => StoredValue.Of(answer),
        int number when number is 0 or 1 => StoredValue.Of((long)number),
        "1" or "true" or "True" => StoredValue.Of(true),
        "0" or "false" or "False" => StoredValue.Of(false),
        _ => throw Fault.WrongType(Table, Name, value, "Boolean"),
    };

    public override object Read(Statement row, int index) => row.Integer(index) != 0;

    public override string? Format(object value, int language) =>
        labels.Label((bool)value ? 1 : 0, language) ?? ((bool)value ? "Yes" : "No");
}
