using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Returns;

/// <summary>The days of a return, both included, in the time zone of the regime.</summary>
public sealed class ReturnPeriod
{
    /// <exception cref="ViolationException">RET-002.</exception>
    public ReturnPeriod(Day from, Day to, TimeZoneInfo zone)
    {
        if (to < from)
        {
            throw new ViolationException(new Violation(ReturnCodes.PeriodEndsBeforeItBegins, from, to));
        }

        From = from;
        To = to;
        Zone = zone ?? throw new ArgumentNullException(nameof(zone));
    }

    public Day From { get; }

    public Day To { get; }

    public TimeZoneInfo Zone { get; }

    /// <summary>The day that an instant falls on.</summary>
    public Day DayOf(DateTime utcInstant) => Day.Of(utcInstant, Zone);

    public bool Holds(Day day) => From <= day && day <= To;
}
