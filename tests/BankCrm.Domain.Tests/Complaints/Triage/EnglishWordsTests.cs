using BankCrm.Domain.Complaints.Triage;

namespace BankCrm.Domain.Tests.Complaints.Triage;

public sealed class EnglishWordsTests
{
    [Theory]
    [InlineData("Loans and Companies", "loan and company")]
    [InlineData("business address was gas", "business address was gas")]
    [InlineData("I didn't; they're here", "i did not | they here")]
    [InlineData("did n't", "did not")]
    [InlineData("don’t", "do not")]
    [InlineData("the bank's fee", "the bank fee")]
    [InlineData("on XX/XX/2016 XXXX called", "on | called")]
    [InlineData("a fee. Another", "a fee | another")]
    [InlineData("paid $240.00 twice", "paid | twice")]
    [InlineData("credit-card, fee", "credit card fee")]
    [InlineData("ＡＴＭ", "atm")]
    [InlineData("我的 card 坏了", "card |")]
    [InlineData("''quoted''", "quoted")]
    [InlineData("I 've 'm it 's", "i it")]
    [InlineData("it 'quoted' here", "it quoted here")]
    [InlineData("", "")]
    public void Of_Text_GivesComparableWords(string text, string words) =>
        Assert.Equal(words, string.Join(' ', System.Linq.Enumerable.Select(EnglishWords.Of(text), word => word ?? "|")));
}
