using System;
using System.Collections.Generic;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Triage;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Complaints.Triage;

/// <summary>A bank in memory with one complaint and a term for cards.</summary>
internal sealed class TriageBank : ITriageStore
{
    public static readonly Guid Cards = StableId.Of("CARDS");

    public static readonly Guid Loans = StableId.Of("LOANS");

    public TriagedComplaint Complaint { get; set; } = new() { Id = StableId.Of("complaint"), Number = "C-1", Text = "My card was charged twice, this is a fraud" };

    public TriageSuggestion? Suggestion { get; private set; }

    public (Guid Category, ComplaintSeverity Severity)? Decision { get; private set; }

    public List<string> Counts { get; } = [];

    public TriageBook ReadBook() => new(
    [
        new TriageTerm { Text = "card", Language = TextLanguage.English, CategoryCode = "CARDS", Weight = 2m },
        new TriageTerm { Text = "loan", Language = TextLanguage.English, CategoryCode = "LOANS", Weight = 2m },
        new TriageTerm { Text = "fraud", Language = TextLanguage.English, Severity = ComplaintSeverity.High, Weight = 5m },
    ]);

    public TriagedComplaint? ReadComplaint(Guid id) => id == Complaint.Id ? Complaint : null;

    public Guid? FindCategory(string code) => code switch
    {
        "CARDS" => Cards,
        "LOANS" => Loans,
        _ => null,
    };

    public void WriteSuggestion(Guid complaintId, TriageSuggestion suggestion, Guid? categoryId, TriageState state)
    {
        Suggestion = suggestion;
        Complaint = Complaint with { SuggestedCategoryId = categoryId, SuggestedSeverity = suggestion.Severity, State = state };
    }

    public void WriteDecision(Guid complaintId, Guid categoryId, ComplaintSeverity severity, TriageState state)
    {
        Decision = (categoryId, severity);
        Complaint = Complaint with { HasCategory = true, State = state };
    }

    public void Count(Day periodEnd, TextLanguage language, TriageState state) => Counts.Add($"{periodEnd} {language} {state}");
}
