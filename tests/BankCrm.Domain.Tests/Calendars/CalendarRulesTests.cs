using BankCrm.Domain.Calendars;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Calendars;

public sealed class CalendarRulesTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("09:00-17:00", null)]
    [InlineData("nine to five", CalendarCodes.HoursUnreadable)]
    public void HoursAreReadable_EmptyOrHours_IsSound(string? text, string? code) => Assert.Equal(code, CalendarRules.HoursAreReadable(text)?.Code);

    [Theory]
    [InlineData(null, CalendarCodes.NeverOpen)]
    [InlineData("shut", CalendarCodes.NeverOpen)]
    [InlineData("09:00-12:00", null)]
    public void WeekHasAnOpenDay_OneDayWithHours_IsSound(string? saturday, string? code) => Assert.Equal(code, CalendarRules.WeekHasAnOpenDay("CN", new[] { null, "", saturday })?.Code);

    [Theory]
    [InlineData("China Standard Time", null)]
    [InlineData("GMT Standard Time", null)]
    [InlineData("Nowhere", CalendarCodes.TimeZoneUnknown)]
    [InlineData("", CalendarCodes.TimeZoneUnknown)]
    [InlineData(null, CalendarCodes.TimeZoneUnknown)]
    public void TimeZoneIsKnown_WindowsName_IsSound(string? zone, string? code) => Assert.Equal(code, CalendarRules.TimeZoneIsKnown(zone)?.Code);

    [Theory]
    [InlineData(CalendarDayKind.Holiday, "09:00-12:00", CalendarCodes.HolidayWithHours)]
    [InlineData(CalendarDayKind.Holiday, "", null)]
    [InlineData(CalendarDayKind.WorkingDay, "09:00-12:00", null)]
    public void HolidayHasNoHours_Holiday_IsClosed(CalendarDayKind kind, string hours, string? code) =>
        Assert.Equal(code, CalendarRules.HolidayHasNoHours(new Day(2026, 1, 1), kind, hours)?.Code);
}
