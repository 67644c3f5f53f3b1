namespace BankCrm.Domain.Customers;

/// <summary>How long a window is. The order is that of the choice bce_periodkind.</summary>
public enum PeriodKind
{
    Month,
    Quarter,

    /// <summary>A single day: the period of an override's events, never of a metric.</summary>
    Day,
}
