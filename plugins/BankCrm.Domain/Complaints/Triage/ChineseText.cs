using System.Text;

namespace BankCrm.Domain.Complaints.Triage;

/// <summary>
/// A text in the form that Chinese terms are compared in: Latin letters in lower case and half width; white space only where it parts two
/// Latin words, because a line may break within a Chinese one.
/// </summary>
public static class ChineseText
{
    private const char Space = ' ';

    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        bool isParted = false;
        foreach (char character in text)
        {
            char half = character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - '\uFF01' + '!') : character;
            char lower = half is >= 'A' and <= 'Z' ? (char)(half + ('a' - 'A')) : half;
            if (char.IsWhiteSpace(lower))
            {
                isParted = true;
                continue;
            }

            if (isParted && plain.Length > 0 && IsLatin(lower) && IsLatin(plain[plain.Length - 1]))
            {
                plain.Append(Space);
            }

            isParted = false;
            plain.Append(lower);
        }

        return plain.ToString();
    }

    /// <summary>Whether a stretch of a text in this form breaks a Latin word in two, as "atm" does in "treatment".</summary>
    public static bool BreaksWord(string plain, int first, int end) =>
        (first > 0 && IsLatin(plain[first]) && IsLatin(plain[first - 1])) || (end < plain.Length && IsLatin(plain[end - 1]) && IsLatin(plain[end]));

    /// <summary>Whether it is a Chinese character.</summary>
    public static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';

    private static bool IsLatin(char lower) => lower is >= 'a' and <= 'z';
}
