using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Foundation;

public sealed class DayTests
{
    [Theory]
    [InlineData(2023, 2, 29)]
    [InlineData(2024, 2, 30)]
    [InlineData(2024, 13, 1)]
    [InlineData(2024, 0, 1)]
    [InlineData(0, 1, 1)]
    public void Constructor_NoSuchDay_Throws(int year, int month, int dayOfMonth) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Day(year, month, dayOfMonth));

    [Theory]
    [InlineData("2024-01-15", "2024-01-31")]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("2023-02-01", "2023-02-28")]
    [InlineData("2100-02-01", "2100-02-28")]
    [InlineData("2024-12-01", "2024-12-31")]
    public void EndOfMonth_AnyDay_IsLastOfItsMonth(string day, string expected) => Assert.Equal(Day.Parse(expected), Day.Parse(day).EndOfMonth);

    [Theory]
    [InlineData("2024-12-31", 1, "2025-01-01")]
    [InlineData("2024-02-28", 1, "2024-02-29")]
    [InlineData("2023-02-28", 1, "2023-03-01")]
    [InlineData("2024-03-01", -1, "2024-02-29")]
    public void AddDays_OverMonthAndYear_CountsCalendarDays(string day, int days, string expected) =>
        Assert.Equal(expected, Day.Parse(day).AddDays(days).ToString());

    [Theory]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2023-01-31", 1, "2023-02-28")]
    [InlineData("2024-11-30", 2, "2025-01-30")]
    [InlineData("2024-03-31", -1, "2024-02-29")]
    public void AddMonths_ShorterMonth_GivesItsLastDay(string day, int months, string expected) =>
        Assert.Equal(expected, Day.Parse(day).AddMonths(months).ToString());

    [Theory]
    [InlineData("2024-1-31")]
    [InlineData("31.01.2024")]
    [InlineData("2024-01-32")]
    [InlineData("2024-01-31T00:00:00")]
    [InlineData(" 2024-01-31")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_NotAnIsoDate_IsFalse(string? text) => Assert.False(Day.TryParse(text, out _));

    [Fact]
    public void Parse_NotAnIsoDate_Throws() => Assert.Throws<FormatException>(() => Day.Parse("tomorrow"));

    [Fact]
    public void Of_InstantWithTimeOfDay_DropsTheTime() =>
        Assert.Equal(new Day(2024, 3, 31), Day.Of(new DateTime(2024, 3, 31, 23, 59, 59, DateTimeKind.Utc)));

    [Theory]
    [InlineData("2024-03-31T15:59:59Z", "2024-03-31")]
    [InlineData("2024-03-31T16:00:00Z", "2024-04-01")]
    [InlineData("2024-12-31T16:00:00Z", "2025-01-01")]
    public void Of_InstantInChina_IsTheDayThere(string instant, string expected)
    {
        var utc = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
        Assert.Equal(expected, Day.Of(utc, TimeZoneInfo.FindSystemTimeZoneById("China Standard Time")).ToString());
    }

    [Theory]
    [InlineData("2024-03-31T00:59:59Z", "2024-03-31")]
    [InlineData("2024-07-01T22:30:00Z", "2024-07-02")]
    [InlineData("2024-12-01T22:30:00Z", "2024-12-01")]
    public void Of_InstantAcrossDaylightSaving_IsTheDayThere(string instant, string expected)
    {
        var utc = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
        Assert.Equal(expected, Day.Of(utc, TimeZoneInfo.FindSystemTimeZoneById("Central European Standard Time")).ToString());
    }

    [Fact]
    public void ToDateTime_AnyDay_IsMidnightUtc()
    {
        DateTime value = new Day(2024, 2, 29).ToDateTime();
        Assert.Equal(new DateTime(2024, 2, 29, 0, 0, 0, DateTimeKind.Utc), value);
        Assert.Equal(DateTimeKind.Utc, value.Kind);
    }

    [Fact]
    public void Comparison_EarlierAndLater_FollowsTheCalendar()
    {
        var earlier = new Day(2023, 12, 31);
        var later = new Day(2024, 1, 1);
        var same = new Day(2024, 1, 1);
        Assert.True(earlier < later && later > earlier && earlier <= later && later >= earlier && earlier != later);
        Assert.True(later == same && later <= same && later >= same && !(later < same) && !(later > same));
        Assert.Equal(later, same);
        Assert.Equal(later.GetHashCode(), same.GetHashCode());
        Assert.False(later.Equals("2024-01-01"));
        Assert.True(earlier.CompareTo(later) < 0);
    }

    [Fact]
    public void Default_IsTheFirstDayOfTheCalendar() => Assert.Equal(new Day(1, 1, 1), default);
}
