using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Calendars;

/// <summary>
/// When the bank works: a week of opening hours, the days that differ, and a time zone (domain rules, section 6). Instants go in and
/// come out in UTC. A day lasts from its first instant in the zone to the next day's, so the days on which clocks change have 23 or 25
/// hours; an hour of work is an hour that passes, whatever the clock on the wall does.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly IReadOnlyDictionary<DayOfWeek, OpeningHours> week;
    private readonly Dictionary<Day, CalendarDay> special = new();
    private readonly OpeningHours usualHours;

    /// <param name="code">The code of the row.</param>
    /// <param name="timeZone">The zone that days and opening hours are in.</param>
    /// <param name="week">The opening hours of each weekday that is open.</param>
    /// <param name="specialDays">The days that differ from their weekday; the last one given for a day counts.</param>
    /// <exception cref="ViolationException">CAL-001: no weekday is open, so nothing would ever be due.</exception>
    public WorkingCalendar(string code, TimeZoneInfo timeZone, IReadOnlyDictionary<DayOfWeek, OpeningHours> week, IEnumerable<CalendarDay> specialDays)
    {
        Code = code;
        TimeZone = timeZone;
        this.week = week;
        usualHours = CalendarRules.FirstOpenDay(week) ?? throw new ViolationException(new Violation(CalendarCodes.NeverOpen, code));
        foreach (CalendarDay day in specialDays)
        {
            special[day.Day] = day;
        }
    }

    public string Code { get; }

    public TimeZoneInfo TimeZone { get; }

    public bool IsWorkingDay(Day day) => HoursOn(day) is not null;

    /// <summary>The opening hours of a day; null when it is closed.</summary>
    public OpeningHours? HoursOn(Day day)
    {
        OpeningHours? usual = week.TryGetValue(day.ToDateTime().DayOfWeek, out OpeningHours? hours) ? hours : null;
        if (!special.TryGetValue(day, out CalendarDay? own))
        {
            return usual;
        }

        return own.Kind == CalendarDayKind.Holiday ? null : own.Hours ?? usual ?? usualHours;
    }

    /// <summary>The day that an instant falls on.</summary>
    public Day DayOf(DateTime utc) => Day.Of(utc, TimeZone);

    /// <summary>The first instant of a day.</summary>
    public DateTime StartOf(Day day) => InstantOf(day, TimeSpan.Zero);

    /// <summary>The last second of a day: something due on the day is in time until then.</summary>
    public DateTime EndOf(Day day) => StartOf(day.AddDays(1)).AddSeconds(-1);

    /// <summary>When the bank opens on a day; null when it does not.</summary>
    public DateTime? OpeningOf(Day day) => HoursOn(day) is { } hours ? InstantOf(day, hours.Opens) : null;

    /// <summary>When the bank closes on a day; null when it does not open.</summary>
    public DateTime? ClosingOf(Day day) => HoursOn(day) is { } hours ? InstantOf(day, hours.Closes) : null;

    /// <summary>The working day that is so many working days after a day, which itself is day 0 even when it is closed; with 0, the day itself or the next working day.</summary>
    public Day AddWorkingDays(Day day, int workingDays)
    {
        Day reached = day;
        for (int left = workingDays; left > 0 || !IsWorkingDay(reached);)
        {
            reached = reached.AddDays(1);
            left -= IsWorkingDay(reached) ? 1 : 0;
        }

        return reached;
    }

    /// <summary>How many working days come after a day, up to and with another; 0 when the other is not later.</summary>
    public int WorkingDaysUntil(Day day, Day later)
    {
        int count = 0;
        for (Day reached = day.AddDays(1); reached <= later; reached = reached.AddDays(1))
        {
            count += IsWorkingDay(reached) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The instant at which so many working hours have passed; a time that is up with the day ends at closing time, not at the next opening.</summary>
    public DateTime AddWorkingHours(DateTime utc, decimal hours) => AddWorkingTime(utc, TimeSpan.FromTicks((long)(hours * TimeSpan.TicksPerHour)));

    /// <summary>The instant at which so much working time has passed.</summary>
    public DateTime AddWorkingTime(DateTime utc, TimeSpan time)
    {
        DateTime reached = utc;
        TimeSpan left = time;
        for (Day day = DayOf(utc); left > TimeSpan.Zero; day = day.AddDays(1))
        {
            if (OpeningOf(day) is not { } opening || ClosingOf(day) is not { } closing || closing <= reached)
            {
                continue;
            }

            DateTime from = opening > reached ? opening : reached;
            if (left <= closing - from)
            {
                return from + left;
            }

            left -= closing - from;
            reached = closing;
        }

        return reached;
    }

    /// <summary>How long the bank was open between two instants; zero when the second is not later.</summary>
    public TimeSpan WorkingTimeBetween(DateTime utcFrom, DateTime utcTo)
    {
        TimeSpan sum = TimeSpan.Zero;
        if (utcTo <= utcFrom)
        {
            return sum;
        }

        Day last = DayOf(utcTo);
        for (Day day = DayOf(utcFrom); day <= last; day = day.AddDays(1))
        {
            if (OpeningOf(day) is { } opening && ClosingOf(day) is { } closing)
            {
                DateTime from = opening > utcFrom ? opening : utcFrom;
                DateTime to = closing < utcTo ? closing : utcTo;
                sum += to > from ? to - from : TimeSpan.Zero;
            }
        }

        return sum;
    }

    /// <summary>The instant of a local time: where clocks skip it, the instant of the change; where it comes twice, the first of the two.</summary>
    private DateTime InstantOf(Day day, TimeSpan time)
    {
        DateTime local = DateTime.SpecifyKind(day.ToDateTime().Add(time), DateTimeKind.Unspecified);
        while (TimeZone.IsInvalidTime(local))
        {
            // Some zones change at midnight; the day then begins with the first minute that there is.
            local = local.AddMinutes(1);
        }

        TimeSpan offset = TimeZone.IsAmbiguousTime(local) ? TimeZone.GetAmbiguousTimeOffsets(local).Max() : TimeZone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }
}
