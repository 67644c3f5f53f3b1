using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Triage;

/// <summary>What a term must be to be of use.</summary>
public static class TriageTermRules
{
    /// <summary>The rule that a term breaks; null when it is sound.</summary>
    public static Violation? TermIsSound(TriageTerm term, bool hasCategory)
    {
        if (hasCategory == term.Severity is not null)
        {
            return new Violation(TriageCodes.TermWithoutOneTarget, term.Text);
        }

        bool hasWords = term.IsStart || (term.Language == TextLanguage.Chinese ? ChineseText.Of(term.Text).Length > 0 : EnglishWords.Of(term.Text).Any(word => word is not null));
        return hasWords ? null : new Violation(TriageCodes.TermWithoutWords, term.Text);
    }
}
