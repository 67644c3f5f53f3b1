using System;
using System.Globalization;
using System.Linq;
using System.Text;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Reading;

/// <summary>A template bound to the columns of one file.</summary>
internal sealed class BoundText
{
    private readonly (byte[] Literal, int Column)[] parts;
    private readonly string property;
    private readonly int longest;
    private readonly byte[] buffer;
    private int start;
    private int end;

    internal BoundText(TextTemplate template, string property, int longest, ExtractReader reader)
    {
        this.property = property;
        this.longest = longest;
        buffer = new byte[4 * (longest + 1)];
        parts = [.. template.Parts.Select(part => part.IsColumn
            ? (Array.Empty<byte>(), reader.Column(part.Text))
            : (Encoding.UTF8.GetBytes(part.Text), -1))];
    }

    /// <summary>The text of the row last read, as UTF-8, without blanks around it.</summary>
    internal ReadOnlySpan<byte> Value => buffer.AsSpan(start, end - start);

    /// <summary>Reads the current row's text into <see cref="Value"/>.</summary>
    /// <returns>Why it cannot be used, or null.</returns>
    internal string? Read(ExtractReader reader)
    {
        start = 0;
        end = 0;
        foreach (var (literal, column) in parts)
        {
            var part = column < 0 ? literal : reader.Field(column);
            if (part.Length > buffer.Length - end)
            {
                return TooLong();
            }

            part.CopyTo(buffer.AsSpan(end));
            end += part.Length;
        }

        var trimmed = Ascii.Trim(Value);
        (start, var length) = trimmed.GetOffsetAndLength(end);
        end = start + length;
        return Encoding.UTF8.GetCharCount(Value) > longest ? TooLong() : null;
    }

    private string TooLong() => string.Create(CultureInfo.InvariantCulture, $"{property} is longer than {longest} characters.");
}
