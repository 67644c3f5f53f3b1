using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Triage;
using BankCrm.Domain.Tests.Support;

namespace BankCrm.Domain.Tests.Complaints.Triage;

public sealed class ShippedTermsTests
{
    private const int LongestCode = 100;

    public static TheoryData<string, string> Chinese => Data(ChineseExamples.All);

    public static TheoryData<string, string> English => Data(EnglishExamples.All);

    [Theory]
    [MemberData(nameof(Chinese))]
    public void Suggest_ChineseExample_FindsItsCategory(string category, string text)
    {
        TriageSuggestion suggestion = ShippedTriageTerms.Book.Suggest(text);

        Assert.Equal(category, suggestion.CategoryCode);
        Assert.Equal(TextLanguage.Chinese, suggestion.Language);
        Assert.NotEmpty(suggestion.CategoryWords);
    }

    [Theory]
    [MemberData(nameof(English))]
    public void Suggest_EnglishExample_FindsItsCategory(string category, string text)
    {
        TriageSuggestion suggestion = ShippedTriageTerms.Book.Suggest(text);

        Assert.Equal(category, suggestion.CategoryCode);
        Assert.Equal(TextLanguage.English, suggestion.Language);
        Assert.NotEmpty(suggestion.CategoryWords);
    }

    [Theory]
    [InlineData("我爸爸的养老钱全没了，他说活不下去了。", ComplaintSeverity.Critical)]
    [InlineData("再不解决我就联系电视台和记者。", ComplaintSeverity.Critical)]
    [InlineData("卡被盗刷，我已经委托律师。", ComplaintSeverity.High)]
    [InlineData("母亲是残疾人，被误导买了产品。", ComplaintSeverity.High)]
    [InlineData("催收人员恐吓我的家人。", ComplaintSeverity.High)]
    [InlineData("多收了我二十元手续费。", ComplaintSeverity.Medium)]
    [InlineData("柜员服务态度不好。", ComplaintSeverity.Medium)]
    [InlineData("请问网点几点开门。", ComplaintSeverity.Low)]
    [InlineData("They took my life savings and I am homeless now.", ComplaintSeverity.Critical)]
    [InlineData("I told the journalist of the newspaper about it.", ComplaintSeverity.Critical)]
    [InlineData("My attorney will file a lawsuit.", ComplaintSeverity.High)]
    [InlineData("I am disabled and was harassed on the phone.", ComplaintSeverity.High)]
    [InlineData("Somebody used a stolen card, this is fraud.", ComplaintSeverity.High)]
    [InlineData("I want a refund of the late fee.", ComplaintSeverity.Medium)]
    [InlineData("The clerk was rude.", ComplaintSeverity.Medium)]
    [InlineData("I would like a new brochure.", ComplaintSeverity.Low)]
    public void Suggest_Example_FindsItsSeverity(string text, ComplaintSeverity severity)
    {
        TriageSuggestion suggestion = ShippedTriageTerms.Book.Suggest(text);

        Assert.Equal(severity, suggestion.Severity);
        Assert.Equal(severity == ComplaintSeverity.Low, suggestion.SeverityWords.Count == 0);
    }

    [Fact]
    public void ShippedTerms_All_NameOneTargetThatIsThere()
    {
        HashSet<string> categories = ShippedRows.Of("bce_complaintcategory").Select(row => row["bce_code"]).ToHashSet(StringComparer.Ordinal);

        Assert.All(ShippedTriageTerms.All, term => Assert.True(term.CategoryCode is null != term.Severity is null, term.Text));
        Assert.All(ShippedTriageTerms.All, term => Assert.True(term.CategoryCode is null || categories.Contains(term.CategoryCode), term.CategoryCode));
    }

    [Fact]
    public void ShippedTerms_All_HaveCodesThatFitAndDiffer()
    {
        List<string> codes = ShippedRows.Of("bce_triageterm").Select(row => row["bce_code"]).ToList();

        Assert.Equal(codes.Count, codes.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(codes, code => Assert.InRange(code.Length, 1, LongestCode));
    }

    [Fact]
    public void ShippedTerms_English_HoldWordsOnly()
    {
        Assert.All(ShippedTriageTerms.All.Where(term => term.Language == TextLanguage.English && !term.IsStart), term =>
        {
            Assert.True(term.Text.All(character => character is >= 'a' and <= 'z' or ' '), term.Text);
            Assert.InRange(term.Text.Split(' ').Length, 1, 4);
            Assert.DoesNotContain("xx", term.Text, StringComparison.Ordinal);
        });
    }

    private static TheoryData<string, string> Data(string[][] examples)
    {
        var data = new TheoryData<string, string>();
        foreach (string[] example in examples)
        {
            data.Add(example[0], example[1]);
        }

        return data;
    }
}
