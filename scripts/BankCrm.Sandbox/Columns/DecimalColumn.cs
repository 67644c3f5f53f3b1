using System.Globalization;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;

namespace BankCrm.Sandbox.Columns;

/// <summary>An exact decimal, rounded to the column's accuracy.</summary>
internal sealed class DecimalColumn(ColumnDefinition definition) : Column(definition)
{
    private readonly string format = "N" + definition.Accuracy.ToString(CultureInfo.InvariantCulture);

    public override string SqlType => "INTEGER";

    public override StoredValue Store(object value)
    {
        if (value is not decimal number)
        {
            throw Fault.WrongType(Table, Name, value, "Decimal");
        }

        return number >= Definition.Minimum && number <= Definition.Maximum && ScaledNumber.TryScale(number, Definition.Accuracy, out long scaled)
            ? StoredValue.Of(scaled)
            : throw Fault.OutOfRange(Table, Name, number, Definition.Minimum, Definition.Maximum);
    }

    public override StoredValue Filter(object value)
    {
        decimal number = value switch
        {
            decimal exact => exact,
            int whole => whole,
            string text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal parsed) => parsed,
            _ => throw Fault.WrongType(Table, Name, value, "Decimal"),
        };
        return ScaledNumber.TryScale(number, Definition.Accuracy, out long scaled)
            ? StoredValue.Of(scaled)
            : throw Fault.OutOfRange(Table, Name, number, Definition.Minimum, Definition.Maximum);
    }

    public override object Read(Statement row, int index) => ScaledNumber.Unscale(row.Integer(index), Definition.Accuracy);

    public override string Format(object value, int language) => ((decimal)value).ToString(format, Cultures.For(language));
}
