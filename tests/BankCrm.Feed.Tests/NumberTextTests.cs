using System.Text;
using BankCrm.Feed.Mapping;
using BankCrm.Feed.Reading;
using Xunit;

namespace BankCrm.Feed.Tests;

public sealed class NumberTextTests
{
    private const long Limit = 922_337_203_685_477 * 10_000L;

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 10_000)]
    [InlineData("+1.5", 15_000)]
    [InlineData("-601455.88", -6_014_558_800)]
    [InlineData(".25", 2_500)]
    [InlineData("7.", 70_000)]
    [InlineData("0007.1234", 71_234)]
    [InlineData("1.23400000", 12_340)]
    [InlineData("922337203685477", Limit)]
    [InlineData("-922337203685477.0000", -Limit)]
    [InlineData("1,234,567.89", 12_345_678_900)]
    [InlineData("123,456", 1_234_560_000)]
    public void Parse_Number_IsReadExactly(string text, long expected)
    {
        Assert.Equal(NumberFault.None, Parse(text, 4, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("abc", (int)NumberFault.NotANumber)]
    [InlineData("-", (int)NumberFault.NotANumber)]
    [InlineData(".", (int)NumberFault.NotANumber)]
    [InlineData("1.2.3", (int)NumberFault.NotANumber)]
    [InlineData("1E5", (int)NumberFault.NotANumber)]
    [InlineData("12 000", (int)NumberFault.NotANumber)]
    [InlineData("1,5", (int)NumberFault.NotANumber)]
    [InlineData("1,2345", (int)NumberFault.NotANumber)]
    [InlineData("1234,567", (int)NumberFault.NotANumber)]
    [InlineData(",123", (int)NumberFault.NotANumber)]
    [InlineData("--1", (int)NumberFault.NotANumber)]
    [InlineData("1.00001", (int)NumberFault.TooManyDecimals)]
    [InlineData("922337203685477.0001", (int)NumberFault.TooLarge)]
    [InlineData("-922337203685478", (int)NumberFault.TooLarge)]
    [InlineData("99999999999999999999999999999999999999999999", (int)NumberFault.TooLarge)]
    public void Parse_NoSuchNumber_SaysWhatIsWrong(string text, int fault)
    {
        Assert.Equal((NumberFault)fault, Parse(text, 4, out var value));
        Assert.Equal(0, value);
    }

    [Fact]
    public void Parse_WholeNumberWithDecimals_IsRefused()
    {
        Assert.Equal(NumberFault.TooManyDecimals, Parse("2.5", 0, out _));
        Assert.Equal(NumberFault.None, Parse("2.0", 0, out var value));
        Assert.Equal(2, value);
    }

    [Fact]
    public void Parse_CommaBeforeDecimals_FollowsTheFormat()
    {
        var format = new NumberText(new NumberFormat(',', '.'));

        Assert.Equal(NumberFault.None, format.Parse("1.234,5"u8, 4, Limit, out var value));
        Assert.Equal(12_345_000, value);
    }

    [Fact]
    public void Parse_NarrowSpaceBetweenThousands_FollowsTheFormat()
    {
        var format = new NumberText(new NumberFormat(',', '\u202F'));

        Assert.Equal(NumberFault.None, format.Parse(Encoding.UTF8.GetBytes("12\u202F345,60"), 4, Limit, out var value));
        Assert.Equal(123_456_000, value);
    }

    private static NumberFault Parse(string text, int scale, out long value) =>
        new NumberText(new NumberFormat('.', ',')).Parse(Encoding.UTF8.GetBytes(text), scale, Limit, out value);
}
