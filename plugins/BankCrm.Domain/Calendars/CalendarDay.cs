using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Calendars;

/// <summary>A day that differs from its weekday: a holiday, a make-up working day, or a day with hours of its own.</summary>
public sealed class CalendarDay
{
    public CalendarDay(Day day, CalendarDayKind kind, OpeningHours? hours = null)
    {
        Day = day;
        Kind = kind;
        Hours = hours;
    }

    public Day Day { get; }

    public CalendarDayKind Kind { get; }

    /// <summary>A working day's own hours; null takes those of its weekday, or of the week's first open day where its weekday is closed.</summary>
    public OpeningHours? Hours { get; }
}
