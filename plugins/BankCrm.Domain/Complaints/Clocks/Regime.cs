using BankCrm.Domain.Calendars;

namespace BankCrm.Domain.Complaints.Clocks;

/// <summary>A set of time limits that a regulator or the bank itself lays down, and the calendar that they are counted on.</summary>
public sealed class Regime
{
    public required string Code { get; init; }

    public required WorkingCalendar Calendar { get; init; }

    /// <summary>Whether it holds for complaints that name no regime.</summary>
    public bool IsDefault { get; init; }
}
