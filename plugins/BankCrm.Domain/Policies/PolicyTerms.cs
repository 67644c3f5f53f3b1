using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Policies;

/// <summary>A policy without its child rows: what the guards compare.</summary>
public class PolicyTerms
{
    public Guid Id { get; init; }

    public required string Code { get; init; }

    public required int Version { get; init; }

    public CustomerKind CustomerKind { get; init; }

    public PeriodKind PeriodKind { get; init; }

    public required Day EffectiveFrom { get; init; }

    public Day? EffectiveTo { get; init; }

    /// <summary>The bank's time zone, by its Windows name; null or empty is UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The bank's calendar day at an instant.</summary>
    public Day Today(DateTime utcNow) => TimeZone is { Length: > 0 } zone ? Day.Of(utcNow, TimeZoneInfo.FindSystemTimeZoneById(zone)) : Day.Of(utcNow);
}
