using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints.Triage;
using BankCrm.Domain.Complaints.Triage.Training;
using BankCrm.Domain.Setup;
using BankCrm.Tool.Commands;

namespace BankCrm.Tool.Triage;

/// <summary>Which category each label of a file of texts stands for: CSV with the columns label and category.</summary>
internal static class LabelFile
{
    private const string Label = "label";
    private const string Category = "category";

    /// <exception cref="ToolException">The file cannot be read, or names a label twice.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        var categories = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (ConfigRecord record in TermCsv.Records(path, [Label, Category]))
        {
            if (!categories.TryAdd(record.Values[Label], record.Values[Category]))
            {
                throw new ToolException($"{path}, line {record.Line}: the label '{record.Values[Label]}' stands twice.");
            }
        }

        return categories;
    }

    /// <summary>Every label as a category of its own: how the labels themselves would be told apart.</summary>
    public static IReadOnlyDictionary<string, string> EachForItself(IReadOnlyDictionary<string, string> categories) =>
        categories.Keys.ToDictionary(label => label, label => label, StringComparer.OrdinalIgnoreCase);

    /// <summary>The terms that people wrote for categories, for the labels: each for the one of its category's labels that has most texts.</summary>
    public static IReadOnlyList<TriageTerm> Relabel(IReadOnlyList<TriageTerm> judged, IReadOnlyDictionary<string, string> categories, IReadOnlyList<LabelledText> asLabelled)
    {
        Dictionary<string, string> labels = asLabelled
            .GroupBy(text => text.CategoryCode, StringComparer.Ordinal)
            .OrderBy(label => label.Count())
            .ThenBy(label => label.Key, StringComparer.Ordinal)
            .GroupBy(label => categories[label.Key], label => label.Key, StringComparer.Ordinal)
            .ToDictionary(category => category.Key, category => category.Last(), StringComparer.Ordinal);
        return judged
            .Where(term => term.CategoryCode is { } code && labels.ContainsKey(code))
            .Select(term => new TriageTerm { Text = term.Text, Language = term.Language, CategoryCode = labels[term.CategoryCode!], Weight = term.Weight })
            .ToList();
    }
}
