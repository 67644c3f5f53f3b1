namespace BankCrm.Domain.Complaints.Clocks;

/// <summary>Where a clock stands. The order is that of the choice bce_clockstate.</summary>
public enum ClockState
{
    Running,

    /// <summary>Ended in time.</summary>
    Met,

    /// <summary>Past due, whether or not it ended later.</summary>
    Breached,

    /// <summary>Runs to a later due.</summary>
    Extended,

    /// <summary>No longer needed.</summary>
    Stopped,
}
