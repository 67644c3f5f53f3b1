using System;
using BankCrm.Domain.Calendars;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Clocks;

/// <summary>
/// The arithmetic of one rule on its regime's calendar (domain rules, section 6). The day of the start is day 0, open or closed. N
/// calendar days end with day N; N business days end with the Nth working day after day 0, at the end of the day and not at closing
/// time; working hours run inside opening hours from the very instant. All instants are UTC in whole seconds.
/// </summary>
public sealed class ClockTerms
{
    private const decimal Whole = 100m;

    private readonly decimal atRiskPercent;

    /// <param name="rule">The rule.</param>
    /// <param name="calendar">The calendar of its regime.</param>
    /// <param name="usualAtRiskPercent">The complaint policy's at-risk point, for rules without their own.</param>
    public ClockTerms(ClockRule rule, WorkingCalendar calendar, decimal usualAtRiskPercent)
    {
        Rule = rule;
        Calendar = calendar;
        atRiskPercent = rule.AtRiskPercent ?? usualAtRiskPercent;
    }

    public ClockRule Rule { get; }

    public WorkingCalendar Calendar { get; }

    /// <summary>When something is due that starts at an instant.</summary>
    public DateTime DueFrom(DateTime start) => Rule.Unit == ClockUnit.WorkingHours ? Seconds.Of(Calendar.AddWorkingHours(start, Rule.Amount)) : Later(start, (int)Rule.Amount);

    /// <summary>When a clock is at risk: the share of the time between start and due, for working hours of the working time in between.</summary>
    public DateTime AtRiskBetween(DateTime start, DateTime due)
    {
        DateTime point = Rule.Unit == ClockUnit.WorkingHours
            ? Calendar.AddWorkingTime(start, Share(Calendar.WorkingTimeBetween(start, due)))
            : start + Share(due - start);
        return Seconds.Of(point);
    }

    /// <summary>A due that many days later: calendar days or working days, as the rule counts.</summary>
    public DateTime Extended(DateTime due, int days) => Later(due, days);

    /// <summary>
    /// The due after a pause. Working hours: later by the working time that passed. Days: later by the days that began while the clock
    /// stood still, counted as the rule counts, so that a pause within one day moves nothing.
    /// </summary>
    public DateTime AfterPause(DateTime due, DateTime pausedOn, DateTime resumedOn)
    {
        switch (Rule.Unit)
        {
            case ClockUnit.WorkingHours:
                return Seconds.Of(Calendar.AddWorkingTime(due, Calendar.WorkingTimeBetween(pausedOn, resumedOn)));
            case ClockUnit.BusinessDays:
                return Later(due, Calendar.WorkingDaysUntil(Calendar.DayOf(pausedOn), Calendar.DayOf(resumedOn)));
            default:
                return Later(due, Math.Max(0, Calendar.DayOf(pausedOn).DaysUntil(Calendar.DayOf(resumedOn))));
        }
    }

    /// <summary>The working hours between two instants, to four decimals.</summary>
    public decimal HoursBetween(DateTime from, DateTime to) => Math.Round(Calendar.WorkingTimeBetween(from, to).Ticks / (decimal)TimeSpan.TicksPerHour, 4);

    private DateTime Later(DateTime instant, int days)
    {
        Day day = Calendar.DayOf(instant);
        return Calendar.EndOf(Rule.Unit == ClockUnit.BusinessDays ? Calendar.AddWorkingDays(day, days) : day.AddDays(days));
    }

    private TimeSpan Share(TimeSpan time) => TimeSpan.FromTicks((long)(time.Ticks * atRiskPercent / Whole));
}
