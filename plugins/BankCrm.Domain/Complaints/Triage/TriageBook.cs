using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Domain.Complaints.Triage;

/// <summary>
/// The bank's triage terms, read once. A repeated term counts more, but far from in proportion (<see cref="Repetition"/>; for severity it counts once); the category with the highest total is
/// suggested, and the highest severity whose total, its start included, is not below zero. English terms are found as whole words; of Chinese
/// terms the longest at each place, and none that lies within a longer one.
/// </summary>
public sealed class TriageBook
{
    private const int ConfidenceDecimals = 4;

    private readonly TermTree<string, FoundTerm> english = new();
    private readonly TermTree<char, FoundTerm> chinese = new();
    private readonly List<string> categories;
    private readonly Dictionary<TextLanguage, decimal[]> categoryStarts = new();
    private readonly Dictionary<TextLanguage, decimal?[]> severityStarts = new();

    /// <summary>Builds the book.</summary>
    /// <param name="terms">The rows; two with the same words add their weights up.</param>
    public TriageBook(IEnumerable<TriageTerm> terms)
    {
        List<TriageTerm> all = terms.ToList();
        categories = all.Select(term => term.CategoryCode).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(code => code, StringComparer.Ordinal).ToList();
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (string code in categories)
        {
            places[code] = places.Count;
        }

        foreach (TextLanguage language in new[] { TextLanguage.English, TextLanguage.Chinese })
        {
            categoryStarts[language] = new decimal[categories.Count];
            severityStarts[language] = new decimal?[(int)ComplaintSeverity.Critical + 1];
        }

        foreach (TriageTerm term in all)
        {
            if (term.IsStart)
            {
                AddStart(term, places);
                continue;
            }

            FoundTerm? found = Find(term);
            if (found is not null && term.CategoryCode is { } code)
            {
                found.Categories.Add(new KeyValuePair<int, decimal>(places[code], term.Weight));
            }
            else if (found is not null && term.Severity is { } severity)
            {
                found.Severities.Add(new KeyValuePair<ComplaintSeverity, decimal>(severity, term.Weight));
            }
        }
    }

    /// <summary>The codes of the categories that can be suggested, in order.</summary>
    public IReadOnlyList<string> Categories => categories;

    /// <summary>Suggests a category and a severity for a text; the same text always gets the same.</summary>
    public TriageSuggestion Suggest(string? text)
    {
        string read = text ?? string.Empty;
        var times = new Dictionary<FoundTerm, int>();
        IReadOnlyList<string?> words = EnglishWords.Of(read);
        string plain = ChineseText.Of(read);
        FindEnglish(words, times);
        FindChinese(plain, times);
        List<Finding> found = times.Select(term => new Finding(term.Key, Repetition.Factor(term.Value))).ToList();
        TextLanguage language = LanguageOf(words, plain);
        int? category = Category(found, language, out decimal confidence);
        ComplaintSeverity severity = Severity(found, language);
        return new TriageSuggestion
        {
            Language = language,
            CategoryCode = category is { } place ? categories[place] : null,
            Severity = severity,
            Confidence = confidence,
            CategoryWords = category is { } chosen ? Strongest(found, finding => finding.Term.For(chosen) * finding.Factor) : Array.Empty<string>(),
            SeverityWords = severity == ComplaintSeverity.Low ? Array.Empty<string>() : Strongest(found, finding => finding.Term.For(severity)),
        };
    }

    /// <summary>The language that most of a text is in: Chinese when it has at least as many Chinese characters as English words.</summary>
    public static TextLanguage LanguageOf(string? text) => LanguageOf(EnglishWords.Of(text ?? string.Empty), ChineseText.Of(text ?? string.Empty));

    private static TextLanguage LanguageOf(IReadOnlyList<string?> words, string plain)
    {
        int characters = plain.Count(ChineseText.IsHan);
        return characters > 0 && characters >= words.Count(word => word is not null) ? TextLanguage.Chinese : TextLanguage.English;
    }

    private int? Category(List<Finding> found, TextLanguage language, out decimal confidence)
    {
        var totals = (decimal[])categoryStarts[language].Clone();
        var spokenFor = new bool[totals.Length];
        foreach (Finding finding in found)
        {
            foreach (KeyValuePair<int, decimal> weight in finding.Term.Categories)
            {
                totals[weight.Key] += weight.Value * finding.Factor;
                spokenFor[weight.Key] |= weight.Value > 0;
            }
        }

        int? best = null;
        for (int place = 0; place < totals.Length; place++)
        {
            if (spokenFor[place] && (best is null || totals[place] > totals[best.Value]))
            {
                best = place;
            }
        }

        confidence = best is { } chosen ? Confidence(totals, chosen) : 0m;
        return best;
    }

    /// <summary>The share of a category among all, each counted with the exponential of its total: what the weights are trained for.</summary>
    private static decimal Confidence(decimal[] totals, int chosen) =>
        Math.Round((decimal)(1 / totals.Sum(total => Math.Exp((double)(total - totals[chosen])))), ConfidenceDecimals);

    private ComplaintSeverity Severity(List<Finding> found, TextLanguage language)
    {
        for (ComplaintSeverity severity = ComplaintSeverity.Critical; severity > ComplaintSeverity.Low; severity--)
        {
            if (severityStarts[language][(int)severity] is { } start && found.Any(finding => finding.Term.For(severity) > 0) && start + found.Sum(finding => finding.Term.For(severity)) >= 0)
            {
                return severity;
            }
        }

        return ComplaintSeverity.Low;
    }

    private static List<string> Strongest(IEnumerable<Finding> found, Func<Finding, decimal> weight) => found
        .Where(finding => weight(finding) > 0)
        .OrderByDescending(weight)
        .ThenBy(finding => finding.Term.Text, StringComparer.Ordinal)
        .Select(finding => finding.Term.Text)
        .ToList();

    private void AddStart(TriageTerm term, Dictionary<string, int> places)
    {
        if (term.CategoryCode is { } code)
        {
            categoryStarts[term.Language][places[code]] += term.Weight;
        }
        else if (term.Severity is { } severity)
        {
            severityStarts[term.Language][(int)severity] = (severityStarts[term.Language][(int)severity] ?? 0m) + term.Weight;
        }
    }

    /// <summary>The place of a term in its tree; null when it holds nothing that a text is searched for.</summary>
    private FoundTerm? Find(TriageTerm term)
    {
        if (term.Language == TextLanguage.Chinese)
        {
            List<char> characters = ChineseText.Of(term.Text).ToList();
            return characters.Count == 0 ? null : chinese.GetOrAdd(characters, () => new FoundTerm(term.Text));
        }

        List<string> words = EnglishWords.Of(term.Text).OfType<string>().ToList();
        return words.Count == 0 ? null : english.GetOrAdd(words, () => new FoundTerm(term.Text));
    }

    private void FindEnglish(IReadOnlyList<string?> words, Dictionary<FoundTerm, int> times)
    {
        for (int first = 0; first < words.Count; first++)
        {
            TermTree<string, FoundTerm>.Walk walk = english.Begin();
            for (int next = first; next < words.Count && words[next] is { } word && walk.Step(word); next++)
            {
                if (walk.Term is { } term)
                {
                    Count(times, term);
                }
            }
        }
    }

    private void FindChinese(string plain, Dictionary<FoundTerm, int> times)
    {
        int covered = 0;
        for (int first = 0; first < plain.Length; first++)
        {
            FoundTerm? longest = null;
            int end = first;
            TermTree<char, FoundTerm>.Walk walk = chinese.Begin();
            for (int next = first; next < plain.Length && walk.Step(plain[next]); next++)
            {
                if (walk.Term is { } term && !ChineseText.BreaksWord(plain, first, next + 1))
                {
                    longest = term;
                    end = next + 1;
                }
            }

            if (longest is not null && end > covered)
            {
                covered = end;
                Count(times, longest);
            }
        }
    }

    private static void Count(Dictionary<FoundTerm, int> times, FoundTerm term) => times[term] = times.TryGetValue(term, out int before) ? before + 1 : 1;

    /// <summary>A term that a text holds, and how much it counts there.</summary>
    private sealed class Finding
    {
        public Finding(FoundTerm term, decimal factor)
        {
            Term = term;
            Factor = factor;
        }

        public FoundTerm Term { get; }

        public decimal Factor { get; }
    }

    /// <summary>A term's words, and what they speak for.</summary>
    private sealed class FoundTerm
    {
        public FoundTerm(string text) => Text = text;

        public string Text { get; }

        public List<KeyValuePair<int, decimal>> Categories { get; } = new();

        public List<KeyValuePair<ComplaintSeverity, decimal>> Severities { get; } = new();

        public decimal For(int category) => Categories.Where(weight => weight.Key == category).Sum(weight => weight.Value);

        /// <summary>What speaks for a severity; a word for a higher one does too.</summary>
        public decimal For(ComplaintSeverity severity) => Severities.Where(weight => weight.Key >= severity).Sum(weight => weight.Value);
    }
}
