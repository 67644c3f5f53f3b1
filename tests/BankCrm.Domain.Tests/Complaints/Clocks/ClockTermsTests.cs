using System;
using System.Linq;
using BankCrm.Domain.Calendars;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Calendars;

namespace BankCrm.Domain.Tests.Complaints.Clocks;

/// <summary>When things are due by the shipped rules, against dates counted by hand.</summary>
public sealed class ClockTermsTests
{
    [Theory]
    [InlineData("us/respond", "2026-01-05T17:00:00Z", "2026-01-20")]
    [InlineData("us/final", "2026-01-05T17:00:00Z", "2026-03-06")]
    [InlineData("us/respond", "2026-01-05T04:59:00Z", "2026-01-19")] // still Sunday the 4th in Washington
    [InlineData("us/respond", "2024-02-14T17:00:00Z", "2024-02-29")] // leap day
    [InlineData("us/final", "2024-01-01T17:00:00Z", "2024-03-01")]
    [InlineData("cn/decide", "2026-02-16T04:00:00Z", "2026-03-03")] // received during Spring Festival
    [InlineData("cn/complex", "2026-02-16T04:00:00Z", "2026-03-18")]
    [InlineData("cn/decide", "2026-01-31T15:59:59Z", "2026-02-15")] // last second of the day, due on a holiday
    [InlineData("cn/decide", "2026-01-31T16:00:00Z", "2026-02-16")]
    [InlineData("cn/house-contact", "2026-02-13T04:00:00Z", "2026-02-14")] // make-up Saturday
    [InlineData("cn/house-contact", "2026-02-14T04:00:00Z", "2026-02-24")]
    [InlineData("cn/house-contact", "2026-02-18T04:00:00Z", "2026-02-24")] // received on a holiday
    [InlineData("cn/house-contact", "2025-09-30T04:00:00Z", "2025-10-09")]
    [InlineData("uk/acknowledge", "2026-04-02T10:00:00Z", "2026-04-07")] // Good Friday and Easter Monday
    [InlineData("uk/summary", "2026-04-02T10:00:00Z", "2026-04-09")]
    [InlineData("uk/summary", "2026-12-24T10:00:00Z", "2026-12-31")]
    [InlineData("uk/final", "2026-01-05T10:00:00Z", "2026-03-02")]
    [InlineData("uk/final", "2026-02-01T10:00:00Z", "2026-03-29")] // ends on the day the clocks change
    [InlineData("eu/respond", "2026-01-05T10:00:00Z", "2026-01-26")]
    [InlineData("eu/final", "2026-01-05T10:00:00Z", "2026-02-23")]
    [InlineData("eu/final", "2026-03-02T10:00:00Z", "2026-04-22")] // over Easter
    public void DueFrom_ShippedDayRules_IsTheEndOfTheDay(string rule, string start, string due)
    {
        ClockTerms terms = Terms(rule);

        Assert.Equal(terms.Calendar.EndOf(Day.Parse(due)), terms.DueFrom(SmallCalendar.Utc(start)));
    }

    [Theory]
    [InlineData("2026-06-01T08:30:00Z", "2026-06-02T02:30:00Z")] // Monday 16:30, thirty minutes before closing
    [InlineData("2026-06-01T08:59:00Z", "2026-06-02T02:59:00Z")] // one minute before closing
    [InlineData("2026-06-01T09:01:00Z", "2026-06-02T03:00:00Z")] // one minute after closing
    [InlineData("2026-02-14T08:30:00Z", "2026-02-24T02:30:00Z")] // make-up Saturday before Spring Festival
    public void DueFrom_TwoWorkingHours_RunInsideOpeningHours(string start, string due) => Assert.Equal(SmallCalendar.Utc(due), Terms("cn/house-contact-critical").DueFrom(SmallCalendar.Utc(start)));

    [Fact]
    public void DueFrom_DayRule_DependsOnTheDayOfReceiptAlone()
    {
        ClockTerms terms = Terms("uk/summary");

        Assert.Equal(terms.DueFrom(SmallCalendar.Utc("2026-06-01T16:01:00Z")), terms.DueFrom(SmallCalendar.Utc("2026-05-31T23:00:00Z")));
        Assert.NotEqual(terms.DueFrom(SmallCalendar.Utc("2026-06-01T22:59:59Z")), terms.DueFrom(SmallCalendar.Utc("2026-06-01T23:00:00Z")));
    }

    [Theory]
    [InlineData("us/respond", "2026-01-05T05:00:00Z", "2026-01-18T00:11:59Z")] // 80 % of 15 days and 23:59:59
    [InlineData("cn/house-contact-critical", "2026-06-01T08:00:00Z", "2026-06-02T01:36:00Z")] // 80 % of 2 working hours
    public void AtRiskBetween_ShippedRules_IsEightyPercent(string rule, string start, string atRisk)
    {
        ClockTerms terms = Terms(rule);
        DateTime from = SmallCalendar.Utc(start);

        Assert.Equal(SmallCalendar.Utc(atRisk), terms.AtRiskBetween(from, terms.DueFrom(from)));
    }

    [Theory]
    [InlineData(50, "2026-06-01T10:00:00Z")]
    [InlineData(100, "2026-06-01T11:00:00Z")]
    public void AtRiskBetween_RuleWithItsOwnPercent_TakesIt(int percent, string atRisk)
    {
        ClockTerms terms = Small(ClockUnit.WorkingHours, 2m, percent);

        Assert.Equal(SmallCalendar.Utc(atRisk), terms.AtRiskBetween(SmallCalendar.Utc("2026-06-01T09:00:00Z"), SmallCalendar.Utc("2026-06-01T11:00:00Z")));
    }

    [Theory]
    [InlineData(ClockUnit.CalendarDays, "2026-06-03T10:00:00Z", "2026-06-03T16:00:00Z", "2026-06-12")] // within a day
    [InlineData(ClockUnit.CalendarDays, "2026-06-03T23:59:59Z", "2026-06-04T00:00:00Z", "2026-06-13")] // one day began
    [InlineData(ClockUnit.CalendarDays, "2026-06-05T10:00:00Z", "2026-06-08T09:00:00Z", "2026-06-15")]
    [InlineData(ClockUnit.BusinessDays, "2026-06-05T10:00:00Z", "2026-06-07T09:00:00Z", "2026-06-12")] // only a weekend began
    [InlineData(ClockUnit.BusinessDays, "2026-06-05T10:00:00Z", "2026-06-08T09:00:00Z", "2026-06-15")]
    public void AfterPause_DayRules_MoveByTheDaysThatBegan(ClockUnit unit, string paused, string resumed, string due)
    {
        ClockTerms terms = Small(unit, 5m);

        Assert.Equal(
            terms.Calendar.EndOf(Day.Parse(due)),
            terms.AfterPause(terms.Calendar.EndOf(new Day(2026, 6, 12)), SmallCalendar.Utc(paused), SmallCalendar.Utc(resumed)));
    }

    [Fact]
    public void AfterPause_WorkingHours_MoveByTheWorkingTimeThatPassed() => Assert.Equal(
        SmallCalendar.Utc("2026-06-02T10:30:00Z"),
        Small(ClockUnit.WorkingHours, 2m).AfterPause(SmallCalendar.Utc("2026-06-01T16:00:00Z"), SmallCalendar.Utc("2026-06-01T15:30:00Z"), SmallCalendar.Utc("2026-06-02T10:00:00Z")));

    [Fact]
    public void Shipped_Rules_AreSoundAndOfKnownRegimes()
    {
        Assert.All(ShippedClocks.Rules, rule => Assert.Null(ClockRuleRules.RuleIsSound(rule)));
        Assert.Equal(ShippedClocks.Rules.Count, ShippedClocks.Book.Rules.Count);
        Assert.Equal(
            new[] { "cn/complex", "cn/decide", "cn/house-contact", "cn/house-contact-critical", "eu/final", "eu/respond", "uk/acknowledge", "uk/final", "uk/summary", "us/final", "us/respond" },
            ShippedClocks.Rules.Select(rule => rule.Name).OrderBy(name => name, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("CN")]
    [InlineData("UK-EW")]
    public void Shipped_CalendarDays_ChangeWhatTheirWeekdayIs(string calendar) => Assert.All(
        ShippedClocks.SpecialDays(calendar),
        day => Assert.Equal(day.Kind == CalendarDayKind.WorkingDay, day.Day.ToDateTime().DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));

    private static ClockTerms Terms(string rule) =>
        new(ShippedClocks.Rule(rule), ShippedClocks.Book.FindRegime(ShippedClocks.Rule(rule).RegimeCode)!.Calendar, ShippedClocks.AtRiskPercent);

    private static ClockTerms Small(ClockUnit unit, decimal amount, decimal? percent = null) => new(
        new ClockRule { RegimeCode = "small", Milestone = "final", EffectiveFrom = new Day(2000, 1, 1), Unit = unit, Amount = amount, AtRiskPercent = percent },
        SmallCalendar.Weekdays().Build(),
        ShippedClocks.AtRiskPercent);
}
