using System;
using System.Globalization;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Columns;

/// <summary>An amount of money in ten-thousandths, rounded to the column's accuracy; a companion column gives it in the base currency.</summary>
internal sealed class MoneyColumn : Column
{
    public const int Scale = 4;

    private readonly string? source;

    public MoneyColumn(ColumnDefinition definition)
        : base(definition)
    {
        source = definition.CalculationOf;
    }

    /// <summary>True for the companion in the base currency.</summary>
    public bool IsBase => source is not null;

    public override string? SqlType => IsBase ? null : "INTEGER";

    public override string Sql(string alias) => source is null
        ? base.Sql(alias)
        : $"CASE WHEN {alias}.\"exchangerate\"={BaseMoney.One.ToString(CultureInfo.InvariantCulture)} THEN {alias}.\"{source}\" ELSE {BaseMoney.SqlFunction}({alias}.\"{source}\",{alias}.\"exchangerate\") END";

    public override StoredValue Store(object value)
    {
        if (value is not Money money)
        {
            throw Fault.WrongType(Table, Name, value, "Money");
        }

        decimal amount = money.Value;
        return amount >= Definition.Minimum && amount <= Definition.Maximum
            ? Scaled(decimal.Round(amount, Definition.Accuracy, MidpointRounding.AwayFromZero))
            : throw Fault.OutOfRange(Table, Name, amount, Definition.Minimum, Definition.Maximum);
    }

    public override StoredValue Filter(object value) => Scaled(value switch
    {
        decimal exact => exact,
        int whole => whole,
        string text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal parsed) => parsed,
        _ => throw Fault.WrongType(Table, Name, value, "Decimal"),
    });

    public override object Read(Statement row, int index) => new Money(ScaledNumber.Unscale(row.Integer(index), Scale));

    /// <summary>
    /// The amount with its currency's symbol, in both languages alike. Written by hand because a page of wide rows has more than a
    /// hundred thousand amounts.
    /// </summary>
    public string Format(decimal amount, string symbol)
    {
        decimal shown = decimal.Round(decimal.Abs(amount), Definition.Accuracy, MidpointRounding.AwayFromZero);
        ulong whole = decimal.ToUInt64(decimal.Truncate(shown));
        ulong part = decimal.ToUInt64((shown - whole) * ScaledNumber.Power(Definition.Accuracy));
        const int mostDigits = 40;
        Span<char> digits = stackalloc char[mostDigits];
        int start = mostDigits;
        for (int digit = 0; digit < Definition.Accuracy; digit++)
        {
            digits[--start] = (char)('0' + (part % 10));
            part /= 10;
        }

        if (Definition.Accuracy > 0)
        {
            digits[--start] = '.';
        }

        for (int digit = 0; digit == 0 || whole > 0; digit++)
        {
            if (digit > 0 && digit % 3 == 0)
            {
                digits[--start] = ',';
            }

            digits[--start] = (char)('0' + (whole % 10));
            whole /= 10;
        }

        return string.Concat(amount < 0 && shown > 0 ? "-" : string.Empty, symbol, digits[start..]);
    }

    private StoredValue Scaled(decimal amount) => ScaledNumber.TryScale(amount, Scale, out long scaled)
        ? StoredValue.Of(scaled)
        : throw Fault.OutOfRange(Table, Name, amount, Definition.Minimum, Definition.Maximum);
}
