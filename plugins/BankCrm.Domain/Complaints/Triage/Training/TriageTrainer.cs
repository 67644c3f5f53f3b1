using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Domain.Complaints.Triage.Training;

/// <summary>
/// Computes weighted English terms from texts whose category is known: the words and pairs of words that tell categories apart, fitted
/// together, those taken out in rounds whose loss costs least. Terms that people wrote take part with the weight that they were given and
/// stay. The same texts always give the same terms.
/// </summary>
public sealed class TriageTrainer
{
    private const int WeightDecimals = 4;
    private const string Space = " ";

    /// <summary>How many times the wanted number of terms is left after each round of taking out; fitted anew every time.</summary>
    private static readonly int[] Rounds = { 4, 2, 1 };

    private readonly TrainingOptions options;

    public TriageTrainer(TrainingOptions options) => this.options = options ?? throw new ArgumentNullException(nameof(options));

    /// <summary>Trains.</summary>
    /// <param name="texts">Texts of at least two categories.</param>
    /// <param name="judged">English terms for categories that people wrote; others are passed over.</param>
    /// <returns>The terms, by category and from the strongest on; each category's start first.</returns>
    public IReadOnlyList<TriageTerm> Train(IReadOnlyList<LabelledText> texts, IReadOnlyList<TriageTerm> judged)
    {
        List<string> categories = texts.Select(text => text.CategoryCode).Distinct(StringComparer.Ordinal).OrderBy(code => code, StringComparer.Ordinal).ToList();
        int[] labels = texts.Select(text => categories.IndexOf(text.CategoryCode)).ToArray();
        int[] sizes = categories.Select((_, category) => labels.Count(label => label == category)).ToArray();
        double[] textWeights = labels.Select(label => Math.Pow((double)texts.Count / (categories.Count * sizes[label]), options.Balance)).ToArray();
        IReadOnlyList<TermUses> vocabulary = Vocabulary.Of(texts, options.FewestTexts);
        List<Dictionary<int, TriageTerm>> written = Written(vocabulary, categories, judged);
        var fit = new SparseFit(vocabulary, labels, textWeights, categories.Count, options.Penalty);
        for (int category = 0; category < categories.Count; category++)
        {
            fit.Allow(category, Candidates(vocabulary, labels, category, sizes[category], written[category].Keys));
            foreach (KeyValuePair<int, TriageTerm> term in written[category])
            {
                fit.Begin(category, term.Key, (double)term.Value.Weight);
            }
        }

        fit.Run(options.Sweeps);
        foreach (int times in Rounds)
        {
            TakeOut(fit, written, options.TermsPerCategory * times * categories.Count);
            fit.Run(options.Sweeps);
        }

        return categories.SelectMany((code, category) => Terms(vocabulary, fit, code, category)).ToList();
    }

    /// <summary>The places of the terms that people wrote, by category.</summary>
    private static List<Dictionary<int, TriageTerm>> Written(IReadOnlyList<TermUses> vocabulary, List<string> categories, IReadOnlyList<TriageTerm> judged)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int term = 0; term < vocabulary.Count; term++)
        {
            places[vocabulary[term].Term] = term;
        }

        List<Dictionary<int, TriageTerm>> written = categories.Select(_ => new Dictionary<int, TriageTerm>()).ToList();
        foreach (TriageTerm term in judged.Where(term => term.Language == TextLanguage.English && !term.IsStart && term.CategoryCode is not null))
        {
            int category = categories.IndexOf(term.CategoryCode!);
            if (category >= 0 && places.TryGetValue(string.Join(Space, EnglishWords.Of(term.Text).OfType<string>()), out int place))
            {
                written[category][place] = term;
            }
        }

        return written;
    }

    /// <summary>The terms whose presence goes furthest with or against a category, by the chi-squared statistic of the fourfold table, and those that people wrote.</summary>
    private int[] Candidates(IReadOnlyList<TermUses> vocabulary, int[] labels, int category, int size, ICollection<int> written) => Enumerable.Range(0, vocabulary.Count)
        .OrderByDescending(term => written.Contains(term))
        .ThenByDescending(term => ChiSquared(vocabulary[term].Texts.Count(text => labels[text] == category), vocabulary[term].Texts.Length, size, labels.Length))
        .ThenBy(term => term)
        .Take(options.CandidatesPerCategory)
        .OrderBy(term => term)
        .ToArray();

    private static double ChiSquared(double both, double withTerm, double inCategory, double all)
    {
        double expected = withTerm * inCategory / all;
        double spread = withTerm * inCategory * (all - withTerm) * (all - inCategory);
        return spread <= 0 ? 0 : (both - expected) * (both - expected) * all * all * all / spread;
    }

    private static void TakeOut(SparseFit fit, List<Dictionary<int, TriageTerm>> written, int most)
    {
        ILookup<int, int> kept = fit.Allowed
            .SelectMany((terms, category) => terms.Select(term => new { Category = category, Term = term, IsWritten = written[category].ContainsKey(term), Loss = fit.LossWithout(category, term) }))
            .OrderByDescending(place => place.IsWritten)
            .ThenByDescending(place => place.Loss)
            .ThenBy(place => place.Category)
            .ThenBy(place => place.Term)
            .Take(most)
            .ToLookup(place => place.Category, place => place.Term);
        for (int category = 0; category < fit.Allowed.Length; category++)
        {
            fit.Allow(category, kept[category].OrderBy(term => term).ToArray());
        }
    }

    private static IEnumerable<TriageTerm> Terms(IReadOnlyList<TermUses> vocabulary, SparseFit fit, string code, int category)
    {
        IEnumerable<TriageTerm> terms = fit.Allowed[category]
            .Select(term => Term(vocabulary[term].Term, code, fit.Weights[category][term]))
            .Where(term => term.Weight != 0)
            .OrderByDescending(term => Math.Abs(term.Weight))
            .ThenBy(term => term.Text, StringComparer.Ordinal);
        return new[] { Term(TriageTerm.Start, code, fit.Starts[category]) }.Concat(terms);
    }

    private static TriageTerm Term(string text, string code, double weight) =>
        new() { Text = text, Language = TextLanguage.English, CategoryCode = code, Weight = Math.Round((decimal)weight, WeightDecimals) };
}
