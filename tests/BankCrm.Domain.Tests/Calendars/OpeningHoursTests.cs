using System;
using BankCrm.Domain.Calendars;

namespace BankCrm.Domain.Tests.Calendars;

public sealed class OpeningHoursTests
{
    [Theory]
    [InlineData("09:00-17:30", 540, 1050)]
    [InlineData("9:00-17:30", 540, 1050)]
    [InlineData(" 09:00 - 17:30 ", 540, 1050)]
    [InlineData("00:00-24:00", 0, 1440)]
    [InlineData("00:00-00:01", 0, 1)]
    [InlineData("23:59-24:00", 1439, 1440)]
    public void TryParse_Hours_GivesMinutesFromMidnight(string text, int opens, int closes)
    {
        Assert.True(OpeningHours.TryParse(text, out OpeningHours? hours));
        Assert.Equal((opens, closes), ((int)hours!.Opens.TotalMinutes, (int)hours.Closes.TotalMinutes));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("closed")]
    [InlineData("09:00")]
    [InlineData("09:00-")]
    [InlineData("09:00-09:00")]
    [InlineData("17:00-09:00")]
    [InlineData("09:00-24:01")]
    [InlineData("09:00-25:00")]
    [InlineData("09:60-17:00")]
    [InlineData("09:00-12:00-17:00")]
    [InlineData("-1:00-17:00")]
    [InlineData("9-17")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(OpeningHours.TryParse(text, out _));

    [Theory]
    [InlineData("9:05-17:30", "09:05-17:30")]
    [InlineData("00:00-24:00", "00:00-24:00")]
    public void ToString_Hours_IsReadAgain(string text, string canonical)
    {
        Assert.Equal(canonical, SmallCalendar.Hours(text).ToString());
        Assert.Equal(SmallCalendar.Hours(text), SmallCalendar.Hours(canonical));
    }

    [Fact]
    public void New_ClosesBeforeItOpens_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new OpeningHours(TimeSpan.FromHours(9), TimeSpan.FromHours(9)));
}
