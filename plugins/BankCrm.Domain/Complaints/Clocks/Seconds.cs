using System;

namespace BankCrm.Domain.Complaints.Clocks;

/// <summary>Instants as the store keeps them.</summary>
internal static class Seconds
{
    /// <summary>An instant without the fraction of its second, marked as UTC.</summary>
    public static DateTime Of(DateTime instant) => new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
}
