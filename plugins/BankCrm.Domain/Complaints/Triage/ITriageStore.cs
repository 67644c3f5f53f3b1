using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Triage;

/// <summary>What triage needs of a store.</summary>
public interface ITriageStore
{
    /// <summary>The bank's terms.</summary>
    TriageBook ReadBook();

    /// <summary>The complaint, or null when there is none or the caller may not see it.</summary>
    TriagedComplaint? ReadComplaint(Guid id);

    /// <summary>The category of a code, or null when there is none.</summary>
    Guid? FindCategory(string code);

    /// <summary>Writes a suggestion on the complaint.</summary>
    void WriteSuggestion(Guid complaintId, TriageSuggestion suggestion, Guid? categoryId, TriageState state);

    /// <summary>Writes what a person took, and how that went with the suggestion.</summary>
    void WriteDecision(Guid complaintId, Guid categoryId, ComplaintSeverity severity, TriageState state);

    /// <summary>Adds one to a month's count; two at the same moment both count.</summary>
    /// <param name="periodEnd">The month's last day.</param>
    /// <param name="language">The language of the complaint's text.</param>
    /// <param name="state">Suggested, confirmed or changed.</param>
    void Count(Day periodEnd, TextLanguage language, TriageState state);
}
