namespace BankCrm.Domain.Complaints.Clocks;

/// <summary>What a clock counts in. The order is that of the choice bce_clockunit.</summary>
public enum ClockUnit
{
    CalendarDays,
    BusinessDays,
    WorkingHours,
}
