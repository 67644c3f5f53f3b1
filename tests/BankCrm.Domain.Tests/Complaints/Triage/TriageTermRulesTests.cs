using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Triage;

namespace BankCrm.Domain.Tests.Complaints.Triage;

/// <summary>What a term must be to be of use.</summary>
public sealed class TriageTermRulesTests
{
    [Theory]
    [InlineData(true, null, null)]
    [InlineData(false, ComplaintSeverity.High, null)]
    [InlineData(true, ComplaintSeverity.High, TriageCodes.TermWithoutOneTarget)]
    [InlineData(false, null, TriageCodes.TermWithoutOneTarget)]
    public void TermIsSound_Target_IsOneOfTwo(bool hasCategory, ComplaintSeverity? severity, string? code) => Assert.Equal(code, Check("fee", TextLanguage.English, hasCategory, severity));

    [Theory]
    [InlineData("overdraft fee", TextLanguage.English, null)]
    [InlineData("手续费", TextLanguage.Chinese, null)]
    [InlineData(TriageTerm.Start, TextLanguage.English, null)]
    [InlineData(TriageTerm.Start, TextLanguage.Chinese, null)]
    [InlineData("手续费", TextLanguage.English, TriageCodes.TermWithoutWords)]
    [InlineData("fee", TextLanguage.Chinese, TriageCodes.TermWithoutWords)]
    [InlineData("...", TextLanguage.English, TriageCodes.TermWithoutWords)]
    [InlineData("", TextLanguage.Chinese, TriageCodes.TermWithoutWords)]
    public void TermIsSound_Words_AreOfItsLanguage(string text, TextLanguage language, string? code) => Assert.Equal(code, Check(text, language, hasCategory: true, severity: null));

    private static string? Check(string text, TextLanguage language, bool hasCategory, ComplaintSeverity? severity) =>
        TriageTermRules.TermIsSound(new TriageTerm { Text = text, Language = language, Severity = severity, Weight = 1m }, hasCategory)?.Code;
}
