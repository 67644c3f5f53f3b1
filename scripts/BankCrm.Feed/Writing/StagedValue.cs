using System;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Feed.Writing;

/// <summary>Turns staged numbers into the SDK's column values and back.</summary>
internal static class StagedValue
{
    private const decimal DecimalUnit = 10_000m;

    /// <summary>The column value of a staged metric; null stays null.</summary>
    internal static object? ToColumn(Metric metric, long? staged) => staged is not { } value
        ? null
        : metric.Kind switch
        {
            MetricKind.Money => new Money(value / DecimalUnit),
            MetricKind.Decimal => value / DecimalUnit,
            MetricKind.Count => (int)value,
            MetricKind.YesNo => new OptionSetValue(Choices.Base + (int)value),
            _ => Day(DateOnly.FromDayNumber((int)value)),
        };

    /// <summary>Whether the environment's column value is what is staged.</summary>
    internal static bool Equals(Metric metric, Entity row, long? staged)
    {
        if (!row.Attributes.TryGetValue(metric.Column, out var value) || value is null)
        {
            return staged is null;
        }

        return metric.Kind switch
        {
            MetricKind.Money => ((Money)value).Value * DecimalUnit == staged,
            MetricKind.Decimal => (decimal)value * DecimalUnit == staged,
            MetricKind.Count => (int)value == staged,
            MetricKind.YesNo => ((OptionSetValue)value).Value - Choices.Base == staged,
            _ => DateOnly.FromDateTime((DateTime)value).DayNumber == staged,
        };
    }

    /// <summary>A day as the platform takes it for date-only columns.</summary>
    internal static DateTime Day(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
