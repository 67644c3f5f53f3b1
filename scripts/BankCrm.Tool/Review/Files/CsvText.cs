using System;
using System.Globalization;

namespace BankCrm.Tool.Review.Files;

/// <summary>The forms of values in the files that a review writes: RFC 4180, invariant culture.</summary>
internal static class CsvText
{
    /// <summary>An amount with two digits after the point; unknown is empty.</summary>
    public static string Amount(decimal? amount) => amount is { } known ? known.ToString("0.00", CultureInfo.InvariantCulture) : string.Empty;

    public static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
