using System;
using System.Globalization;

namespace BankCrm.Tool.Review;

/// <summary>One of several parts of the bank's customers, so that several workers can share a night.</summary>
internal sealed class Shard
{
    /// <summary>The most parts.</summary>
    public const int Most = 1000;

    private const NumberStyles Digits = NumberStyles.None;

    private Shard(int number, int parts)
    {
        Number = number;
        Parts = parts;
    }

    /// <summary>Which part, from 1.</summary>
    public int Number { get; }

    /// <summary>How many parts there are.</summary>
    public int Parts { get; }

    public bool IsLast => Number == Parts;

    /// <summary>Reads a part such as 2/8; null when the text is none.</summary>
    public static Shard? Parse(string text)
    {
        string[] parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], Digits, CultureInfo.InvariantCulture, out int number)
            && int.TryParse(parts[1], Digits, CultureInfo.InvariantCulture, out int count)
            && number >= 1 && number <= count && count <= Most
                ? new Shard(number, count)
                : null;
    }

    /// <summary>How many of so many customers come before this part; the parts' sizes differ by one at most.</summary>
    public long Before(long customers) => (long)((Int128)customers * (Number - 1) / Parts);

    /// <summary>How many of so many customers are in this part.</summary>
    public long Size(long customers) => (long)((Int128)customers * Number / Parts) - Before(customers);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Parts}");
}
