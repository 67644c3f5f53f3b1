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
    private readonly string format;

    public MoneyColumn(ColumnDefinition definition)
        : base(definition)
    {
        source = definition.CalculationOf;
        format = "N" + definition.Accuracy.ToString(CultureInfo.InvariantCulture);
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
            ? Scaled(decimal.Round(amount, Definition.Accuracy, System.MidpointRounding.AwayFromZero))
            : throw Fault.OutOfRange(Table, Name, amount, Definition.Minimum, Definition.Maximum);
    }

    public override StoredValue Filter(object value) => Scaled(value switch
    {
        decimal exact => exact,
        int whole => whole,
        Money money => money.Value,
        string text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal parsed) => parsed,
        _ => throw Fault.WrongType(Table, Name, value, "Decimal"),
    });

    public override object Read(Statement row, int index) => new Money(ScaledNumber.Unscale(row.Integer(index), Scale));

    /// <summary>The amount with its currency's symbol, as a person of that language sees it.</summary>
    public string Format(decimal amount, string symbol, int language) => string.Create(
        Cultures.For(language), $"{(amount < 0 ? "-" : string.Empty)}{symbol}{decimal.Abs(amount).ToString(format, Cultures.For(language))}");

    private StoredValue Scaled(decimal amount) => ScaledNumber.TryScale(amount, Scale, out long scaled)
        ? StoredValue.Of(scaled)
        : throw Fault.OutOfRange(Table, Name, amount, Definition.Minimum, Definition.Maximum);
}
