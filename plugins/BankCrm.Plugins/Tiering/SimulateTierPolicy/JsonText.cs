using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace BankCrm.Plugins.Tiering.SimulateTierPolicy;

/// <summary>Writes JSON values; the plug-in assembly may carry no library for it. Texts come out in plain ASCII, safe inside a web page too.</summary>
internal static class JsonText
{
    public const string Null = "null";

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(decimal? number) => number is { } known ? known.ToString("0.####", CultureInfo.InvariantCulture) : Null;

    public static string Of(string? text)
    {
        if (text is null)
        {
            return Null;
        }

        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (char character in text)
        {
            if (character is < ' ' or > '~' or '"' or '\\' or '<' or '>' or '&' or '\'')
            {
                json.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(character);
            }
        }

        return json.Append('"').ToString();
    }

    /// <summary>An array of values that are JSON already.</summary>
    public static string Array(IEnumerable<string> values) => "[" + string.Join(",", values) + "]";

    /// <summary>An object of names and values that are JSON already.</summary>
    public static string Object(IEnumerable<KeyValuePair<string, string>> members) => "{" + string.Join(",", members.Select(member => Of(member.Key) + ":" + member.Value)) + "}";

    /// <summary>A member of an object.</summary>
    public static KeyValuePair<string, string> Member(string name, string json) => new(name, json);
}
