using System;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Triage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Complaints.Triage;

/// <summary>Suggestions of category and severity, and what people make of them.</summary>
public sealed class TriageScenarios : Scenario
{
    private const string CardText = "The annual fee on my credit card was raised, and my balance transfer was charged twice.";
    private const string ChineseText = "催收人员恐吓我的家人，还爆通讯录。";

    private int complaints;

    [Fact]
    public void Open_TextWithoutCategory_GetsASuggestion()
    {
        Entity complaint = Admin.Read(Complaint(CardText));

        Assert.Equal("CREDIT-CARD", CategoryCode(complaint, ComplaintTable.SuggestedCategory));
        Assert.Equal(Choices.Of(ComplaintSeverity.Medium).Value, complaint.Choice(ComplaintTable.SuggestedSeverity));
        Assert.Equal(Choices.Of(TriageState.Suggested).Value, complaint.Choice(ComplaintTable.TriageState));
        Assert.Contains("balance transfer", complaint.GetAttributeValue<string>(ComplaintTable.TriageWords), StringComparison.Ordinal);
        Assert.InRange(complaint.GetAttributeValue<decimal>(ComplaintTable.TriageConfidence), 0.5m, 1m);
        Assert.Null(complaint.Lookup(ComplaintTable.Category));
    }

    [Fact]
    public void Open_WithCategoryOrWithoutText_GetsNone()
    {
        Assert.Null(Admin.Read(Complaint(CardText, category: Category("MORTGAGE"))).Choice(ComplaintTable.TriageState));
        Assert.Null(Admin.Read(Complaint(text: null)).Choice(ComplaintTable.TriageState));
        Assert.Empty(Admin.All(TriageAccuracyTable.LogicalName));
    }

    [Fact]
    public void Open_CaseThatIsNoComplaint_GetsNone()
    {
        EntityReference customer = new CustomerBuilder { Ordinal = 77 }.AddTo(Host);
        var id = Admin.Create(new Entity(ComplaintTable.LogicalName) { [ComplaintTable.Title] = "Question", [ComplaintTable.Customer] = customer, [ComplaintTable.Summary] = CardText });

        Assert.Null(Admin.Read(new EntityReference(ComplaintTable.LogicalName, id)).Choice(ComplaintTable.TriageState));
    }

    [Fact]
    public void Suggest_Asked_TellsWhatIsKept()
    {
        EntityReference complaint = Complaint(ChineseText);

        ParameterCollection told = Suggest(complaint);

        Entity row = Admin.Read(complaint);
        Assert.Equal("DEBT-COLLECTION", told["CategoryCode"]);
        Assert.Equal((int)ComplaintSeverity.High, told["Severity"]);
        Assert.Equal(row.GetAttributeValue<string>(ComplaintTable.TriageWords), told["Words"]);
        Assert.Equal(row.GetAttributeValue<decimal>(ComplaintTable.TriageConfidence), told["Confidence"]);
        Assert.Contains("恐吓", (string)told["Words"], StringComparison.Ordinal);
    }

    [Fact]
    public void Suggest_NoKnownWord_SaysSo()
    {
        EntityReference complaint = Complaint("Zyx.");

        Assert.Equal((string.Empty, 0, string.Empty, 0m), ((string)Suggest(complaint)["CategoryCode"], (int)Suggest(complaint)["Severity"], (string)Suggest(complaint)["Words"], (decimal)Suggest(complaint)["Confidence"]));
        Assert.Equal(Choices.Of(TriageState.NothingSuggested).Value, Admin.Read(complaint).Choice(ComplaintTable.TriageState));
    }

    [Fact]
    public void Confirm_BothAsSuggested_IsConfirmedAndCounted()
    {
        EntityReference complaint = Complaint(CardText);

        Assert.Equal((int)TriageState.Confirmed, Confirm(complaint, "CREDIT-CARD", ComplaintSeverity.Medium));

        Entity row = Admin.Read(complaint);
        Assert.Equal("CREDIT-CARD", CategoryCode(row, ComplaintTable.Category));
        Assert.Equal(Choices.Of(ComplaintSeverity.Medium).Value, row.Choice(ComplaintTable.Severity));
        Assert.Equal(Choices.Of(TriageState.Confirmed).Value, row.Choice(ComplaintTable.TriageState));
        Assert.Equal((1, 1, 0), Accuracy(TextLanguage.English));
    }

    [Theory]
    [InlineData("MORTGAGE", ComplaintSeverity.Medium)]
    [InlineData("CREDIT-CARD", ComplaintSeverity.High)]
    public void Confirm_SomethingElse_IsChangedAndCounted(string category, ComplaintSeverity severity)
    {
        EntityReference complaint = Complaint(CardText);

        Assert.Equal((int)TriageState.Changed, Confirm(complaint, category, severity));
        Assert.Equal(category, CategoryCode(Admin.Read(complaint), ComplaintTable.Category));
        Assert.Equal("CREDIT-CARD", CategoryCode(Admin.Read(complaint), ComplaintTable.SuggestedCategory));
        Assert.Equal((1, 0, 1), Accuracy(TextLanguage.English));
    }

    [Fact]
    public void Confirm_Several_AreCountedByMonthAndLanguage()
    {
        Confirm(Complaint(CardText), "CREDIT-CARD", ComplaintSeverity.Medium);
        Confirm(Complaint(ChineseText), "DEBT-COLLECTION", ComplaintSeverity.High);
        Confirm(Complaint(CardText), "MORTGAGE", ComplaintSeverity.Medium);
        Complaint(CardText);
        Host.Now = Host.Now.AddMonths(1);
        Confirm(Complaint(CardText), "CREDIT-CARD", ComplaintSeverity.Medium);

        Assert.Equal((3, 1, 1), Accuracy(TextLanguage.English, "2024-07-31"));
        Assert.Equal((1, 1, 0), Accuracy(TextLanguage.Chinese, "2024-07-31"));
        Assert.Equal((1, 1, 0), Accuracy(TextLanguage.English, "2024-08-31"));
    }

    [Fact]
    public void Suggest_Again_IsCountedOnce()
    {
        EntityReference complaint = Complaint(CardText);
        Suggest(complaint);

        Assert.Equal((1, 0, 0), Accuracy(TextLanguage.English));
    }

    [Fact]
    public void Decided_SuggestOrConfirmAgain_IsRefused()
    {
        EntityReference complaint = Complaint(CardText);
        Confirm(complaint, "CREDIT-CARD", ComplaintSeverity.Medium);

        Refused.With(TriageCodes.AlreadyDecided, () => Suggest(complaint));
        Refused.With(TriageCodes.AlreadyDecided, () => Confirm(complaint, "MORTGAGE", ComplaintSeverity.Low));
        Assert.Equal((1, 1, 0), Accuracy(TextLanguage.English));
    }

    [Fact]
    public void Confirm_UnknownCategoryOrSeverity_IsRefusedAndNothingIsWritten()
    {
        EntityReference complaint = Complaint(CardText);

        Refused.With(TriageCodes.CategoryUnknown, () => Confirm(complaint, "CRYSTAL-BALL", ComplaintSeverity.Medium));
        Refused.With("GEN-003", () => Confirm(complaint, "CREDIT-CARD", (ComplaintSeverity)4));
        Assert.Equal(Choices.Of(TriageState.Suggested).Value, Admin.Read(complaint).Choice(ComplaintTable.TriageState));
        Assert.Equal((1, 0, 0), Accuracy(TextLanguage.English));
    }

    [Fact]
    public void Confirm_NothingSuggestedYet_IsRefused() => Refused.With(TriageCodes.NothingToConfirm, () => Confirm(Complaint(text: null), "CREDIT-CARD", ComplaintSeverity.Low));

    [Fact]
    public void Suggest_NoSuchComplaint_IsRefused()
    {
        Refused.With(TriageCodes.ComplaintNotFound, () => Suggest(new EntityReference(ComplaintTable.LogicalName, Guid.NewGuid())));
        Refused.WithOrByThePlatform("GEN-003", () => Suggest(new EntityReference(CustomerColumns.Contact, Guid.NewGuid())));
    }

    [Fact]
    public void Suggest_ComplaintOfAnother_IsNotFound()
    {
        Guid handler = Host.AddUser(Languages.SimplifiedChinese, "Bank CRM Complaint Handler");
        EntityReference complaint = Complaint(CardText);

        string refusal = Refused.With(TriageCodes.ComplaintNotFound, () => Host.As(handler).Call("bce_SuggestTriage", new ParameterCollection { ["Complaint"] = complaint }));

        Assert.Contains("无权", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Confirm_HandlerOfTheComplaint_May()
    {
        Guid handler = Host.AddUser(Languages.English, "Bank CRM Complaint Handler");
        EntityReference complaint = Complaint(CardText, ownerId: handler);

        ParameterCollection told = Host.As(handler).Call(
            "bce_ConfirmTriage", new ParameterCollection { ["Complaint"] = complaint, ["CategoryCode"] = "CREDIT-CARD", ["Severity"] = (int)ComplaintSeverity.Medium });

        Assert.Equal((int)TriageState.Confirmed, told["TriageState"]);
    }

    [Fact]
    public void Term_WithBothTargetsNeitherOrNoWords_IsRefused()
    {
        Refused.With(TriageCodes.TermWithoutOneTarget, () => Term("fee", Category("CREDIT-CARD"), ComplaintSeverity.High));
        Refused.With(TriageCodes.TermWithoutOneTarget, () => Term("fee", category: null, severity: null));
        Refused.With(TriageCodes.TermWithoutWords, () => Term("123", Category("CREDIT-CARD"), severity: null));
        EntityReference term = Term("golden retriever", Category("PREPAID-CARD"), severity: null);
        Refused.With(TriageCodes.TermWithoutOneTarget, () => Admin.Set(term, TriageTermTable.ComplaintCategory, null));
    }

    [Fact]
    public void Term_AddedByTheBank_IsUsed()
    {
        Term("golden retriever", Category("PREPAID-CARD"), severity: null);

        Assert.Equal("PREPAID-CARD", CategoryCode(Admin.Read(Complaint("My golden retriever is unhappy.")), ComplaintTable.SuggestedCategory));
    }

    private EntityReference Complaint(string? text, EntityReference? category = null, Guid? ownerId = null)
    {
        complaints++;
        var row = new Entity(ComplaintTable.LogicalName)
        {
            [ComplaintTable.Title] = "Complaint",
            [ComplaintTable.Customer] = new CustomerBuilder { Ordinal = complaints, OwnerId = ownerId }.AddTo(Host),
            [ComplaintTable.IsComplaint] = true,
            [ComplaintTable.ComplaintNumber] = "T-" + complaints.ToString("D4", CultureInfo.InvariantCulture),
            [ComplaintTable.ReceivedOn] = Host.Now,
            [ComplaintTable.Summary] = text,
            [ComplaintTable.Category] = category,
            [ComplaintTable.Owner] = new EntityReference(UserTable.LogicalName, ownerId ?? Host.AdministratorId),
        };
        return new EntityReference(ComplaintTable.LogicalName, Admin.Create(row));
    }

    private EntityReference Category(string code) => Admin.All(ComplaintCategoryTable.LogicalName, ComplaintCategoryTable.Code, code).Single().ToEntityReference();

    private string? CategoryCode(Entity complaint, string column) => complaint.Lookup(column) is { } id
        ? Admin.Read(new EntityReference(ComplaintCategoryTable.LogicalName, id)).GetAttributeValue<string>(ComplaintCategoryTable.Code)
        : null;

    private ParameterCollection Suggest(EntityReference complaint) => Admin.Call("bce_SuggestTriage", new ParameterCollection { ["Complaint"] = complaint });

    private int Confirm(EntityReference complaint, string categoryCode, ComplaintSeverity severity) =>
        (int)Admin.Call("bce_ConfirmTriage", new ParameterCollection { ["Complaint"] = complaint, ["CategoryCode"] = categoryCode, ["Severity"] = (int)severity })["TriageState"];

    private (int Suggested, int Confirmed, int Changed) Accuracy(TextLanguage language, string month = "2024-07-31")
    {
        Entity row = Admin.All(TriageAccuracyTable.LogicalName).Single(row => row.Choice(TriageAccuracyTable.TextLanguage) == Choices.Of(language).Value && row.Day(TriageAccuracyTable.PeriodEnd).ToString() == month);
        int Count(string column) => row.GetAttributeValue<int?>(column) ?? 0;
        return (Count(TriageAccuracyTable.Suggested), Count(TriageAccuracyTable.Confirmed), Count(TriageAccuracyTable.Changed));
    }

    private EntityReference Term(string text, EntityReference? category, ComplaintSeverity? severity) => new(TriageTermTable.LogicalName, Admin.Create(new Entity(TriageTermTable.LogicalName)
    {
        [TriageTermTable.Name] = text,
        [TriageTermTable.NameZh] = text,
        [TriageTermTable.Code] = "house:" + text,
        [TriageTermTable.Term] = text,
        [TriageTermTable.TextLanguage] = Choices.Of(TextLanguage.English),
        [TriageTermTable.ComplaintCategory] = category,
        [TriageTermTable.Severity] = Choices.OfOptional(severity),
        [TriageTermTable.Weight] = 3m,
    }));
}
