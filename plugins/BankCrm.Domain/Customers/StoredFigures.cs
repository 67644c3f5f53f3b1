using System;
using System.Collections.Generic;
using System.Globalization;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Customers;

/// <summary>
/// The figures that a decision was made from, as its history row keeps them: NAME=value pairs joined by semicolons, figures under their
/// codes, what was unknown left out. With the policy version they are enough to make the decision again.
/// </summary>
public sealed class StoredFigures : IFigures
{
    private const char PairSeparator = ';';
    private const char ValueSeparator = '=';

    /// <summary>Every digit that a decimal can have, so that a figure compares after storing as it did before.</summary>
    private const string AllDigits = "0.############################";

    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    /// <summary>Reads stored inputs.</summary>
    /// <param name="periodEnd">The last day of the window that was decided.</param>
    /// <param name="inputs">The pairs; null or empty when nothing was known.</param>
    /// <exception cref="FormatException">A part is not a pair, a name comes twice, or a figure's value is not a number.</exception>
    public StoredFigures(Day periodEnd, string? inputs)
    {
        PeriodEnd = periodEnd;
        foreach (string pair in (inputs ?? string.Empty).Split(new[] { PairSeparator }, StringSplitOptions.RemoveEmptyEntries))
        {
            int end = pair.IndexOf(ValueSeparator);
            string name = end > 0 ? pair.Substring(0, end) : throw new FormatException($"'{pair}' is not a name and a value.");
            if (values.ContainsKey(name))
            {
                throw new FormatException($"'{name}' stands twice.");
            }

            values.Add(name, pair.Substring(end + 1));
            if (FigureCodes.TryParse(name, out Figure figure))
            {
                _ = Read(figure);
            }
        }
    }

    public Day PeriodEnd { get; }

    /// <summary>The pair that keeps a known figure.</summary>
    public static string Pair(Figure figure, decimal value) => Pair(FigureCodes.Of(figure), value.ToString(AllDigits, CultureInfo.InvariantCulture));

    /// <summary>The pair that keeps another input; neither part may hold a semicolon, the name no equals sign.</summary>
    public static string Pair(string name, string value) => name + ValueSeparator + value;

    /// <summary>The pairs of those figures that are known, in the order given.</summary>
    public static List<string> PairsOf(IFigures source, IEnumerable<Figure> figures)
    {
        var pairs = new List<string>();
        foreach (Figure figure in figures)
        {
            if (source.Read(figure) is { } value)
            {
                pairs.Add(Pair(figure, value));
            }
        }

        return pairs;
    }

    /// <summary>Pairs as one text.</summary>
    public static string Join(IEnumerable<string> pairs) => string.Join(PairSeparator.ToString(), pairs);

    public decimal? Read(Figure figure)
    {
        string? text = Find(FigureCodes.Of(figure));
        if (text is null)
        {
            return null;
        }

        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            ? value
            : throw new FormatException($"'{text}' is not a value of {FigureCodes.Of(figure)}.");
    }

    /// <summary>An input that is not a figure, or null when it was not stored.</summary>
    public string? Find(string name) => values.TryGetValue(name, out string? value) ? value : null;
}
