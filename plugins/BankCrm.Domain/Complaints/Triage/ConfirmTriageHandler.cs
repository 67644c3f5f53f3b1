using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Triage;

/// <summary>Takes a person's decision on a suggestion, and counts whether it was the same, so that the bank sees how far suggestions can be trusted.</summary>
public sealed class ConfirmTriageHandler
{
    private readonly ITriageStore store;

    public ConfirmTriageHandler(ITriageStore store) => this.store = store ?? throw new ArgumentNullException(nameof(store));

    /// <summary>Decides; once for each complaint.</summary>
    /// <param name="complaintId">The complaint.</param>
    /// <param name="categoryCode">The category that the person takes.</param>
    /// <param name="severity">The severity that the person takes.</param>
    /// <param name="utcNow">The operation's instant.</param>
    /// <returns>Confirmed when both are as suggested, else changed.</returns>
    /// <exception cref="ViolationException">TRI-001, TRI-003 to TRI-005.</exception>
    public TriageState Confirm(Guid complaintId, string categoryCode, ComplaintSeverity severity, DateTime utcNow)
    {
        TriagedComplaint complaint = store.ReadComplaint(complaintId) ?? throw Refuse(TriageCodes.ComplaintNotFound);
        if (complaint.State is null)
        {
            throw Refuse(TriageCodes.NothingToConfirm, complaint.Number);
        }

        if (complaint.IsDecided)
        {
            throw Refuse(TriageCodes.AlreadyDecided, complaint.Number);
        }

        Guid categoryId = store.FindCategory(categoryCode) ?? throw Refuse(TriageCodes.CategoryUnknown, categoryCode);
        TriageState state = categoryId == complaint.SuggestedCategoryId && severity == complaint.SuggestedSeverity ? TriageState.Confirmed : TriageState.Changed;
        store.WriteDecision(complaint.Id, categoryId, severity, state);
        store.Count(Day.Of(utcNow).EndOfMonth, TriageBook.LanguageOf(complaint.Text), state);
        return state;
    }

    private static ViolationException Refuse(string code, params object[] arguments) => new(new Violation(code, arguments));
}
