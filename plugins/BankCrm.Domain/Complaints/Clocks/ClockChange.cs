using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Domain.Complaints.Clocks;

/// <summary>What an event or the passing of time did to the clocks of one complaint.</summary>
public sealed class ClockChange
{
    /// <param name="before">The clocks as they were.</param>
    /// <param name="after">The clocks as they are, new ones too.</param>
    /// <param name="escalations">The tasks that somebody gets.</param>
    public ClockChange(IReadOnlyList<ComplaintClock> before, IReadOnlyList<ComplaintClock> after, IReadOnlyList<ClockEscalation>? escalations = null)
    {
        Dictionary<Guid, ComplaintClock> known = before.ToDictionary(clock => clock.Id);
        Clocks = after;
        Added = after.Where(clock => !known.ContainsKey(clock.Id)).ToList();
        Changed = after.Where(clock => known.TryGetValue(clock.Id, out ComplaintClock? was) && clock != was).ToList();
        AtRisk = after.Where(clock => clock.IsAtRisk && !(known.TryGetValue(clock.Id, out ComplaintClock? was) && was.IsAtRisk)).ToList();
        Breached = after.Where(clock => clock.State == ClockState.Breached && !(known.TryGetValue(clock.Id, out ComplaintClock? was) && was.State == ClockState.Breached)).ToList();
        Escalations = escalations ?? Array.Empty<ClockEscalation>();
    }

    /// <summary>All clocks as they are now.</summary>
    public IReadOnlyList<ComplaintClock> Clocks { get; }

    public IReadOnlyList<ComplaintClock> Added { get; }

    public IReadOnlyList<ComplaintClock> Changed { get; }

    /// <summary>Those that are at risk now and were not.</summary>
    public IReadOnlyList<ComplaintClock> AtRisk { get; }

    /// <summary>Those that are breached now and were not.</summary>
    public IReadOnlyList<ComplaintClock> Breached { get; }

    public IReadOnlyList<ClockEscalation> Escalations { get; }

    public bool HasChanges => Added.Count + Changed.Count > 0;

    /// <summary>What the register shows now.</summary>
    public ClockSummary Summary => ClockSummary.Of(Clocks);
}
