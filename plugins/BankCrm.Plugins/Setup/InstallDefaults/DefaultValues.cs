using System;
using System.Globalization;
using BankCrm.Domain.Foundation;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Setup.InstallDefaults;

/// <summary>Turns values of configuration files into column values and back, always in the one canonical form.</summary>
internal static class DefaultValues
{
    /// <summary>A file's text in canonical form; an empty text stays empty.</summary>
    /// <exception cref="FormatException">The text is not of the column's kind.</exception>
    public static string Canonical(DefaultColumnKind kind, string text) => kind switch
    {
        _ when text.Length == 0 => text,
        DefaultColumnKind.Text or DefaultColumnKind.Parent or DefaultColumnKind.Sibling or DefaultColumnKind.Reference => text,
        DefaultColumnKind.Whole or DefaultColumnKind.Choice => Write(int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
        DefaultColumnKind.Decimal or DefaultColumnKind.Money => Write(decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)),
        DefaultColumnKind.Date => Day.Parse(text).ToString(),
        DefaultColumnKind.YesNo => text is "0" or "1" ? text : throw new FormatException("'" + text + "' is neither 0 nor 1"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of column."),
    };

    /// <summary>A stored value in canonical form; lookups are told apart by the caller.</summary>
    public static string Canonical(object? value) => value switch
    {
        null => string.Empty,
        string text => text,
        int whole => Write(whole),
        decimal number => Write(number),
        Money money => Write(money.Value),
        OptionSetValue choice => Write(choice.Value),
        bool flag => flag ? "1" : "0",
        DateTime date => Day.Of(date).ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType(), "Not a value of a default row."),
    };

    /// <summary>The column value of a canonical text; null for an empty one.</summary>
    public static object? Parse(DefaultColumnKind kind, string canonical) => kind switch
    {
        _ when canonical.Length == 0 => null,
        DefaultColumnKind.Text => canonical,
        DefaultColumnKind.Whole => int.Parse(canonical, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        DefaultColumnKind.Choice => new OptionSetValue(int.Parse(canonical, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
        DefaultColumnKind.Decimal => decimal.Parse(canonical, NumberStyles.Number, CultureInfo.InvariantCulture),
        DefaultColumnKind.Money => new Money(decimal.Parse(canonical, NumberStyles.Number, CultureInfo.InvariantCulture)),
        DefaultColumnKind.Date => Day.Parse(canonical).ToDateTime(),
        DefaultColumnKind.YesNo => canonical == "1",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of column with a value of its own."),
    };

    private static string Write(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Write(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
