using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Triage.Training;

/// <summary>
/// Parts labelled texts for cross-validation: by category and by nothing but the text itself, so that the parts are the same in every run
/// whatever order the texts come in, each holds its share of every category, and a text that stands there twice is in one part only.
/// </summary>
public static class Folds
{
    /// <summary>The fold of each text, from 0.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="folds">How many parts.</param>
    /// <param name="way">Which of many ways to part them, from 0.</param>
    public static IReadOnlyList<int> Of(IReadOnlyList<LabelledText> texts, int folds, int way)
    {
        // The category that a text has first: the same words may have been filed under two.
        List<KeyValuePair<string, string>> distinct = texts
            .GroupBy(text => text.Text, StringComparer.Ordinal)
            .Select(same => new KeyValuePair<string, string>(same.Key, same.Min(text => text.CategoryCode)!))
            .ToList();
        var foldOf = new Dictionary<string, int>(StringComparer.Ordinal);
        int place = 0;
        foreach (KeyValuePair<string, string> text in distinct.OrderBy(text => text.Value, StringComparer.Ordinal).ThenBy(text => StableId.Of(way.ToString(CultureInfo.InvariantCulture) + " " + text.Key)))
        {
            foldOf[text.Key] = place++ % folds;
        }

        return texts.Select(text => foldOf[text.Text]).ToList();
    }
}
