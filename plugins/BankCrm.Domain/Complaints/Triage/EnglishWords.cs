using System.Collections.Generic;
using System.Text;

namespace BankCrm.Domain.Complaints.Triage;

/// <summary>
/// The English words of a text in the one form that terms are compared in: lower case, the plural's ending and what follows an apostrophe
/// taken off, "n't" as a word "not" of its own. A null parts words that do not belong together: the end of a sentence, a number, a blackened name.
/// </summary>
public static class EnglishWords
{
    private const char Apostrophe = '\'';
    private const string Not = "not";

    /// <summary>The shortest word whose final s is taken for a plural: "gas" and "was" keep theirs.</summary>
    private const int ShortestPlural = 4;

    /// <summary>The longest ending after an apostrophe that may stand apart from its word, as in "I 've".</summary>
    private const int LongestEnding = 2;

    public static IReadOnlyList<string?> Of(string text)
    {
        var words = new List<string?>();
        var word = new StringBuilder();
        for (int place = 0; place < text.Length; place++)
        {
            char character = Plain(text[place]);
            if (IsLetter(character))
            {
                word.Append(character);
            }
            else if (character == Apostrophe && EndingAfter(text, place) is { } last && (word.Length > 0 || last - place <= LongestEnding))
            {
                EndAtApostrophe(words, word, text, place, last);
                place = last;
            }
            else
            {
                Take(words, word);
                if (Parts(character))
                {
                    Part(words);
                }
            }
        }

        Take(words, word);
        return words;
    }

    /// <summary>The place of the last letter that follows an apostrophe; null when none does.</summary>
    private static int? EndingAfter(string text, int apostrophe)
    {
        int last = apostrophe;
        while (last + 1 < text.Length && IsLetter(Plain(text[last + 1])))
        {
            last++;
        }

        return last == apostrophe ? null : last;
    }

    /// <summary>Takes the word before an apostrophe; what follows is a negation or an ending without meaning of its own.</summary>
    private static void EndAtApostrophe(List<string?> words, StringBuilder word, string text, int apostrophe, int last)
    {
        bool isNegation = last == apostrophe + 1 && Plain(text[last]) == 't' && word.Length > 0 && word[word.Length - 1] == 'n';
        if (isNegation)
        {
            word.Length--;
        }

        Take(words, word);
        if (isNegation)
        {
            words.Add(Not);
        }
    }

    private static void Take(List<string?> words, StringBuilder word)
    {
        if (word.Length == 0)
        {
            return;
        }

        string taken = word.ToString();
        word.Clear();
        if (IsBlackened(taken))
        {
            Part(words);
        }
        else
        {
            words.Add(Singular(taken));
        }
    }

    private static void Part(List<string?> words)
    {
        if (words.Count > 0 && words[words.Count - 1] is not null)
        {
            words.Add(null);
        }
    }

    /// <summary>Names and numbers are blackened with the letter x where complaints are published.</summary>
    private static bool IsBlackened(string word) => word.Length > 1 && word.Trim('x').Length == 0;

    private static string Singular(string word)
    {
        if (word.Length < ShortestPlural || word[word.Length - 1] != 's')
        {
            return word;
        }

        char before = word[word.Length - 2];
        if (before is 's' or 'u' or 'i')
        {
            return word;
        }

        return word.EndsWith("ies", System.StringComparison.Ordinal) && word.Length > ShortestPlural ? word.Substring(0, word.Length - 3) + "y" : word.Substring(0, word.Length - 1);
    }

    private static bool Parts(char character) => character is '.' or '!' or '?' or ';' or ':' or '(' or ')' or '\n' or '\r' or (>= '0' and <= '9') || character > '\u02AF';

    private static bool IsLetter(char character) => character is >= 'a' and <= 'z';

    /// <summary>A letter in lower case and half width; the typographic apostrophe as the plain one.</summary>
    private static char Plain(char character)
    {
        char half = character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - '\uFF01' + '!') : character;
        return half switch
        {
            >= 'A' and <= 'Z' => (char)(half + ('a' - 'A')),
            '\u2019' or '\u2018' => Apostrophe,
            _ => half,
        };
    }
}
