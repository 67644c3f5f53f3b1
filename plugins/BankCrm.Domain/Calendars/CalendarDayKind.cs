namespace BankCrm.Domain.Calendars;

/// <summary>What makes a day differ from its weekday. The order is that of the choice bce_calendardaykind.</summary>
public enum CalendarDayKind
{
    /// <summary>Closed.</summary>
    Holiday,

    /// <summary>Open, though its weekday is not: a make-up working day.</summary>
    WorkingDay,
}
