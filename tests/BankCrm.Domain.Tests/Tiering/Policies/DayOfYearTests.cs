using System.Collections.Generic;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tests.Tiering.Policies;

public sealed class DayOfYearTests
{
    [Fact]
    public void TryParseList_TwoDates_ReadsBothInOrder()
    {
        Assert.True(DayOfYear.TryParseList("06-30, 12-31", out IReadOnlyList<DayOfYear> days));
        Assert.Equal(new[] { new DayOfYear(6, 30), new DayOfYear(12, 31) }, days);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" , ")]
    public void TryParseList_NoDates_IsEmpty(string? text)
    {
        Assert.True(DayOfYear.TryParseList(text, out IReadOnlyList<DayOfYear> days));
        Assert.Empty(days);
    }

    [Theory]
    [InlineData("06-31")]
    [InlineData("6-30")]
    [InlineData("13-01")]
    [InlineData("02-29")]
    [InlineData("06-30;12-31")]
    [InlineData("06-30,soon")]
    public void TryParseList_PartIsNoDayOfACommonYear_IsFalse(string text) => Assert.False(DayOfYear.TryParseList(text, out _));

    [Theory]
    [InlineData("2024-06-29", "2024-06-30")]
    [InlineData("2024-06-30", "2025-06-30")]
    [InlineData("2024-12-31", "2025-06-30")]
    public void NextAfter_AnyDay_IsStrictlyLater(string day, string expected) =>
        Assert.Equal(Day.Parse(expected), new DayOfYear(6, 30).NextAfter(Day.Parse(day)));

    [Fact]
    public void Equality_SameMonthAndDay_IsEqual()
    {
        Assert.Equal(new DayOfYear(6, 30), new DayOfYear(6, 30));
        Assert.Equal(new DayOfYear(6, 30).GetHashCode(), new DayOfYear(6, 30).GetHashCode());
        Assert.NotEqual(new DayOfYear(6, 30), new DayOfYear(6, 29));
        Assert.NotEqual(new DayOfYear(6, 30), new DayOfYear(5, 30));
    }
}
