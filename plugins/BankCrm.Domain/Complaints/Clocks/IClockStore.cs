using System;
using System.Collections.Generic;

namespace BankCrm.Domain.Complaints.Clocks;

/// <summary>What working on clocks needs of a store.</summary>
public interface IClockStore
{
    /// <summary>Every regime, calendar and rule.</summary>
    ClockBook ReadBook();

    /// <summary>The complaint that a clock runs on, with all its clocks; null when there is no such clock.</summary>
    ClockedComplaint? ReadByClock(Guid clockId);

    /// <summary>A complaint with all its clocks; null when there is none.</summary>
    ClockedComplaint? ReadComplaint(Guid complaintId);

    /// <summary>
    /// Complaints with all their clocks, of at most so many clocks that run, do not stand still, and whose at-risk point or due has
    /// passed at an instant without being marked; the earliest due first.
    /// </summary>
    IReadOnlyList<ClockedComplaint> ReadDue(DateTime asOf, int mostClocks);

    /// <summary>Whether a user is there and has not left.</summary>
    bool IsActiveUser(Guid userId);

    /// <summary>Writes changed clocks, the tasks of escalations and what the register shows. A clock that somebody else changed meanwhile is not overwritten.</summary>
    void Write(IReadOnlyList<ClockWork> work, DateTime utcNow);
}
