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
    /// <param name="clock">The clock as it is now.</param>
    /// <param name="kind">Why.</param>
    /// <param name="dueDay">The day it is or was due, in its regime's time zone.</param>
    public ClockEscalation(ComplaintClock clock, ClockEscalationKind kind, Day dueDay)
    {
        Clock = clock;
        Kind = kind;
        DueDay = dueDay;
    }

    public ComplaintClock Clock { get; }

    public ClockEscalationKind Kind { get; }

    public Day DueDay { get; }

    /// <summary>The same clock, kind and due always give the same id; after an extension there may be another task.</summary>
    public Guid Id => StableId.Of(string.Join("/", "clocktask", Clock.Id.ToString("N"), Kind.ToString(), Clock.DueOn.Ticks.ToString(CultureInfo.InvariantCulture)));
}
