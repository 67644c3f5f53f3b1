using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Domain.Complaints.Triage.Training;

/// <summary>The table that ships: the trained terms, and of those that people wrote the ones that training did not meet.</summary>
public static class TriageTable
{
    private const string Space = " ";

    public static IReadOnlyList<TriageTerm> Of(IReadOnlyList<TriageTerm> trained, IReadOnlyList<TriageTerm> judged)
    {
        var met = new HashSet<string>(trained.Select(Key), StringComparer.Ordinal);
        return trained.Concat(judged.Where(term => !met.Contains(Key(term)))).ToList();
    }

    private static string Key(TriageTerm term)
    {
        string words = term.Language == TextLanguage.Chinese || term.IsStart ? term.Text : string.Join(Space, EnglishWords.Of(term.Text).OfType<string>());
        return string.Join("|", term.Language, words, term.CategoryCode, term.Severity);
    }
}
