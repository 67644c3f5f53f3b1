using System;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;

namespace BankCrm.Domain.Complaints.Register;

/// <summary>What the register asks of the bank's complaint policy (domain rules, section 5).</summary>
public sealed class ComplaintPolicy : PolicyTerms
{
    /// <summary>What holds where no policy is in force: nothing is raised, linked or forbidden, and every complaint is registered all the same.</summary>
    public static readonly ComplaintPolicy None = new() { Code = string.Empty, Version = 0, EffectiveFrom = default };

    /// <summary>For how many days a complaint of the same customer, category and holding repeats an earlier one; 0 links none.</summary>
    public int RepeatDays { get; init; }

    /// <summary>How many days after the last complaint has ended no offers are made.</summary>
    public int FreezeDays { get; init; }

    /// <summary>When a clock is at risk, in percent of its time, where its rule does not say.</summary>
    public decimal AtRiskPercent { get; init; } = 100m;

    /// <summary>By how many levels vulnerability raises the severity.</summary>
    public int RaiseVulnerable { get; init; }

    /// <summary>By how many levels a repetition raises the severity.</summary>
    public int RaiseRepeat { get; init; }

    /// <summary>By how many levels legal impact raises the severity.</summary>
    public int RaiseLegal { get; init; }

    /// <summary>By how many levels media exposure raises the severity.</summary>
    public int RaiseMedia { get; init; }

    /// <summary>Whether nobody may work on a complaint about somebody who reports to them.</summary>
    public bool ReportLineConflict { get; init; }

    /// <summary>The team that confidential complaints belong to; null leaves them with their handler.</summary>
    public Guid? ConfidentialTeamId { get; init; }

    /// <summary>The regimes of complaints that name none.</summary>
    public string[] DefaultRegimes { get; init; } = Array.Empty<string>();

    /// <summary>How many people may speak for a group.</summary>
    public int Spokespersons { get; init; }

    /// <summary>The bank's calendar day at any instant.</summary>
    public Day DayOf(DateTime utcInstant) => Today(utcInstant);
}
