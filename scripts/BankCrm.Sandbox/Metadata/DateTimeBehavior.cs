namespace BankCrm.Sandbox.Metadata;

/// <summary>How a date-time column is kept; the numbers are those of a solution's Behavior element.</summary>
public enum DateTimeBehavior
{
    UserLocal = 1,
    DateOnly = 2,
    TimeZoneIndependent = 3,
}
