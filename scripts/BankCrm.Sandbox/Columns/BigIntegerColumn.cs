using System.Globalization;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;

namespace BankCrm.Sandbox.Columns;

/// <summary>A 64-bit number that the platform counts itself: the row version.</summary>
internal sealed class BigIntegerColumn(ColumnDefinition definition) : Column(definition)
{
    public override string SqlType => "INTEGER";

    public override StoredValue Store(object value) =>
        value is long number ? StoredValue.Of(number) : throw Fault.WrongType(Table, Name, value, "Int64");

    public override StoredValue Filter(object value) => value switch
    {
        long number => StoredValue.Of(number),
        int number => StoredValue.Of((long)number),
        string text when long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long parsed) => StoredValue.Of(parsed),
        _ => throw Fault.WrongType(Table, Name, value, "Int64"),
    };

    public override object Read(Statement row, int index) => row.Integer(index);
}
