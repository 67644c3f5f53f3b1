using System;
using System.Globalization;
using System.Text;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Reading;

/// <summary>A measure bound to the columns of one file: what a row adds to its metric.</summary>
internal sealed class BoundMeasure
{
    private readonly Measure measure;
    private readonly RowFilter where;
    private readonly NumberColumns? numbers;
    private readonly NumberColumns? lessPerMonth;
    private readonly DateReader? date;
    private readonly MonthsReader? monthsBefore;
    private readonly int yesNo;

    internal BoundMeasure(Measure measure, ExtractReader reader)
    {
        this.measure = measure;
        where = new RowFilter(measure.Where, reader);
        date = measure.Date is null ? null : new DateReader(measure.Date, reader);
        monthsBefore = measure.MonthsBefore is null ? null : new MonthsReader(measure.MonthsBefore, reader);
        if (measure.LessPerMonth is { } less)
        {
            lessPerMonth = new NumberColumns(measure.Metric, measure.Numbers, [less], reader);
        }

        if (measure.Columns.Count > 0 && measure.Metric.Kind == MetricKind.YesNo)
        {
            yesNo = reader.Column(measure.Columns[0]);
        }
        else if (measure.Columns.Count > 0)
        {
            numbers = new NumberColumns(measure.Metric, measure.Numbers, measure.Columns, reader, measure.Scaling);
        }
    }

    /// <summary>Reads what the current row adds, staged; null where it adds nothing.</summary>
    /// <param name="reader">The file, at the row.</param>
    /// <param name="window">The row's window, or null where it has none of its own.</param>
    /// <param name="value">What it adds.</param>
    /// <returns>Why the row cannot be used, or null.</returns>
    internal string? Read(ExtractReader reader, Window? window, out long? value)
    {
        value = null;
        if (!where.IsEmpty && !where.Matches(reader))
        {
            return null;
        }

        if (measure.Aggregate is Aggregate.Count or Aggregate.Any)
        {
            value = 1;
            return null;
        }

        if (date is not null)
        {
            var fault = date.Read(reader, out var day);
            value = day?.DayNumber;
            return fault;
        }

        if (monthsBefore is not null)
        {
            var fault = monthsBefore.Read(reader, window, out var day);
            value = day?.DayNumber;
            return fault;
        }

        if (measure.Constant is not null)
        {
            value = measure.Constant;
            return null;
        }

        return numbers is null ? ReadYesNo(reader, out value) : ReadNumber(reader, numbers, out value);
    }

    /// <summary>Reads what of the row's amount is paid back each month; null for nothing.</summary>
    internal string? ReadLessPerMonth(ExtractReader reader, out long? value)
    {
        value = null;
        return lessPerMonth?.Read(reader, out value);
    }

    private string? ReadNumber(ExtractReader reader, NumberColumns columns, out long? value)
    {
        var fault = columns.Read(reader, out value);
        if (fault is not null || value is not { } number)
        {
            return fault;
        }

        if (measure.Absolute)
        {
            value = Math.Abs(number);
        }

        return value < measure.Minimum ? BelowMinimum(number) : null;
    }

    private string BelowMinimum(long number)
    {
        decimal unit = measure.Metric.Unit;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join(" + ", measure.Columns)}: {number / unit} is below the minimum {measure.Minimum / unit}.");
    }

    private string? ReadYesNo(ExtractReader reader, out long? value)
    {
        var text = reader.Field(yesNo);
        value = null;
        if (text.IsEmpty)
        {
            return null;
        }

        Span<char> lower = stackalloc char[8];
        if (text.Length <= lower.Length)
        {
            var length = Encoding.UTF8.GetChars(text, lower);
            for (var index = 0; index < length; index++)
            {
                lower[index] = char.ToLowerInvariant(lower[index]);
            }

            value = lower[..length] switch
            {
                "1" or "y" or "yes" or "true" or "\u662F" => 1,
                "0" or "n" or "no" or "false" or "\u5426" => 0,
                _ => null,
            };
        }

        return value is null ? $"{measure.Columns[0]}: \"{Encoding.UTF8.GetString(text)}\" is neither yes nor no." : null;
    }
}
