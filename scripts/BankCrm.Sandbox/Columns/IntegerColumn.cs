using System.Globalization;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;

namespace BankCrm.Sandbox.Columns;

/// <summary>A whole number within the column's range.</summary>
internal sealed class IntegerColumn : Column
{
    private readonly int minimum;
    private readonly int maximum;

    public IntegerColumn(ColumnDefinition definition)
        : base(definition)
    {
        minimum = definition.Minimum <= int.MinValue ? int.MinValue : decimal.ToInt32(definition.Minimum);
        maximum = definition.Maximum >= int.MaxValue ? int.MaxValue : decimal.ToInt32(definition.Maximum);
    }

    public override string SqlType => "INTEGER";

    public override StoredValue Store(object value)
    {
        if (value is not int number)
        {
            throw Fault.WrongType(Table, Name, value, "Int32");
        }

        return number >= minimum && number <= maximum
            ? StoredValue.Of((long)number)
            : throw Fault.OutOfRange(Table, Name, number, minimum, maximum);
    }

    public override StoredValue Filter(object value) => value switch
    {
        int number => StoredValue.Of((long)number),
        string text when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int parsed) => StoredValue.Of((long)parsed),
        _ => throw Fault.WrongType(Table, Name, value, "Int32"),
    };

    public override object Read(Statement row, int index) => (int)row.Integer(index);

    public override string Format(object value, int language) => ((int)value).ToString("N0", Cultures.For(language));
}
