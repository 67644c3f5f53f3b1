using System;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Triage;
using BankCrm.Domain.Tests.Properties;
using FsCheck.Fluent;

namespace BankCrm.Domain.Tests.Complaints.Triage;

public sealed class TriageBookTests
{
    [Fact]
    public void Suggest_NoKnownWord_SuggestsNoCategory()
    {
        TriageSuggestion suggestion = Book(Category("CARD", "card", 1m)).Suggest("The sun shines.");

        Assert.Null(suggestion.CategoryCode);
        Assert.Equal(0m, suggestion.Confidence);
        Assert.Equal(ComplaintSeverity.Low, suggestion.Severity);
        Assert.Empty(suggestion.CategoryWords);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   \n")]
    public void Suggest_NoText_SuggestsNoCategory(string? text) => Assert.Null(Book(Category("CARD", "card", 1m)).Suggest(text).CategoryCode);

    [Fact]
    public void Suggest_OnlyWordsAgainst_SuggestsNoCategory() =>
        Assert.Null(Book(Category("CARD", "loan", -1m), Category("CARD", TriageTerm.Start, 5m)).Suggest("a loan").CategoryCode);

    [Fact]
    public void Suggest_HighestTotal_Wins()
    {
        TriageBook book = Book(Category("CARD", "card", 1m), Category("LOAN", "loan", 0.6m), Category("LOAN", "rate", 0.5m));

        TriageSuggestion suggestion = book.Suggest("The rate of my loan, not my card");

        Assert.Equal("LOAN", suggestion.CategoryCode);
        Assert.Equal(new[] { "loan", "rate" }, suggestion.CategoryWords);
    }

    [Fact]
    public void Suggest_WordAgainst_TakesAway() =>
        Assert.Equal("LOAN", Book(Category("CARD", "card", 1m), Category("CARD", "debt", -0.5m), Category("LOAN", "debt", 0.7m)).Suggest("card debt").CategoryCode);

    [Fact]
    public void Suggest_EqualTotals_TakesTheFirstCode() =>
        Assert.Equal("CARD", Book(Category("LOAN", "fee", 1m), Category("CARD", "fee", 1m)).Suggest("fee").CategoryCode);

    [Fact]
    public void Suggest_Start_CountsForItsLanguageOnly()
    {
        TriageBook book = Book(Category("CARD", "card", 1m), Category("LOAN", "loan", 1m), Category("LOAN", "贷款", 1m, TextLanguage.Chinese), Category("CARD", "银行卡", 1m, TextLanguage.Chinese), Category("LOAN", TriageTerm.Start, 0.5m));

        Assert.Equal("LOAN", book.Suggest("card loan").CategoryCode);
        Assert.Equal("CARD", book.Suggest("贷款和银行卡").CategoryCode);
    }

    [Fact]
    public void Suggest_RepeatedTerm_CountsMoreButNotInProportion()
    {
        TriageBook book = Book(Category("CARD", "card", 1m), Category("LOAN", "loan", 1.6m));

        // 1 + ln 2 = 1.6931 and 1 + ln 3 = 2.0986, both below twice and three times.
        Assert.Equal("LOAN", book.Suggest("card loan").CategoryCode);
        Assert.Equal("CARD", book.Suggest("card card loan").CategoryCode);
        Assert.Equal("LOAN", Book(Category("CARD", "card", 1m), Category("LOAN", "loan", 1.7m)).Suggest("card card loan").CategoryCode);
    }

    [Fact]
    public void Suggest_Confidence_IsTheShareOfExponentials()
    {
        TriageSuggestion suggestion = Book(Category("CARD", "card", 1m), Category("LOAN", "loan", 1m)).Suggest("card");

        // e / (e + 1)
        Assert.Equal(0.7311m, suggestion.Confidence);
    }

    [Fact]
    public void Suggest_EnglishTerm_IsFoundAsWholeWordsOnly()
    {
        TriageBook book = Book(Category("CARD", "atm", 1m), Category("CARD", "credit card", 1m));

        Assert.Null(book.Suggest("a treatment, credit for the card, creditcards").CategoryCode);
        Assert.Equal("CARD", book.Suggest("the ATM's").CategoryCode);
        Assert.Equal("CARD", book.Suggest("Credit cards").CategoryCode);
    }

    [Fact]
    public void Suggest_PairOfWords_IsNotFoundAcrossSentences() => Assert.Null(Book(Category("CARD", "credit card", 1m)).Suggest("No credit. Card lost").CategoryCode);

    [Fact]
    public void Suggest_ChineseTermWithinLongerOne_DoesNotCount()
    {
        TriageBook book = Book(
            Category("CARD", "卡", 1m, TextLanguage.Chinese), Category("PREPAID", "礼品卡", 0.9m, TextLanguage.Chinese), Category("GIFT", "礼品", 5m, TextLanguage.Chinese));

        TriageSuggestion suggestion = book.Suggest("礼品卡丢了");

        Assert.Equal("PREPAID", suggestion.CategoryCode);
        Assert.Equal("CARD", book.Suggest("礼品卡和银行卡").CategoryCode);
    }

    [Fact]
    public void Suggest_OverlappingChineseTerms_BothCount()
    {
        TriageSuggestion suggestion = Book(Category("A", "还款日", 1m, TextLanguage.Chinese), Category("A", "日息", 1m, TextLanguage.Chinese)).Suggest("还款日息");

        Assert.Equal(new[] { "日息", "还款日" }, suggestion.CategoryWords.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("信用\n卡被盗")]
    [InlineData("信 用 卡")]
    public void Suggest_ChineseTermBrokenBySpace_IsFound(string text) => Assert.Equal("CARD", Book(Category("CARD", "信用卡", 1m, TextLanguage.Chinese)).Suggest(text).CategoryCode);

    [Theory]
    [InlineData("在ATM取钱", true)]
    [InlineData("在 ａｔｍ 取钱", true)]
    [InlineData("treatment", false)]
    [InlineData("the atm was broken", true)]
    public void Suggest_LatinLettersInChineseTerm_AreAWord(string text, bool isFound) =>
        Assert.Equal(isFound ? "CARD" : null, Book(Category("CARD", "ATM", 1m, TextLanguage.Chinese)).Suggest(text).CategoryCode);

    [Theory]
    [InlineData("我的card不能用了", TextLanguage.Chinese)]
    [InlineData("my card does not work 卡", TextLanguage.English)]
    [InlineData("123", TextLanguage.English)]
    public void Suggest_Language_IsThatOfMostOfTheText(string text, TextLanguage language) => Assert.Equal(language, Book(Category("CARD", "card", 1m)).Suggest(text).Language);

    [Theory]
    [InlineData("one", ComplaintSeverity.Low)]
    [InlineData("one two", ComplaintSeverity.High)]
    [InlineData("two two", ComplaintSeverity.Low)]
    [InlineData("grave", ComplaintSeverity.Critical)]
    [InlineData("half grave", ComplaintSeverity.Low)]
    public void Suggest_Severity_IsTheHighestWhoseTotalReachesItsStart(string text, ComplaintSeverity severity)
    {
        TriageBook book = Book(
            Severe(ComplaintSeverity.High, TriageTerm.Start, -2m), Severe(ComplaintSeverity.Critical, TriageTerm.Start, -3m),
            Severe(ComplaintSeverity.High, "one", 1m), Severe(ComplaintSeverity.High, "two", 1m), Severe(ComplaintSeverity.Critical, "grave", 3m), Severe(ComplaintSeverity.Critical, "half", -1.5m));

        Assert.Equal(severity, book.Suggest(text).Severity);
    }

    [Fact]
    public void Suggest_WordForHigherSeverity_CountsForLowerOnesToo()
    {
        TriageBook book = Book(Severe(ComplaintSeverity.High, TriageTerm.Start, -2m), Severe(ComplaintSeverity.Critical, TriageTerm.Start, -3m), Severe(ComplaintSeverity.Critical, "newspaper", 2m));

        TriageSuggestion suggestion = book.Suggest("the newspaper");

        Assert.Equal(ComplaintSeverity.High, suggestion.Severity);
        Assert.Equal(new[] { "newspaper" }, suggestion.SeverityWords);
    }

    [Fact]
    public void Suggest_SeverityWithoutStart_IsNeverSuggested() =>
        Assert.Equal(ComplaintSeverity.Low, Book(Severe(ComplaintSeverity.Critical, "grave", 9m)).Suggest("grave").Severity);

    [Fact]
    public void Words_ManyTerms_FitTheColumnAndStandOnce()
    {
        TriageTerm[] terms = Enumerable.Range(0, 500).Select(place => Category("CARD", "word" + new string((char)('a' + (place % 26)), 1 + (place / 26)), 1m)).ToArray();
        TriageSuggestion suggestion = Book(terms).Suggest(string.Join(' ', terms.Select(term => term.Text)));

        string words = TriageText.Words(suggestion);

        Assert.Equal(500, suggestion.CategoryWords.Count);
        Assert.InRange(words.Length, TriageText.Longest - 30, TriageText.Longest);
        Assert.Equal(words.Split(", ").Length, words.Split(", ").Distinct().Count());
    }

    [Fact]
    public void Suggest_AnyText_IsTheSameTwiceAndWithinBounds() => Checking.Holds(ArbMap.Default.GeneratorFor<string>(), text =>
    {
        TriageSuggestion first = ShippedTriageTerms.Book.Suggest(text);
        TriageSuggestion second = new TriageBook(ShippedTriageTerms.All.Reverse()).Suggest(text);

        Assert.Equal(first.CategoryCode, second.CategoryCode);
        Assert.Equal(first.Severity, second.Severity);
        Assert.Equal(first.CategoryWords, second.CategoryWords);
        Assert.Equal(first.Confidence, second.Confidence);
        Assert.InRange(first.Confidence, 0m, 1m);
        Assert.Equal(first.CategoryCode is null, first.CategoryWords.Count == 0);
    });

    private static TriageBook Book(params TriageTerm[] terms) => new(terms);

    private static TriageTerm Category(string code, string text, decimal weight, TextLanguage language = TextLanguage.English) =>
        new() { Text = text, Language = language, CategoryCode = code, Weight = weight };

    private static TriageTerm Severe(ComplaintSeverity severity, string text, decimal weight) => new() { Text = text, Severity = severity, Weight = weight };
}
