using System;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Triage;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Complaints.Triage;

/// <summary>Suggesting what a complaint is about, and a person's decision on it.</summary>
public sealed class TriageHandlerTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 4, 0, 0, DateTimeKind.Utc);

    private readonly TriageBank bank = new();

    [Fact]
    public void Suggest_TextThatSaysIt_IsWrittenAndCountedOnce()
    {
        Suggest();
        Suggest();

        Assert.Equal((TriageState.Suggested, (Guid?)TriageBank.Cards, "CARDS"), (bank.Complaint.State, bank.Complaint.SuggestedCategoryId, bank.Suggestion!.CategoryCode));
        Assert.Equal(new[] { "2026-03-31 English Suggested" }, bank.Counts);
    }

    [Fact]
    public void Suggest_TextThatSaysNothing_SuggestsNoCategory()
    {
        bank.Complaint = bank.Complaint with { Text = "I am very unhappy" };

        Suggest();

        Assert.Equal((TriageState.NothingSuggested, null), (bank.Complaint.State, bank.Complaint.SuggestedCategoryId));
    }

    [Theory]
    [InlineData("another complaint", TriageCodes.ComplaintNotFound)]
    [InlineData("no text", TriageCodes.TextMissing)]
    [InlineData("decided", TriageCodes.AlreadyDecided)]
    public void Suggest_NothingToSuggest_IsRefused(string occasion, string code)
    {
        bank.Complaint = occasion switch
        {
            "another complaint" => bank.Complaint with { Id = Guid.NewGuid() },
            "no text" => bank.Complaint with { Text = "  " },
            _ => bank.Complaint with { State = TriageState.Confirmed },
        };

        Refused(code, () => Suggest());
        Assert.Null(bank.Suggestion);
        Assert.Empty(bank.Counts);
    }

    [Theory]
    [InlineData("card", false, null, true)]
    [InlineData("card", true, null, false)]
    [InlineData(" ", false, null, false)]
    [InlineData("card", false, TriageState.NothingSuggested, false)]
    public void IsWantedAtOpening_EachComplaint_IsOrIsNot(string text, bool hasCategory, TriageState? state, bool isWanted)
    {
        bank.Complaint = bank.Complaint with { Text = text, HasCategory = hasCategory, State = state };

        Assert.Equal(isWanted, new SuggestTriageHandler(bank).IsWantedAtOpening(bank.Complaint.Id));
        Assert.False(new SuggestTriageHandler(bank).IsWantedAtOpening(Guid.NewGuid()));
    }

    [Theory]
    [InlineData("CARDS", ComplaintSeverity.High, TriageState.Confirmed)]
    [InlineData("LOANS", ComplaintSeverity.High, TriageState.Changed)]
    [InlineData("CARDS", ComplaintSeverity.Low, TriageState.Changed)]
    public void Confirm_APersonsDecision_IsWrittenAndCounted(string category, ComplaintSeverity severity, TriageState state)
    {
        Suggest();
        bank.Complaint = bank.Complaint with { SuggestedSeverity = ComplaintSeverity.High };

        Assert.Equal(state, Confirm(category, severity));

        Assert.Equal((category == "CARDS" ? TriageBank.Cards : TriageBank.Loans, severity), bank.Decision);
        Assert.Equal($"2026-03-31 English {state}", bank.Counts[^1]);
    }

    [Fact]
    public void Confirm_NothingToDecide_IsRefused()
    {
        Refused(TriageCodes.NothingToConfirm, () => Confirm("CARDS", ComplaintSeverity.High));
        Suggest();
        Refused(TriageCodes.CategoryUnknown, () => Confirm("HOLIDAYS", ComplaintSeverity.High));
        Confirm("CARDS", ComplaintSeverity.High);
        Refused(TriageCodes.AlreadyDecided, () => Confirm("LOANS", ComplaintSeverity.High));
        bank.Complaint = bank.Complaint with { Id = Guid.NewGuid() };
        Refused(TriageCodes.ComplaintNotFound, () => Confirm("CARDS", ComplaintSeverity.High));

        Assert.Equal(TriageBank.Cards, bank.Decision!.Value.Category);
    }

    private static void Refused(string code, Action action) => Assert.Equal(code, Assert.Throws<ViolationException>(action).Violation.Code);

    private TriageSuggestion Suggest() => new SuggestTriageHandler(bank).Suggest(StableId.Of("complaint"), Now);

    private TriageState Confirm(string category, ComplaintSeverity severity) => new ConfirmTriageHandler(bank).Confirm(StableId.Of("complaint"), category, severity, Now);
}
