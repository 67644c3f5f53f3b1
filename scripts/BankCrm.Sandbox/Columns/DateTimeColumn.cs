using System;
using System.Globalization;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;

namespace BankCrm.Sandbox.Columns;

/// <summary>A date (in days) or an instant in UTC (in seconds; the platform keeps no fractions).</summary>
internal sealed class DateTimeColumn : Column
{
    /// <summary>The earliest date that the platform keeps.</summary>
    public static readonly DateTime Earliest = new(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-dd HH:mm:ss",
    ];

    public DateTimeColumn(ColumnDefinition definition)
        : base(definition)
    {
        IsDateOnly = definition.Behavior == DateTimeBehavior.DateOnly;
    }

    public bool IsDateOnly { get; }

    public override string SqlType => "INTEGER";

    public override StoredValue Store(object value)
    {
        if (value is not DateTime instant)
        {
            throw Fault.WrongType(Table, Name, value, "DateTime");
        }

        return ToStored(instant);
    }

    public override StoredValue Filter(object value) => ToStored(value switch
    {
        DateTime instant => instant,
        string text when DateTime.TryParseExact(
            text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out DateTime parsed) => parsed,
        _ => throw Fault.WrongType(Table, Name, value, "DateTime"),
    });

    /// <summary>The whole days or seconds since 1970 that an instant is stored as.</summary>
    public StoredValue ToStored(DateTime instant)
    {
        if (instant.Kind == DateTimeKind.Local)
        {
            throw Fault.Argument($"'{Name}' of '{Table}' takes a DateTime in UTC or without a kind; a local one means another instant on another machine.");
        }

        if (instant < Earliest)
        {
            throw Fault.Of(0x80040239, $"DateTime is less than minimum value supported by CrmDateTime. '{Name}' of '{Table}' is {instant:yyyy-MM-dd}; the minimum is 1753-01-01.");
        }

        long ticks = instant.Ticks - DateTime.UnixEpoch.Ticks;
        return StoredValue.Of(Math.DivRem(ticks, Unit, out long rest) - (rest < 0 ? 1 : 0));
    }

    public override object Read(Statement row, int index)
    {
        long ticks = DateTime.UnixEpoch.Ticks + (row.Integer(index) * Unit);
        return new DateTime(ticks, Definition.Behavior == DateTimeBehavior.UserLocal ? DateTimeKind.Utc : DateTimeKind.Unspecified);
    }

    public override string Format(object value, int language) =>
        ((DateTime)value).ToString(Definition.ShowsDateOnly || IsDateOnly ? "d" : "g", Cultures.For(language));

    private long Unit => IsDateOnly ? TimeSpan.TicksPerDay : TimeSpan.TicksPerSecond;
}
