using System;
using System.Globalization;
using System.Text;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Reading;

/// <summary>Reads a day that an extract gives as whole months before the end of the row's window.</summary>
internal sealed class MonthsReader(MonthsBefore rule, ExtractReader reader)
{
    private const int Longest = 1200;

    private readonly int column = reader.Column(rule.Column);

    /// <summary>Reads the row's day, or null where the field is empty. In a shorter month it is that month's last day.</summary>
    /// <returns>Why it cannot be used, or null.</returns>
    internal string? Read(ExtractReader row, Window? window, out DateOnly? day)
    {
        day = null;
        var text = row.Field(column);
        if (text.IsEmpty || window is not { } current)
        {
            return null;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var months) || months > Longest)
        {
            return $"{rule.Column}: \"{Encoding.UTF8.GetString(text)}\" is not a number of months up to 1,200.";
        }

        day = current.End.AddMonths(-months);
        return null;
    }
}
