using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Calendars;

/// <summary>What a calendar and its days must be. Each rule gives the violation it finds, or null.</summary>
public static class CalendarRules
{
    private static readonly DayOfWeek[] MondayToSunday =
    {
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    };

    /// <summary>The hours of the week's first open day from Monday on; null when no day is open.</summary>
    public static OpeningHours? FirstOpenDay(IReadOnlyDictionary<DayOfWeek, OpeningHours> week) =>
        MondayToSunday.Where(week.ContainsKey).Select(day => week[day]).FirstOrDefault();

    /// <summary>Hours can be read; an empty text is a closed day.</summary>
    public static Violation? HoursAreReadable(string? text) =>
        string.IsNullOrWhiteSpace(text) || OpeningHours.TryParse(text, out _) ? null : new Violation(CalendarCodes.HoursUnreadable, text!);

    /// <summary>At least one weekday has opening hours.</summary>
    public static Violation? WeekHasAnOpenDay(string calendar, IEnumerable<string?> weekdays) =>
        weekdays.Any(text => OpeningHours.TryParse(text, out _)) ? null : new Violation(CalendarCodes.NeverOpen, calendar);

    /// <summary>A calendar needs a zone that exists, since its days begin there.</summary>
    public static Violation? TimeZoneIsKnown(string? timeZone) => FindTimeZone(timeZone) is null ? new Violation(CalendarCodes.TimeZoneUnknown, timeZone ?? string.Empty) : null;

    /// <summary>A holiday is closed, so it has no hours.</summary>
    public static Violation? HolidayHasNoHours(Day day, CalendarDayKind kind, string? hours) =>
        kind == CalendarDayKind.Holiday && !string.IsNullOrWhiteSpace(hours) ? new Violation(CalendarCodes.HolidayWithHours, day) : null;

    /// <summary>A time zone by its Windows name; null when there is none.</summary>
    public static TimeZoneInfo? FindTimeZone(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name!);
        }
        catch (TimeZoneNotFoundException)
        {
            return null;
        }
        catch (InvalidTimeZoneException)
        {
            return null;
        }
    }
}
