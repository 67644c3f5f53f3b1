using System;
using System.Globalization;
using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Conditions;

/// <summary>One comparison of a figure with a value. On an unknown figure it is never true.</summary>
public sealed class Condition
{
    private static readonly char[] SignCharacters = { '<', '=', '>' };

    public required Figure Figure { get; init; }

    public required Comparison Comparison { get; init; }

    public required decimal Value { get; init; }

    /// <summary>Whether the condition is true of a figure; null when the figure is unknown.</summary>
    public bool? Holds(decimal? actual) => actual is not { } known ? null : Comparison switch
    {
        Comparison.AtLeast => known >= Value,
        Comparison.AtMost => known <= Value,
        Comparison.MoreThan => known > Value,
        Comparison.LessThan => known < Value,
        Comparison.EqualTo => known == Value,
        Comparison.NotEqualTo => known != Value,
        _ => throw new ArgumentOutOfRangeException(nameof(actual), Comparison, "Not a comparison."),
    };

    /// <summary>The comparison as a sign.</summary>
    public static string SignOf(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => ">=",
        Comparison.AtMost => "<=",
        Comparison.MoreThan => ">",
        Comparison.LessThan => "<",
        Comparison.EqualTo => "=",
        Comparison.NotEqualTo => "<>",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Not a comparison."),
    };

    /// <summary>Reads what <see cref="ToString"/> gives.</summary>
    /// <returns>False when the text is not a condition.</returns>
    public static bool TryParse(string text, out Condition? condition)
    {
        condition = null;
        int signAt = text.IndexOfAny(SignCharacters);
        if (signAt < 0 || !FigureCodes.TryParse(text.Substring(0, signAt), out Figure figure))
        {
            return false;
        }

        int valueAt = signAt;
        while (valueAt < text.Length && Array.IndexOf(SignCharacters, text[valueAt]) >= 0)
        {
            valueAt++;
        }

        string sign = text.Substring(signAt, valueAt - signAt);
        foreach (Comparison comparison in Enum.GetValues(typeof(Comparison)))
        {
            if (sign == SignOf(comparison) && decimal.TryParse(text.Substring(valueAt), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value))
            {
                condition = new Condition { Figure = figure, Comparison = comparison, Value = value };
            }
        }

        return condition is not null;
    }

    /// <summary>The condition in one form for all languages, such as ASSETS-CHANGE-THREE-WINDOWS&lt;=-50.</summary>
    public override string ToString() => FigureCodes.Of(Figure) + SignOf(Comparison) + Value.ToString("0.####", CultureInfo.InvariantCulture);
}
