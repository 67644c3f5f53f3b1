using System;
using System.Linq;
using System.Text;

namespace BankCrm.Domain.Complaints.Triage;

/// <summary>The one form in which the words of a suggestion are stored and told.</summary>
public static class TriageText
{
    /// <summary>How many characters a row stores.</summary>
    public const int Longest = 2000;

    private const string Separator = ", ";

    /// <summary>The category's words and then the severity's, each word once, as many as fit.</summary>
    public static string Words(TriageSuggestion suggestion)
    {
        var text = new StringBuilder();
        foreach (string word in suggestion.CategoryWords.Concat(suggestion.SeverityWords).Distinct(StringComparer.Ordinal))
        {
            string separator = text.Length == 0 ? string.Empty : Separator;
            if (text.Length + separator.Length + word.Length > Longest)
            {
                break;
            }

            text.Append(separator).Append(word);
        }

        return text.ToString();
    }
}
