using System;
using System.Globalization;
using System.Linq;
using System.Text;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Reading;

/// <summary>Reads the dates of one column. The last text is remembered, because neighbouring rows often share a date.</summary>
internal sealed class DateReader
{
    /// <summary>The earliest year that the platform stores.</summary>
    private const int FirstYear = 1753;

    private const int LongestText = 64;

    private readonly DateColumn rule;
    private readonly int column;
    private readonly string[] formats;
    private readonly CultureInfo culture;
    private readonly int[] monthPositions;
    private readonly byte[] lastText = new byte[LongestText];
    private int lastLength = -1;
    private DateOnly lastDate;
    private bool lastWoman;

    internal DateReader(DateColumn rule, ExtractReader reader)
    {
        this.rule = rule;
        column = reader.Column(rule.Column);
        formats = [.. rule.Formats];
        monthPositions = [.. formats.Select(format => format.IndexOf("MM", StringComparison.Ordinal))];
        culture = CultureInfo.InvariantCulture;
        if (rule.LatestYear is { } latest)
        {
            culture = (CultureInfo)culture.Clone();
            culture.DateTimeFormat.Calendar.TwoDigitYearMax = latest;
        }
    }

    /// <summary>The column's name.</summary>
    internal string Name => rule.Column;

    /// <summary>Whether the last date read was written as a woman's birth.</summary>
    internal bool IsWoman { get; private set; }

    /// <summary>Reads the row's date, or null where the field is empty.</summary>
    /// <returns>Why the date cannot be used, or null.</returns>
    internal string? Read(ExtractReader reader, out DateOnly? date)
    {
        date = null;
        var text = reader.Field(column);
        if (text.IsEmpty)
        {
            IsWoman = false;
            return null;
        }

        if (text.Length == lastLength && text.SequenceEqual(lastText.AsSpan(0, lastLength)))
        {
            date = lastDate;
            IsWoman = lastWoman;
            return null;
        }

        if (text.Length > LongestText || !TryParse(text, out var parsed))
        {
            lastLength = -1;
            return $"{rule.Column}: \"{Encoding.UTF8.GetString(text)}\" is not a date written as {string.Join(" or ", formats)}.";
        }

        text.CopyTo(lastText);
        lastLength = text.Length;
        lastDate = parsed;
        date = parsed;
        IsWoman = lastWoman;
        return null;
    }

    private bool TryParse(ReadOnlySpan<byte> text, out DateOnly date)
    {
        Span<char> characters = stackalloc char[LongestText];
        Span<char> shifted = stackalloc char[LongestText];
        var length = Encoding.UTF8.GetChars(text, characters);
        var written = characters[..length];
        for (var index = 0; index < formats.Length; index++)
        {
            written.CopyTo(shifted);
            var woman = rule.WomenMonthOffset > 0 && TakeOffset(shifted[..length], monthPositions[index]);
            if (DateTime.TryParseExact(shifted[..length], formats[index], culture, DateTimeStyles.None, out var parsed)
                && parsed.Year + rule.AddYears is >= FirstYear and <= 9999)
            {
                date = DateOnly.FromDateTime(parsed.AddYears(rule.AddYears));
                lastWoman = woman;
                return true;
            }
        }

        date = default;
        return false;
    }

    /// <summary>Takes the offset off a woman's month, in place. False where the month has none.</summary>
    private bool TakeOffset(Span<char> text, int position)
    {
        if (position + 2 > text.Length
            || !int.TryParse(text.Slice(position, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            || month <= rule.WomenMonthOffset)
        {
            return false;
        }

        return (month - rule.WomenMonthOffset).TryFormat(text.Slice(position, 2), out _, "00", CultureInfo.InvariantCulture);
    }
}
