using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Domain.Complaints.Triage.Training;

/// <summary>The words and pairs of words of texts, and which texts hold them: a pair stands within a sentence, and both its words tell something.</summary>
internal static class Vocabulary
{
    private const char Space = ' ';
    private const int ShortestWord = 3;

    /// <summary>Words that join others and tell nothing of what a complaint is about.</summary>
    private static readonly HashSet<string> Joining = new(
        ("a about after again all also am an and any are as at back be because been before being but by can could did do doe done even ever for from get go got ha had "
         + "have having he her here him his how i if in into is it its just me more most my nor not now of off on once only or other our out over own said same say she "
         + "should so some still such tell than that the their them then there these they this those through to told too under until up very wa was we were what when where "
         + "which while who whom why will with would you your ask asked call called ca let like make made may much never no one said since take want went wo").Split(Space),
        StringComparer.Ordinal);

    /// <summary>Reads texts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="fewest">In how many texts a term must stand.</param>
    /// <returns>The terms in order of their spelling.</returns>
    public static IReadOnlyList<TermUses> Of(IReadOnlyList<LabelledText> texts, int fewest)
    {
        var holders = new Dictionary<string, List<KeyValuePair<int, int>>>(StringComparer.Ordinal);
        for (int place = 0; place < texts.Count; place++)
        {
            foreach (IGrouping<string, string> term in TermsOf(texts[place].Text).GroupBy(term => term, StringComparer.Ordinal))
            {
                if (!holders.TryGetValue(term.Key, out List<KeyValuePair<int, int>>? list))
                {
                    holders[term.Key] = list = new List<KeyValuePair<int, int>>();
                }

                list.Add(new KeyValuePair<int, int>(place, term.Count()));
            }
        }

        return holders
            .Where(term => term.Value.Count >= fewest)
            .OrderBy(term => term.Key, StringComparer.Ordinal)
            .Select(term => new TermUses(term.Key, term.Value.Select(use => use.Key).ToArray(), term.Value.Select(use => (double)Repetition.Factor(use.Value)).ToArray()))
            .ToList();
    }

    private static IEnumerable<string> TermsOf(string text)
    {
        IReadOnlyList<string?> words = EnglishWords.Of(text);
        for (int place = 0; place < words.Count; place++)
        {
            if (words[place] is not { } word || !Tells(word))
            {
                continue;
            }

            yield return word;
            if (place + 1 < words.Count && words[place + 1] is { } next && Tells(next))
            {
                yield return word + Space + next;
            }
        }
    }

    private static bool Tells(string word) => word.Length >= ShortestWord && !Joining.Contains(word);
}
