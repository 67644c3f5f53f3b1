using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Triage;

/// <summary>Suggests a category and a severity for a complaint from its text, and keeps the suggestion on it.</summary>
public sealed class SuggestTriageHandler
{
    private readonly ITriageStore store;

    public SuggestTriageHandler(ITriageStore store) => this.store = store ?? throw new ArgumentNullException(nameof(store));

    /// <summary>Suggests when somebody asks; an earlier suggestion that nobody has decided on is replaced.</summary>
    /// <param name="complaintId">The complaint.</param>
    /// <param name="utcNow">The operation's instant.</param>
    /// <exception cref="ViolationException">TRI-001 to TRI-003.</exception>
    public TriageSuggestion Suggest(Guid complaintId, DateTime utcNow)
    {
        TriagedComplaint complaint = store.ReadComplaint(complaintId) ?? throw Refuse(TriageCodes.ComplaintNotFound);
        if (complaint.IsDecided)
        {
            throw Refuse(TriageCodes.AlreadyDecided, complaint.Number);
        }

        return string.IsNullOrWhiteSpace(complaint.Text) ? throw Refuse(TriageCodes.TextMissing, complaint.Number) : Write(complaint, utcNow);
    }

    /// <summary>Whether a complaint that has just come in is to get a suggestion: it is there, and has a text but neither category nor suggestion.</summary>
    public bool IsWantedAtOpening(Guid complaintId) =>
        store.ReadComplaint(complaintId) is { HasCategory: false, State: null } complaint && !string.IsNullOrWhiteSpace(complaint.Text);

    private TriageSuggestion Write(TriagedComplaint complaint, DateTime utcNow)
    {
        TriageSuggestion suggestion = store.ReadBook().Suggest(complaint.Text);
        Guid? categoryId = suggestion.CategoryCode is { } code ? store.FindCategory(code) : null;
        store.WriteSuggestion(complaint.Id, suggestion, categoryId, categoryId is null ? TriageState.NothingSuggested : TriageState.Suggested);
        if (complaint.State is null)
        {
            store.Count(Day.Of(utcNow).EndOfMonth, suggestion.Language, TriageState.Suggested);
        }

        return suggestion;
    }

    private static ViolationException Refuse(string code, params object[] arguments) => new(new Violation(code, arguments));
}
