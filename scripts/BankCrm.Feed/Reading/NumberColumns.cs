using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Reading;

/// <summary>Reads a number from one column of a file, or the sum of several, and turns it into the metric's where the mapping says so.</summary>
internal sealed class NumberColumns
{
    /// <summary>The most decimals that are read of a number which is scaled afterwards.</summary>
    private const int ScaledDecimals = 8;

    private const decimal ScaledUnit = 100_000_000m;

    private readonly Metric metric;
    private readonly Scaling? scaling;
    private readonly int decimals;
    private readonly long limit;
    private readonly NumberText format;
    private readonly (string Name, int Index)[] columns;

    internal NumberColumns(Metric metric, NumberFormat format, IReadOnlyList<string> names, ExtractReader reader, Scaling? scaling = null)
    {
        this.metric = metric;
        this.scaling = scaling;
        decimals = scaling is null ? metric.Scale : ScaledDecimals;
        limit = scaling is null ? metric.Limit : long.MaxValue;
        this.format = new NumberText(format);
        columns = [.. names.Select(name => (name, reader.Column(name)))];
    }

    /// <summary>Reads the row's number, in the metric's smallest decimal; null where every column is empty.</summary>
    /// <returns>Why it cannot be used, or null.</returns>
    internal string? Read(ExtractReader reader, out long? value)
    {
        value = null;
        foreach (var (name, index) in columns)
        {
            var text = reader.Field(index);
            if (text.IsEmpty)
            {
                continue;
            }

            var fault = format.Parse(text, decimals, limit, out var number);
            if (fault != NumberFault.None)
            {
                return Complaint(name, text, fault);
            }

            var sum = (Int128)number + (value ?? 0);
            if (Int128.Abs(sum) > limit)
            {
                return Complaint(name, text, NumberFault.TooLarge);
            }

            value = (long)sum;
        }

        return scaling is null || value is not { } read ? null : Scale(read, scaling, out value);
    }

    private string? Scale(long read, Scaling by, out long? value)
    {
        var number = (read / ScaledUnit * by.Factor) + by.Add;
        var staged = number * metric.Unit;
        var fits = Math.Abs(staged) <= metric.Limit;
        value = fits && staged == decimal.Truncate(staged) ? (long)staged : null;
        var said = string.Create(CultureInfo.InvariantCulture, $"{string.Join(" + ", columns.Select(column => column.Name))}: {number:0.########}, as the mapping scales it,");
        return value is not null ? null
            : !fits ? string.Create(CultureInfo.InvariantCulture, $"{said} is beyond \u00B1{metric.Limit / metric.Unit:N0}.")
            : metric.Scale == 0 ? $"{said} is not a whole number."
            : $"{said} has more than four decimals.";
    }

    private string Complaint(string name, ReadOnlySpan<byte> text, NumberFault fault)
    {
        var written = $"{name}: \"{Encoding.UTF8.GetString(text)}\"";
        return fault switch
        {
            NumberFault.TooManyDecimals when decimals == 0 => $"{written} is not a whole number.",
            NumberFault.TooManyDecimals => $"{written} has more than {(decimals == ScaledDecimals ? "eight" : "four")} decimals.",
            NumberFault.TooLarge => string.Create(
                CultureInfo.InvariantCulture, $"{written} is beyond \u00B1{limit / (scaling is null ? metric.Unit : (long)ScaledUnit):N0}."),
            _ => $"{written} is not a number.",
        };
    }
}
