using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Calendars;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Support;

namespace BankCrm.Domain.Tests.Complaints.Clocks;

/// <summary>The calendars, regimes and clock rules that ship, read from the configuration files.</summary>
internal static class ShippedClocks
{
    /// <summary>What the shipped complaint policy says.</summary>
    public const decimal AtRiskPercent = 80m;

    private static readonly (DayOfWeek Day, string Column)[] Weekdays =
    {
        (DayOfWeek.Monday, "bce_monday"), (DayOfWeek.Tuesday, "bce_tuesday"), (DayOfWeek.Wednesday, "bce_wednesday"), (DayOfWeek.Thursday, "bce_thursday"),
        (DayOfWeek.Friday, "bce_friday"), (DayOfWeek.Saturday, "bce_saturday"), (DayOfWeek.Sunday, "bce_sunday"),
    };

    public static WorkingCalendar China { get; } = Calendar("CN");

    public static WorkingCalendar EnglandAndWales { get; } = Calendar("UK-EW");

    public static WorkingCalendar UnitedStates { get; } = Calendar("US");

    public static IReadOnlyList<ClockRule> Rules { get; } = ShippedRows.Of("bce_clockrule").Select(ReadRule).ToList();

    public static ClockBook Book { get; } = new(ShippedRows.Of("bce_complaintregime").Select(ReadRegime), Rules, AtRiskPercent);

    public static ClockRule Rule(string name) => Rules.Single(rule => rule.Name == name);

    public static IEnumerable<CalendarDay> SpecialDays(string calendar) => ShippedRows.Of("bce_calendarday")
        .Where(row => row["bce_workcalendarid"] == calendar)
        .Select(row => new CalendarDay(
            Day.Parse(row["bce_date"]),
            ShippedRows.Choice<CalendarDayKind>(row["bce_daykind"]),
            OpeningHours.TryParse(row["bce_hours"], out OpeningHours? hours) ? hours : null));

    private static WorkingCalendar Calendar(string code)
    {
        IReadOnlyDictionary<string, string> row = ShippedRows.Of("bce_workcalendar").Single(calendar => calendar["bce_code"] == code);
        var week = new Dictionary<DayOfWeek, OpeningHours>();
        foreach ((DayOfWeek day, string column) in Weekdays)
        {
            if (OpeningHours.TryParse(row[column], out OpeningHours? hours))
            {
                week[day] = hours!;
            }
        }

        return new WorkingCalendar(code, TimeZoneInfo.FindSystemTimeZoneById(row["bce_timezone"]), week, SpecialDays(code));
    }

    private static Regime ReadRegime(IReadOnlyDictionary<string, string> row) => new()
    {
        Code = row["bce_code"],
        Calendar = new[] { China, EnglandAndWales, UnitedStates }.Single(calendar => calendar.Code == row["bce_workcalendarid"]),
        IsDefault = row["bce_isdefault"] == "1",
    };

    private static ClockRule ReadRule(IReadOnlyDictionary<string, string> row) => new()
    {
        Id = StableId.Of(row["bce_code"]),
        RegimeCode = row["bce_complaintregimeid"],
        Milestone = row["bce_milestone"],
        Version = ShippedRows.Whole(row["bce_version"]),
        EffectiveFrom = Day.Parse(row["bce_effectivefrom"]),
        Unit = ShippedRows.Choice<ClockUnit>(row["bce_unit"]),
        Amount = decimal.Parse(row["bce_amount"], CultureInfo.InvariantCulture),
        StartEvent = ShippedRows.Choice<ClockEvent>(row["bce_startevent"]),
        EndEvent = ShippedRows.Choice<ClockEvent>(row["bce_endevent"]),
        SeverityFrom = ShippedRows.OptionalChoice<ComplaintSeverity>(row["bce_severityfrom"]),
        SeverityTo = ShippedRows.OptionalChoice<ComplaintSeverity>(row["bce_severityto"]),
        ForComplex = row["bce_forcomplex"].Length == 0 ? null : ShippedRows.Whole(row["bce_forcomplex"]) == 284700001,
        AtRiskPercent = row["bce_atriskpercent"].Length == 0 ? null : decimal.Parse(row["bce_atriskpercent"], CultureInfo.InvariantCulture),
        ExtensionMax = decimal.Parse(row["bce_extensionmax"], CultureInfo.InvariantCulture),
        ExtensionNeedsApproval = row["bce_extensionneedsapproval"] == "1",
        ExtensionNeedsNotice = row["bce_extensionneedsnotice"] == "1",
        MayPause = row["bce_maypause"] == "1",
        Escalates = row["bce_escalates"] == "1",
    };
}
