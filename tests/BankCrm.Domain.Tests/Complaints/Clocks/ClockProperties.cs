using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Calendars;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace BankCrm.Domain.Tests.Complaints.Clocks;

/// <summary>What must be so for any calendar, start, amount, pause and extension. Starts lie in 2024–2026, around clock changes, leap day and holidays.</summary>
public sealed class ClockProperties
{
    private static readonly TimeZoneInfo[] Zones =
    {
        TimeZoneInfo.Utc, TimeZoneInfo.FindSystemTimeZoneById("China Standard Time"), TimeZoneInfo.FindSystemTimeZoneById("GMT Standard Time"),
        TimeZoneInfo.FindSystemTimeZoneById("Eastern Standard Time"), TimeZoneInfo.FindSystemTimeZoneById("AUS Eastern Standard Time"), Tests.Calendars.SmallCalendar.ChangesAtMidnight(),
    };

    private static readonly string[] OpeningTexts = { "09:00-17:00", "08:30-12:00", "00:00-24:00", "13:00-24:00", "00:00-06:00" };

    private static readonly DateTime[] Turns =
    {
        new(2024, 2, 28, 0, 0, 0, DateTimeKind.Utc), new(2024, 3, 31, 0, 0, 0, DateTimeKind.Utc), new(2024, 10, 26, 0, 0, 0, DateTimeKind.Utc), new(2025, 3, 29, 0, 0, 0, DateTimeKind.Utc),
        new(2025, 10, 25, 0, 0, 0, DateTimeKind.Utc), new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), new(2026, 2, 13, 0, 0, 0, DateTimeKind.Utc), new(2026, 12, 24, 0, 0, 0, DateTimeKind.Utc),
    };

    [Fact]
    public void Due_BusinessUnits_IsNeverOnAClosedDay() => Checking.Holds(Cases(), given =>
    {
        ComplaintClock clock = given.Clock();
        if (given.Terms().Rule.Unit != ClockUnit.CalendarDays)
        {
            Assert.True(given.Calendar().IsWorkingDay(given.Calendar().DayOf(clock.DueOn.AddTicks(-1))), given + " due " + clock.DueOn.ToString("O"));
        }
    });

    [Fact]
    public void Due_DayUnits_IsWhatCountingDayByDayGives() => Checking.Holds(Cases(), given =>
    {
        WorkingCalendar calendar = given.Calendar();
        if (given.Unit == ClockUnit.WorkingHours)
        {
            return;
        }

        Day day = calendar.DayOf(given.Start);
        for (int left = given.Amount; left > 0;)
        {
            day = day.AddDays(1);
            left -= given.Unit == ClockUnit.CalendarDays || calendar.IsWorkingDay(day) ? 1 : 0;
        }

        ComplaintClock clock = given.Clock();
        Assert.Equal(day, calendar.DayOf(clock.DueOn));
        Assert.Equal(day.AddDays(1), calendar.DayOf(clock.DueOn.AddSeconds(1)));
    });

    [Fact]
    public void Due_WorkingHours_IsWhatCountingMinuteByMinuteGives() => Checking.Holds(
        Cases(),
        given =>
        {
            WorkingCalendar calendar = given.Calendar();
            DateTime reached = given.Start;
            for (int left = given.Amount * 60; left > 0; reached = reached.AddMinutes(1))
            {
                DateTime local = TimeZoneInfo.ConvertTimeFromUtc(reached, calendar.TimeZone);
                OpeningHours? hours = calendar.HoursOn(Day.Of(local));
                left -= hours is not null && local.TimeOfDay >= hours.Opens && local.TimeOfDay < hours.Closes ? 1 : 0;
            }

            Assert.Equal(reached, calendar.AddWorkingHours(given.Start, given.Amount));
            Assert.Equal(TimeSpan.FromHours(given.Amount), calendar.WorkingTimeBetween(given.Start, reached));
        },
        tests: 100);

    [Fact]
    public void AtRisk_AnyClock_LiesBetweenStartAndDue() => Checking.Holds(Cases(), given =>
    {
        ComplaintClock clock = given.Clock();
        Assert.InRange(clock.AtRiskOn, clock.StartedOn, clock.DueOn);
        Assert.True(clock.DueOn > clock.StartedOn);
    });

    [Fact]
    public void Extend_AnyDays_NeverShortens() => Checking.Holds(Cases(), given =>
    {
        if (given.Unit == ClockUnit.WorkingHours)
        {
            return;
        }

        ClockTerms terms = given.Terms();
        ComplaintClock clock = given.Clock();
        ComplaintClock extended = clock.Extend(terms, Extension(given, given.Extra), given.Start);
        Assert.True(extended.DueOn > clock.DueOn);
        Assert.True(extended.AtRiskOn >= clock.AtRiskOn);
        Assert.True(given.Unit == ClockUnit.CalendarDays || terms.Calendar.IsWorkingDay(terms.Calendar.DayOf(extended.DueOn)));
        Assert.Equal(extended.DueOn, Enumerable.Range(0, given.Extra).Aggregate(clock, (running, _) => running.Extend(terms, Extension(given, 1), given.Start)).DueOn);
    });

    [Fact]
    public void Pause_WorkingHours_MovesTheDueByTheWorkingHoursThatPassed() => Checking.Holds(Cases(), given =>
    {
        if (given.Unit != ClockUnit.WorkingHours)
        {
            return;
        }

        WorkingCalendar calendar = given.Calendar();
        ComplaintClock clock = given.Clock();
        DateTime from = given.Start + Part(clock.DueOn - given.Start, given.PauseAt);
        DateTime to = calendar.AddWorkingHours(from, given.Extra);

        ComplaintClock resumed = clock.Pause(given.Terms(), "Waits.", from).Resume(given.Terms(), to);

        Assert.Equal(TimeSpan.FromHours(given.Extra), calendar.WorkingTimeBetween(clock.DueOn, resumed.DueOn));
        Assert.Equal(given.Extra, resumed.PausedHours);
        Assert.Equal(TimeSpan.FromHours(given.Amount + given.Extra), calendar.WorkingTimeBetween(given.Start, resumed.DueOn));
    });

    [Fact]
    public void Pause_DayUnits_MovesTheDueByTheDaysThatBegan() => Checking.Holds(Cases(), given =>
    {
        if (given.Unit == ClockUnit.WorkingHours)
        {
            return;
        }

        WorkingCalendar calendar = given.Calendar();
        ComplaintClock clock = given.Clock();
        DateTime from = given.Start + Part(clock.DueOn - given.Start, given.PauseAt);
        DateTime to = from.AddHours(given.Extra * 5);

        ComplaintClock resumed = clock.Pause(given.Terms(), "Waits.", from).Resume(given.Terms(), to);

        int began = Days(calendar, from, to).Count(day => given.Unit == ClockUnit.CalendarDays || calendar.IsWorkingDay(day));
        int moved = Days(calendar, clock.DueOn, resumed.DueOn).Count(day => given.Unit == ClockUnit.CalendarDays || calendar.IsWorkingDay(day));
        Assert.Equal(began, moved);
        Assert.True(resumed.DueOn >= clock.DueOn);
    });

    [Fact]
    public void Pauses_InAnyOrder_GiveTheSameDue() => Checking.Holds(Cases(), given =>
    {
        ClockTerms terms = given.Terms();
        DateTime due = given.Clock().DueOn;
        var pauses = new List<(DateTime From, DateTime To)>();
        DateTime at = given.Start;
        foreach (int hours in new[] { given.Extra, given.PauseAt % 30, given.Amount })
        {
            pauses.Add((at.AddHours(1), at.AddHours(1 + hours)));
            at = at.AddHours(2 + hours);
        }

        DateTime inOrder = pauses.Aggregate(due, (moved, pause) => terms.AfterPause(moved, pause.From, pause.To));
        DateTime backwards = Enumerable.Reverse(pauses).Aggregate(due, (moved, pause) => terms.AfterPause(moved, pause.From, pause.To));

        Assert.Equal(inOrder, backwards);
    });

    [Fact]
    public void PauseAndExtension_InEitherOrder_GiveTheSameDue() => Checking.Holds(Cases(), given =>
    {
        if (given.Unit == ClockUnit.WorkingHours)
        {
            return;
        }

        ClockTerms terms = given.Terms();
        ComplaintClock clock = given.Clock();
        DateTime to = given.Start.AddHours(given.PauseAt);
        ComplaintClock pausedFirst = clock.Pause(terms, "Waits.", given.Start).Resume(terms, to).Extend(terms, Extension(given, given.Extra), given.Start);
        ComplaintClock extendedFirst = clock.Extend(terms, Extension(given, given.Extra), given.Start).Pause(terms, "Waits.", given.Start).Resume(terms, to);

        Assert.Equal(pausedFirst.DueOn, extendedFirst.DueOn);
    });

    [Fact]
    public void Holiday_Added_NeverMakesTheDueEarlier() => Checking.Holds(Cases(), given =>
    {
        for (int offset = 0; offset < 20; offset += 3)
        {
            Case closed = given with { Holidays = given.Holidays.Append(given.Calendar().DayOf(given.Start).AddDays(offset)).ToArray() };
            Assert.True(closed.Clock().DueOn >= given.Clock().DueOn);
        }
    });

    [Fact]
    public void MakeUpDay_Added_NeverMakesTheDueLater() => Checking.Holds(Cases(), given =>
    {
        for (int offset = 0; offset < 20; offset += 3)
        {
            Case open = given with { MakeUpDays = given.MakeUpDays.Append(given.Calendar().DayOf(given.Start).AddDays(offset)).ToArray() };
            Assert.True(open.Clock().DueOn <= given.Clock().DueOn);
        }
    });

    [Fact]
    public void Look_AtAnyInstants_IsWhatTheLastOneGives() => Checking.Holds(Cases(), given =>
    {
        ComplaintClock clock = given.Clock();
        DateTime first = given.Start + Part(clock.DueOn - given.Start, given.PauseAt);
        DateTime last = first.AddHours(given.Extra * 7);
        Assert.Equal(clock.Look(last), clock.Look(first).Look(last));
        Assert.Equal(clock.Look(last), clock.Look(last).Look(last));
    });

    private static IEnumerable<Day> Days(WorkingCalendar calendar, DateTime from, DateTime to)
    {
        for (Day day = calendar.DayOf(from).AddDays(1); day <= calendar.DayOf(to); day = day.AddDays(1))
        {
            yield return day;
        }
    }

    private static TimeSpan Part(TimeSpan time, int percent) => TimeSpan.FromSeconds(Math.Floor(time.TotalSeconds * percent / 100));

    private static ClockExtension Extension(Case given, int days) => new()
    {
        Days = days,
        CallerId = ComplaintBuilder.Handler,
        ApproverId = RunningClock.Approver,
        NoticeSentOn = given.Start,
        Reason = "Waits.",
    };

    private static Gen<Case> Cases() =>
        from zone in Gen.Elements(Zones)
        from hours in Gen.Elements(OpeningTexts)
        from openDays in Gen.Choose(1, 127)
        from turn in Gen.Elements(Turns)
        from minute in Gen.Choose(0, 6 * 24 * 60)
        from unit in Gen.Elements(ClockUnit.CalendarDays, ClockUnit.BusinessDays, ClockUnit.WorkingHours)
        from amount in Gen.Choose(1, 40)
        from holidays in Gen.ListOf(Gen.Choose(0, 60), 6)
        from makeUpDays in Gen.ListOf(Gen.Choose(0, 60), 3)
        from pauseAt in Gen.Choose(0, 99)
        from extra in Gen.Choose(1, 20)
        select new Case(
            zone,
            hours,
            openDays,
            turn.AddMinutes(minute),
            unit,
            amount,
            holidays.Select(offset => Day.Of(turn).AddDays(offset)).ToArray(),
            makeUpDays.Select(offset => Day.Of(turn).AddDays(offset)).ToArray(),
            pauseAt,
            extra);

    private sealed record Case(TimeZoneInfo Zone, string Hours, int OpenDays, DateTime Start, ClockUnit Unit, int Amount, Day[] Holidays, Day[] MakeUpDays, int PauseAt, int Extra)
    {
        public WorkingCalendar Calendar()
        {
            var week = Enumerable.Range(0, 7).Where(day => (OpenDays & (1 << day)) != 0).ToDictionary(day => (DayOfWeek)day, _ => Tests.Calendars.SmallCalendar.Hours(Hours));

            // A holiday wins over a make-up day, as the last row given.
            IEnumerable<CalendarDay> days = MakeUpDays.Select(day => new CalendarDay(day, CalendarDayKind.WorkingDay)).Concat(Holidays.Select(day => new CalendarDay(day, CalendarDayKind.Holiday)));
            return new WorkingCalendar("CASE", Zone, week, days);
        }

        public ClockTerms Terms() => new RunningClock { Unit = Unit, Amount = Amount, Calendar = Calendar(), ExtensionMax = 100m }.Terms;

        public ComplaintClock Clock() => ComplaintClock.Begin(ComplaintBuilder.Received(Start), Terms(), Start, run: 1);
    }
}
