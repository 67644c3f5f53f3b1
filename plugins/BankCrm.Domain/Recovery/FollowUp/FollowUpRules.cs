using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.FollowUp;

/// <summary>The rules of follow-up surveys, in the bank's time zone.</summary>
public sealed class FollowUpRules
{
    private readonly TimeZoneInfo zone;

    /// <param name="rules">The rules.</param>
    /// <param name="zone">The bank's time zone, in which closing has its day.</param>
    public FollowUpRules(IEnumerable<FollowUpRule> rules, TimeZoneInfo zone)
    {
        Rules = rules.OrderBy(rule => rule.DaysAfterClosing).ThenBy(rule => rule.Code, StringComparer.Ordinal).ToList();
        this.zone = zone;
    }

    /// <summary>The earliest first.</summary>
    public IReadOnlyList<FollowUpRule> Rules { get; }

    /// <summary>The bank's day at an instant.</summary>
    public Day DayOf(DateTime utcInstant) => Day.Of(utcInstant, zone);
}
