namespace BankCrm.Plugins.Model;

/// <summary>Names of the special days of a working calendar.</summary>
public static class CalendarDayTable
{
    public const string LogicalName = "bce_calendarday";
    public const string Id = "bce_calendardayid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Code = "bce_code";
    public const string WorkCalendar = "bce_workcalendarid";
    public const string Date = "bce_date";
    public const string DayKind = "bce_daykind";
    public const string Hours = "bce_hours";
    public const string DefaultHash = "bce_defaulthash";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
