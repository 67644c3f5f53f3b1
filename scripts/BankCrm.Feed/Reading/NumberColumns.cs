using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Reading;

/// <summary>Reads a number from one column of a file, or the sum of several.</summary>
internal sealed class NumberColumns
{
    private readonly Metric metric;
    private readonly NumberText format;
    private readonly (string Name, int Index)[] columns;

    internal NumberColumns(Metric metric, NumberFormat format, IReadOnlyList<string> names, ExtractReader reader)
    {
        this.metric = metric;
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

            var fault = format.Parse(text, metric.Scale, metric.Limit, out var number);
            if (fault != NumberFault.None)
            {
                return Complaint(name, text, fault);
            }

            var sum = (Int128)number + (value ?? 0);
            if (Int128.Abs(sum) > metric.Limit)
            {
                return Complaint(name, text, NumberFault.TooLarge);
            }

            value = (long)sum;
        }

        return null;
    }

    private string Complaint(string name, ReadOnlySpan<byte> text, NumberFault fault)
    {
        var written = $"{name}: \"{Encoding.UTF8.GetString(text)}\"";
        return fault switch
        {
            NumberFault.TooManyDecimals when metric.Scale == 0 => $"{written} is not a whole number.",
            NumberFault.TooManyDecimals => $"{written} has more than four decimals.",
            NumberFault.TooLarge => string.Create(
                CultureInfo.InvariantCulture, $"{written} is beyond \u00B1{metric.Limit / (metric.Scale == 4 ? 10_000 : 1):N0}."),
            _ => $"{written} is not a number.",
        };
    }
}
