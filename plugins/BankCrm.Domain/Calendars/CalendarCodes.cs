namespace BankCrm.Domain.Calendars;

/// <summary>The codes of what a calendar refuses.</summary>
public static class CalendarCodes
{
    /// <summary>A calendar without an open weekday; argument: calendar.</summary>
    public const string NeverOpen = "CAL-001";

    /// <summary>Opening hours are not like 09:00-17:30; argument: the text.</summary>
    public const string HoursUnreadable = "CAL-002";

    /// <summary>The time zone is not known; argument: its name.</summary>
    public const string TimeZoneUnknown = "CAL-003";

    /// <summary>A holiday has opening hours; argument: the day.</summary>
    public const string HolidayWithHours = "CAL-004";
}
