namespace BankCrm.Domain.Complaints.Clocks;

/// <summary>What starts or ends a clock. The order is that of the choice bce_clockevent.</summary>
public enum ClockEvent
{
    Received,

    /// <summary>The first talk with the customer.</summary>
    FirstContact,

    Acknowledged,

    /// <summary>The response was given; a complaint closed without one counts.</summary>
    Responded,

    Closed,
}
