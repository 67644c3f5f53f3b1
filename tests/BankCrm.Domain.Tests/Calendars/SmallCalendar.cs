using System;
using System.Collections.Generic;
using System.Globalization;
using BankCrm.Domain.Calendars;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Calendars;

/// <summary>A calendar that is open Monday to Friday by default, in UTC. Set what a test is about.</summary>
internal sealed class SmallCalendar
{
    private readonly Dictionary<DayOfWeek, OpeningHours> week = new();
    private readonly List<CalendarDay> days = new();

    private SmallCalendar(TimeZoneInfo zone) => Zone = zone;

    public TimeZoneInfo Zone { get; }

    /// <summary>Open Monday to Friday.</summary>
    public static SmallCalendar Weekdays(string hours = "09:00-17:00", TimeZoneInfo? zone = null) => new SmallCalendar(zone ?? TimeZoneInfo.Utc)
        .Open(hours, DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday);

    public static OpeningHours Hours(string text) => OpeningHours.TryParse(text, out OpeningHours? hours) ? hours! : throw new ArgumentException("No opening hours: " + text, nameof(text));

    public static DateTime Utc(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>A zone that goes one hour forward at midnight before 30 March 2025 and back at midnight before 26 October 2025.</summary>
    public static TimeZoneInfo ChangesAtMidnight()
    {
        var midnight = new DateTime(1, 1, 1, 0, 0, 0);
        TimeZoneInfo.AdjustmentRule summer = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            new DateTime(2025, 1, 1),
            new DateTime(2025, 12, 31),
            TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(midnight, 3, 30),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(midnight, 10, 26));
        return TimeZoneInfo.CreateCustomTimeZone("Midnight", TimeSpan.FromHours(2), "Midnight", "Standard", "Summer", new[] { summer });
    }

    public SmallCalendar Open(string hours, params DayOfWeek[] weekdays)
    {
        foreach (DayOfWeek weekday in weekdays)
        {
            week[weekday] = Hours(hours);
        }

        return this;
    }

    public SmallCalendar Holiday(params string[] dates)
    {
        foreach (string date in dates)
        {
            days.Add(new CalendarDay(Day.Parse(date), CalendarDayKind.Holiday));
        }

        return this;
    }

    public SmallCalendar WorkingDay(string date, string? hours = null)
    {
        days.Add(new CalendarDay(Day.Parse(date), CalendarDayKind.WorkingDay, hours is null ? null : Hours(hours)));
        return this;
    }

    public WorkingCalendar Build() => new("SMALL", Zone, week, days);
}
