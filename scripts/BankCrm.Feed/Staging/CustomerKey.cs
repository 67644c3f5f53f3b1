using System;

namespace BankCrm.Feed.Staging;

/// <summary>
/// What customer numbers are told apart by. The environment's keys disregard case, so two numbers that differ only in the case of
/// English letters are one customer, and the key is the number in capitals.
/// </summary>
internal static class CustomerKey
{
    /// <summary>The longest key in UTF-8.</summary>
    internal const int LongestInBytes = 4 * ColumnLengths.CustomerNumber;

    /// <summary>Turns a number in UTF-8 into its key, in place.</summary>
    internal static void Capitalise(Span<byte> number)
    {
        foreach (ref var letter in number)
        {
            // In UTF-8 the bytes of other letters are never those of English ones.
            letter -= letter is >= (byte)'a' and <= (byte)'z' ? (byte)('a' - 'A') : (byte)0;
        }
    }

    /// <summary>The key of a number.</summary>
    internal static string Of(string number) => string.Create(number.Length, number, static (key, text) =>
    {
        for (var index = 0; index < key.Length; index++)
        {
            key[index] = char.IsAsciiLetterLower(text[index]) ? (char)(text[index] - ('a' - 'A')) : text[index];
        }
    });
}
