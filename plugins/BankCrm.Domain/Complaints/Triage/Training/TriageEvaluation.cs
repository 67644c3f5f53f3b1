using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Domain.Complaints.Triage.Training;

/// <summary>How well suggestions meet the categories that people settled.</summary>
public sealed class TriageEvaluation
{
    private TriageEvaluation(IReadOnlyList<CategoryScore> categories, int texts, int right)
    {
        Categories = categories;
        Texts = texts;
        Right = right;
    }

    /// <summary>The score of each category, in order of their codes.</summary>
    public IReadOnlyList<CategoryScore> Categories { get; }

    public int Texts { get; }

    public int Right { get; }

    /// <summary>The share of texts whose category was suggested, 0 to 1.</summary>
    public double Accuracy => Texts == 0 ? 0 : (double)Right / Texts;

    /// <summary>The plain mean of all categories' F1: a small one counts as much as a large one.</summary>
    public double MacroF1 => Categories.Count == 0 ? 0 : Categories.Average(category => category.F1);

    /// <summary>Trains on all parts but one and suggests for that one, in turn, with the table as it would ship.</summary>
    /// <param name="texts">The labelled texts.</param>
    /// <param name="options">How to train.</param>
    /// <param name="folds">How many parts.</param>
    /// <param name="way">Which of many ways to part the texts, from 0.</param>
    /// <param name="judged">Terms that people wrote.</param>
    public static TriageEvaluation CrossValidate(IReadOnlyList<LabelledText> texts, TrainingOptions options, int folds, int way, IReadOnlyList<TriageTerm> judged)
    {
        IReadOnlyList<int> foldOf = Folds.Of(texts, folds, way);
        var suggested = new string?[texts.Count];
        for (int fold = 0; fold < folds; fold++)
        {
            List<LabelledText> others = texts.Where((_, place) => foldOf[place] != fold).ToList();
            var book = new TriageBook(TriageTable.Of(new TriageTrainer(options).Train(others, judged), judged));
            for (int place = 0; place < texts.Count; place++)
            {
                if (foldOf[place] == fold)
                {
                    suggested[place] = book.Suggest(texts[place].Text).CategoryCode;
                }
            }
        }

        return Compare(texts.Select(text => text.CategoryCode).ToList(), suggested);
    }

    /// <summary>Counts suggestions against what is right.</summary>
    public static TriageEvaluation Compare(IReadOnlyList<string> right, IReadOnlyList<string?> suggested)
    {
        List<int> places = Enumerable.Range(0, right.Count).ToList();
        List<CategoryScore> categories = right.Distinct(StringComparer.Ordinal).OrderBy(code => code, StringComparer.Ordinal)
            .Select(code => new CategoryScore
            {
                CategoryCode = code,
                Texts = places.Count(place => right[place] == code),
                Suggested = places.Count(place => suggested[place] == code),
                Right = places.Count(place => right[place] == code && suggested[place] == code),
            })
            .ToList();
        return new TriageEvaluation(categories, right.Count, categories.Sum(category => category.Right));
    }
}
