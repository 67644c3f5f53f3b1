using System;
using System.Globalization;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Clocks;

/// <summary>Why a clock is escalated.</summary>
public enum ClockEscalationKind
{
    AtRisk,
    Breached,
}

/// <summary>A task that somebody gets because a clock is at risk or breached.</summary>
public sealed class ClockEscalation
{
    public ClockEscalation(ComplaintClock clock, ClockEscalationKind kind)
    {
        Clock = clock;
        Kind = kind;
    }

    public ComplaintClock Clock { get; }

    public ClockEscalationKind Kind { get; }

    /// <summary>The same clock, kind and due always give the same id; after an extension there may be another task.</summary>
    public Guid Id => StableId.Of(string.Join("/", "clocktask", Clock.Id.ToString("N"), Kind.ToString(), Clock.DueOn.Ticks.ToString(CultureInfo.InvariantCulture)));
}
