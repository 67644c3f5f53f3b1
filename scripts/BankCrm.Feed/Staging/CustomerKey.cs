using System;
using System.Text;

namespace BankCrm.Feed.Staging;

/// <summary>
/// What customer numbers are told apart by. The environment's keys disregard case, so two numbers that differ only in the case of
/// English letters are one customer, and the key is the number in capitals.
/// </summary>
internal static class CustomerKey
{
    /// <summary>Turns a number in UTF-8 into its key, in place.</summary>
    internal static void Capitalise(Span<byte> number) => Ascii.ToUpperInPlace(number, out _);

    /// <summary>The key of a number.</summary>
    internal static string Of(string number) => string.Create(number.Length, number, static (key, text) => Ascii.ToUpper(text, key, out _));
}
