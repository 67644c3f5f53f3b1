using System;
using System.Globalization;
using System.Linq;
using System.Text;
using BankCrm.Feed.Mapping;
using BankCrm.Feed.Staging;

namespace BankCrm.Feed.Reading;

/// <summary>Finds the customer number of a row, following the links from the key that the row has.</summary>
internal sealed class BoundNumber
{
    private readonly CustomerRule rule;
    private readonly int column;
    private readonly KeyTable[] links;
    private readonly byte[] buffer = new byte[4096];
    private readonly byte[] key = new byte[CustomerKey.LongestInBytes];
    private int length;

    internal BoundNumber(CustomerRule rule, Func<LinkRule, KeyTable> linkOf, ExtractReader reader)
    {
        this.rule = rule;
        column = reader.Column(rule.Number);
        links = [.. rule.Via.Select(linkOf)];
    }

    /// <summary>The customer number of the row last read, as UTF-8; empty where it could not be found.</summary>
    internal ReadOnlySpan<byte> Value => buffer.AsSpan(0, length);

    /// <summary>What the customer is staged under.</summary>
    internal ReadOnlySpan<byte> Key => key.AsSpan(0, length);

    /// <summary>Forgets the row last read.</summary>
    internal void Forget() => length = 0;

    /// <summary>Reads the current row's customer number into <see cref="Value"/> and <see cref="Key"/>.</summary>
    /// <returns>Why there is none that can be used, or null.</returns>
    internal string? Read(ExtractReader reader)
    {
        length = 0;
        var written = reader.Field(column);
        if (written.IsEmpty)
        {
            return $"{rule.Number} is empty.";
        }

        if (written.Length > buffer.Length)
        {
            return TooLong();
        }

        written.CopyTo(buffer);
        var found = written.Length;
        for (var index = 0; index < links.Length; index++)
        {
            found = links[index].Follow(buffer.AsSpan(0, found), buffer);
            if (found < 0)
            {
                var link = rule.Via[index];
                return $"{rule.Number}: no row of {link.Source.Pattern} leads from \"{Encoding.UTF8.GetString(written)}\" to a customer.";
            }
        }

        if (found > CustomerKey.LongestInBytes || Encoding.UTF8.GetCharCount(buffer.AsSpan(0, found)) > ColumnLengths.CustomerNumber)
        {
            return TooLong();
        }

        length = found;
        Value.CopyTo(key);
        CustomerKey.Capitalise(key.AsSpan(0, length));
        return null;
    }

    private string TooLong() => string.Create(
        CultureInfo.InvariantCulture, $"{rule.Number}: the customer number is longer than {ColumnLengths.CustomerNumber} characters.");
}
