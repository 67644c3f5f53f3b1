using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Conditions;

/// <summary>Figures by the stable codes that stored inputs and reasons name them by: the member's name in capitals, words joined by hyphens.</summary>
public static class FigureCodes
{
    private static readonly string[] Codes = Enum.GetValues(typeof(Figure)).Cast<Figure>().Select(figure => Hyphenated(figure.ToString())).ToArray();

    private static readonly Dictionary<string, Figure> Figures = Codes.Select((code, place) => new { code, place }).ToDictionary(entry => entry.code, entry => (Figure)entry.place, StringComparer.Ordinal);

    public static string Of(Figure figure) => Codes[(int)figure];

    /// <summary>The figure of a code.</summary>
    /// <returns>False when there is no such code.</returns>
    public static bool TryParse(string code, out Figure figure) => Figures.TryGetValue(code, out figure);

    private static string Hyphenated(string name)
    {
        var code = new StringBuilder(name.Length + 8);
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && code.Length > 0)
            {
                code.Append('-');
            }

            code.Append(char.ToUpperInvariant(letter));
        }

        return code.ToString();
    }
}
