using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Clocks;

/// <summary>One version of a time limit: a regime's milestone, how long, from which event to which, for which complaints.</summary>
public sealed class ClockRule
{
    /// <summary>The row's id in the store.</summary>
    public Guid Id { get; init; }

    public required string RegimeCode { get; init; }

    /// <summary>What must have happened in time, for example final.</summary>
    public required string Milestone { get; init; }

    public int Version { get; init; } = 1;

    public required Day EffectiveFrom { get; init; }

    /// <summary>The last day on which it holds; null is without end.</summary>
    public Day? EffectiveTo { get; init; }

    public ClockUnit Unit { get; init; }

    /// <summary>How many units; above 0, whole for days.</summary>
    public required decimal Amount { get; init; }

    public ClockEvent StartEvent { get; init; }

    public ClockEvent EndEvent { get; init; } = ClockEvent.Closed;

    /// <summary>The lowest severity that it is for; null is open.</summary>
    public ComplaintSeverity? SeverityFrom { get; init; }

    /// <summary>The highest severity that it is for; null is open.</summary>
    public ComplaintSeverity? SeverityTo { get; init; }

    /// <summary>Whether it is for complex complaints (true) or for all others (false); null is for both.</summary>
    public bool? ForComplex { get; init; }

    /// <summary>When a clock is at risk, in percent of the time between start and due; null takes the complaint policy's.</summary>
    public decimal? AtRiskPercent { get; init; }

    /// <summary>How many units all extensions of a clock may come to; 0 allows none.</summary>
    public decimal ExtensionMax { get; init; }

    public bool ExtensionNeedsApproval { get; init; }

    public bool ExtensionNeedsNotice { get; init; }

    /// <summary>Whether the clock may stand still while the bank waits for the customer.</summary>
    public bool MayPause { get; init; }

    /// <summary>Whether a clock at risk or breached opens a task.</summary>
    public bool Escalates { get; init; }

    /// <summary>What people and refusals call it, for example uk/final.</summary>
    public string Name => NameOf(RegimeCode, Milestone);

    public static string NameOf(string regimeCode, string milestone) => regimeCode + "/" + milestone;

    public bool IsInForceOn(Day day) => EffectiveFrom <= day && (EffectiveTo is not { } last || day <= last);

    /// <summary>Whether it is a rule for such a complaint: its severity and complexity; the regime is asked elsewhere.</summary>
    public bool IsFor(Complaint complaint) =>
        (SeverityFrom is not { } lowest || complaint.Severity >= lowest)
        && (SeverityTo is not { } highest || complaint.Severity <= highest)
        && (ForComplex is not { } complex || complaint.IsComplex == complex);
}
