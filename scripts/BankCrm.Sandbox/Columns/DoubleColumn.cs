using System;
using System.Globalization;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;

namespace BankCrm.Sandbox.Columns;

/// <summary>A binary floating-point number, rounded to the column's accuracy.</summary>
internal sealed class DoubleColumn : Column
{
    private readonly string format;
    private readonly double minimum;
    private readonly double maximum;

    public DoubleColumn(ColumnDefinition definition)
        : base(definition)
    {
        format = "N" + definition.Accuracy.ToString(CultureInfo.InvariantCulture);
        minimum = (double)definition.Minimum;
        maximum = (double)definition.Maximum;
    }

    public override string SqlType => "REAL";

    public override StoredValue Store(object value)
    {
        if (value is not double number)
        {
            throw Fault.WrongType(Table, Name, value, "Double");
        }

        return number >= minimum && number <= maximum
            ? StoredValue.Of(Math.Round(number, Definition.Accuracy, MidpointRounding.AwayFromZero))
            : throw Fault.OutOfRange(Table, Name, number, minimum, maximum);
    }

    public override StoredValue Filter(object value) => value switch
    {
        double number => StoredValue.Of(number),
        decimal number => StoredValue.Of((double)number),
        int number => StoredValue.Of((double)number),
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed) => StoredValue.Of(parsed),
        _ => throw Fault.WrongType(Table, Name, value, "Double"),
    };

    public override object Read(Statement row, int index) => row.Real(index);

    public override string Format(object value, int language) => ((double)value).ToString(format, Cultures.For(language));
}
