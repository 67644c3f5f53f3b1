using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Calendars;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Complaints.Clocks;

namespace BankCrm.Domain.Tests.Calendars;

/// <summary>Working days, working hours and the ends of days. 1 June 2026 is a Monday.</summary>
public sealed class WorkingCalendarTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("GMT Standard Time");

    private static readonly WorkingCalendar Weekdays = SmallCalendar.Weekdays().Build();

    [Theory]
    [InlineData("2026-02-13", true)] // Friday before Spring Festival
    [InlineData("2026-02-14", true)] // make-up Saturday
    [InlineData("2026-02-15", false)]
    [InlineData("2026-02-16", false)] // Monday of the festival
    [InlineData("2026-02-23", false)] // last day of the festival
    [InlineData("2026-02-24", true)]
    [InlineData("2026-02-28", true)] // make-up Saturday
    [InlineData("2026-03-01", false)]
    [InlineData("2024-02-09", true)]
    [InlineData("2024-10-12", true)] // make-up Saturday
    [InlineData("2025-10-08", false)]
    [InlineData("2026-09-20", true)] // make-up Sunday
    public void IsWorkingDay_China_KnowsHolidaysAndMakeUpDays(string day, bool works) => Assert.Equal(works, ShippedClocks.China.IsWorkingDay(Day.Parse(day)));

    [Theory]
    [InlineData("2026-04-02", true)]
    [InlineData("2026-04-03", false)] // Good Friday
    [InlineData("2026-04-06", false)] // Easter Monday
    [InlineData("2026-04-07", true)]
    [InlineData("2026-12-25", false)]
    [InlineData("2026-12-28", false)] // Boxing Day, substitute day
    [InlineData("2027-12-27", false)]
    [InlineData("2026-02-17", true)]
    public void IsWorkingDay_EnglandAndWales_KnowsBankHolidays(string day, bool works) => Assert.Equal(works, ShippedClocks.EnglandAndWales.IsWorkingDay(Day.Parse(day)));

    [Theory]
    [InlineData("2026-07-03", true)]
    [InlineData("2026-07-04", false)]
    public void IsWorkingDay_UnitedStates_IsAnyWeekday(string day, bool works) => Assert.Equal(works, ShippedClocks.UnitedStates.IsWorkingDay(Day.Parse(day)));

    [Theory]
    [InlineData("2026-06-05", 1, "2026-06-08")]
    [InlineData("2026-06-06", 1, "2026-06-08")]
    [InlineData("2026-06-07", 1, "2026-06-08")]
    [InlineData("2026-06-05", 0, "2026-06-05")]
    [InlineData("2026-06-06", 0, "2026-06-08")]
    [InlineData("2026-06-01", 5, "2026-06-08")]
    [InlineData("2026-06-01", 35, "2026-07-20")]
    [InlineData("2024-02-28", 1, "2024-02-29")]
    [InlineData("2024-02-29", 1, "2024-03-01")]
    public void AddWorkingDays_Weekends_AreSkipped(string from, int days, string reached) => Assert.Equal(Day.Parse(reached), Weekdays.AddWorkingDays(Day.Parse(from), days));

    [Theory]
    [InlineData("2026-02-13", 1, "2026-02-14")] // the make-up Saturday counts
    [InlineData("2026-02-13", 2, "2026-02-24")]
    [InlineData("2026-02-14", 1, "2026-02-24")]
    [InlineData("2026-02-17", 1, "2026-02-24")] // received on a holiday
    [InlineData("2026-02-27", 2, "2026-03-02")]
    public void AddWorkingDays_China_CountsMakeUpDaysAndSkipsHolidays(string from, int days, string reached) =>
        Assert.Equal(Day.Parse(reached), ShippedClocks.China.AddWorkingDays(Day.Parse(from), days));

    [Theory]
    [InlineData("2026-06-05", "2026-06-05", 0)]
    [InlineData("2026-06-05", "2026-06-07", 0)]
    [InlineData("2026-06-05", "2026-06-08", 1)]
    [InlineData("2026-06-08", "2026-06-05", 0)]
    [InlineData("2026-06-01", "2026-06-30", 21)]
    public void WorkingDaysUntil_AnotherDay_CountsThoseAfterTheFirst(string from, string to, int count) => Assert.Equal(count, Weekdays.WorkingDaysUntil(Day.Parse(from), Day.Parse(to)));

    [Theory]
    [InlineData("2026-06-01T08:59:00Z", "2026-06-01T11:00:00Z")] // before opening
    [InlineData("2026-06-01T09:00:00Z", "2026-06-01T11:00:00Z")]
    [InlineData("2026-06-01T09:01:00Z", "2026-06-01T11:01:00Z")]
    [InlineData("2026-06-01T15:00:00Z", "2026-06-01T17:00:00Z")] // up exactly at closing time
    [InlineData("2026-06-01T15:01:00Z", "2026-06-02T09:01:00Z")]
    [InlineData("2026-06-01T16:59:00Z", "2026-06-02T10:59:00Z")] // one minute before closing
    [InlineData("2026-06-01T17:00:00Z", "2026-06-02T11:00:00Z")]
    [InlineData("2026-06-01T17:01:00Z", "2026-06-02T11:00:00Z")] // one minute after closing
    [InlineData("2026-06-05T16:30:00Z", "2026-06-08T10:30:00Z")] // over the weekend
    [InlineData("2026-06-06T12:00:00Z", "2026-06-08T11:00:00Z")] // on a closed day
    public void AddWorkingHours_TwoHours_RunInsideOpeningHours(string from, string reached) => Assert.Equal(SmallCalendar.Utc(reached), Weekdays.AddWorkingHours(SmallCalendar.Utc(from), 2m));

    [Theory]
    [InlineData("2026-06-01T12:00:00Z", 0, "2026-06-01T12:00:00Z")]
    [InlineData("2026-06-06T12:00:00Z", 0, "2026-06-06T12:00:00Z")]
    [InlineData("2026-06-01T09:00:00Z", 8, "2026-06-01T17:00:00Z")]
    [InlineData("2026-06-01T09:00:00Z", 40, "2026-06-05T17:00:00Z")]
    [InlineData("2026-06-01T09:00:00Z", 40.5, "2026-06-08T09:30:00Z")]
    public void AddWorkingHours_SomeHours_FillDaysToClosingTime(string from, double hours, string reached) =>
        Assert.Equal(SmallCalendar.Utc(reached), Weekdays.AddWorkingHours(SmallCalendar.Utc(from), (decimal)hours));

    [Theory]
    [InlineData("2026-06-04T15:30:00Z", "2026-06-06T09:30:00Z")] // Friday is a holiday, Saturday is made up
    [InlineData("2026-06-06T16:00:00Z", "2026-06-08T10:00:00Z")]
    public void AddWorkingHours_MakeUpSaturday_HasTheHoursOfTheWeeksFirstDay(string from, string reached)
    {
        WorkingCalendar calendar = SmallCalendar.Weekdays().Holiday("2026-06-05").WorkingDay("2026-06-06").Build();

        Assert.Equal(SmallCalendar.Utc(reached), calendar.AddWorkingHours(SmallCalendar.Utc(from), 2m));
    }

    [Fact]
    public void AddWorkingHours_DayWithHoursOfItsOwn_ClosesEarly()
    {
        WorkingCalendar calendar = SmallCalendar.Weekdays().WorkingDay("2026-06-01", "09:00-12:00").Build();

        Assert.Equal(SmallCalendar.Utc("2026-06-02T10:00:00Z"), calendar.AddWorkingHours(SmallCalendar.Utc("2026-06-01T11:00:00Z"), 2m));
    }

    [Theory]
    [InlineData("2026-03-27T16:00:00Z", "2026-03-30T09:00:00Z")] // Friday 16:00 GMT, Monday 10:00 BST
    [InlineData("2026-10-23T15:00:00Z", "2026-10-26T10:00:00Z")] // Friday 16:00 BST, Monday 10:00 GMT
    public void AddWorkingHours_ClocksChangeAtTheWeekend_KeepsLocalOpeningHours(string from, string reached) =>
        Assert.Equal(SmallCalendar.Utc(reached), SmallCalendar.Weekdays(zone: London).Build().AddWorkingHours(SmallCalendar.Utc(from), 2m));

    [Theory]
    [InlineData("2026-03-29T00:00:00Z", "2026-03-30T00:00:00Z")] // a day of 23 hours
    [InlineData("2026-10-24T23:00:00Z", "2026-10-25T23:00:00Z")] // a day of 25 hours
    public void AddWorkingHours_OpenAroundTheClock_CountsHoursThatPass(string from, string reached)
    {
        WorkingCalendar calendar = SmallCalendar.Weekdays("00:00-24:00", London).Open("00:00-24:00", DayOfWeek.Saturday, DayOfWeek.Sunday).Build();

        Assert.Equal(SmallCalendar.Utc(reached), calendar.AddWorkingHours(SmallCalendar.Utc(from), 24m));
    }

    [Theory]
    [InlineData("2026-03-28", "2026-03-28T23:59:59Z")]
    [InlineData("2026-03-29", "2026-03-29T22:59:59Z")]
    [InlineData("2026-10-24", "2026-10-24T22:59:59Z")]
    [InlineData("2026-10-25", "2026-10-25T23:59:59Z")]
    [InlineData("2024-02-29", "2024-02-29T23:59:59Z")]
    public void EndOf_LondonDay_IsItsLastSecond(string day, string end) => Assert.Equal(SmallCalendar.Utc(end), SmallCalendar.Weekdays(zone: London).Build().EndOf(Day.Parse(day)));

    [Theory]
    [InlineData("2026-02-28", "2026-02-28T15:59:59Z")]
    [InlineData("2026-12-31", "2026-12-31T15:59:59Z")]
    public void EndOf_ChineseDay_IsItsLastSecond(string day, string end) => Assert.Equal(SmallCalendar.Utc(end), ShippedClocks.China.EndOf(Day.Parse(day)));

    [Theory]
    [InlineData("2025-03-29", "2025-03-28T22:00:00Z", "2025-03-29T21:59:59Z")]
    [InlineData("2025-03-30", "2025-03-29T22:00:00Z", "2025-03-30T20:59:59Z")] // begins at 01:00
    [InlineData("2025-10-25", "2025-10-24T21:00:00Z", "2025-10-25T21:59:59Z")] // 23:00 to 24:00 comes twice
    [InlineData("2025-10-26", "2025-10-25T22:00:00Z", "2025-10-26T21:59:59Z")]
    public void StartOf_ClocksChangeAtMidnight_IsTheFirstInstantThatThereIs(string day, string start, string end)
    {
        WorkingCalendar calendar = SmallCalendar.Weekdays(zone: SmallCalendar.ChangesAtMidnight()).Build();

        Assert.Equal((SmallCalendar.Utc(start), SmallCalendar.Utc(end)), (calendar.StartOf(Day.Parse(day)), calendar.EndOf(Day.Parse(day))));
        Assert.Equal(Day.Parse(day), calendar.DayOf(calendar.StartOf(Day.Parse(day))));
        Assert.Equal(Day.Parse(day), calendar.DayOf(calendar.EndOf(Day.Parse(day))));
    }

    [Theory]
    [InlineData("2026-06-01T09:00:00Z", "2026-06-01T17:00:00Z", 8)]
    [InlineData("2026-06-01T00:00:00Z", "2026-06-02T00:00:00Z", 8)]
    [InlineData("2026-06-01T16:00:00Z", "2026-06-02T10:00:00Z", 2)]
    [InlineData("2026-06-06T00:00:00Z", "2026-06-08T09:00:00Z", 0)]
    [InlineData("2026-06-02T09:00:00Z", "2026-06-01T09:00:00Z", 0)]
    public void WorkingTimeBetween_TwoInstants_IsTheTimeTheBankWasOpen(string from, string to, double hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), Weekdays.WorkingTimeBetween(SmallCalendar.Utc(from), SmallCalendar.Utc(to)));

    [Fact]
    public void New_NoOpenWeekday_IsRefused()
    {
        Violation refused = Assert.Throws<ViolationException>(() => new WorkingCalendar("EMPTY", TimeZoneInfo.Utc, new Dictionary<DayOfWeek, OpeningHours>(), Array.Empty<CalendarDay>())).Violation;

        Assert.Equal((CalendarCodes.NeverOpen, "EMPTY"), (refused.Code, refused.Arguments.Single()));
    }
}
