using System.Text;

namespace BankCrm.Domain.Complaints.Triage;

/// <summary>A text in the form that Chinese terms are compared in: Latin letters in lower case and half width, white space left out.</summary>
public static class ChineseText
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            char half = character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - '\uFF01' + '!') : character;
            if (!char.IsWhiteSpace(half))
            {
                plain.Append(half is >= 'A' and <= 'Z' ? (char)(half + ('a' - 'A')) : half);
            }
        }

        return plain.ToString();
    }

    /// <summary>Whether it is a Chinese character.</summary>
    public static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';
}
