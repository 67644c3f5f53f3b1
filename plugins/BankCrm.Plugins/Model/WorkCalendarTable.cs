namespace BankCrm.Plugins.Model;

/// <summary>Names of the working calendars.</summary>
public static class WorkCalendarTable
{
    public const string LogicalName = "bce_workcalendar";
    public const string Id = "bce_workcalendarid";
    public const string Name = "bce_name";
    public const string NameZh = "bce_namezh";
    public const string Code = "bce_code";
    public const string TimeZone = "bce_timezone";
    public const string Monday = "bce_monday";
    public const string Tuesday = "bce_tuesday";
    public const string Wednesday = "bce_wednesday";
    public const string Thursday = "bce_thursday";
    public const string Friday = "bce_friday";
    public const string Saturday = "bce_saturday";
    public const string Sunday = "bce_sunday";
    public const string DefaultHash = "bce_defaulthash";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
