using System.Collections.Generic;
using System.Globalization;
using System.Text;
using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Churn;

/// <summary>The one form in which a score's lists are stored as text.</summary>
public static class ChurnText
{
    /// <summary>The longest list of codes that a row stores, in characters.</summary>
    private const int LongestList = 400;

    private const string Separator = ",";

    /// <summary>Room for the comma, the plus sign and the number of codes left out.</summary>
    private const int RoomForRest = 4;

    public static string Reasons(ChurnScore score) => Join(score.Reasons);

    public static string Unknown(ChurnScore score) => Join(score.Unknown);

    public static string Inputs(ChurnScore score) => StoredFigures.Join(score.Inputs);

    /// <summary>Codes joined by commas; of more than fit, the first ones and how many are left out, such as A,B,+3.</summary>
    public static string Join(IReadOnlyList<string> codes)
    {
        string all = string.Join(Separator, codes);
        if (all.Length <= LongestList)
        {
            return all;
        }

        var text = new StringBuilder();
        int place = 0;
        while (place < codes.Count && text.Length + Separator.Length + codes[place].Length + RoomForRest <= LongestList)
        {
            text.Append(text.Length == 0 ? string.Empty : Separator).Append(codes[place]);
            place++;
        }

        return text.Append(Separator).Append('+').Append((codes.Count - place).ToString(CultureInfo.InvariantCulture)).ToString();
    }
}
