using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.FollowUp;

/// <summary>What the complaint policy in force says about following up.</summary>
public sealed record FollowUpPolicy
{
    /// <summary>What holds without a policy: nobody is dissatisfied, no survey expires, days are UTC.</summary>
    public static readonly FollowUpPolicy None = new();

    public SatisfactionLimits Limits { get; init; } = new();

    /// <summary>How many days after its due a survey expires; null when it never does.</summary>
    public int? ExpiryDays { get; init; }

    /// <summary>The bank's time zone, by its Windows name; null or empty is UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The bank's day at an instant.</summary>
    public Day Today(DateTime utcNow) => TimeZone is { Length: > 0 } zone ? Day.Of(utcNow, TimeZoneInfo.FindSystemTimeZoneById(zone)) : Day.Of(utcNow);
}
