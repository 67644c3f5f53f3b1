using System;
using System.Globalization;
using BankCrm.Domain.Foundation;

namespace BankCrm.Plugins.Complaints.Clocks.ReviewComplaintClocks;

/// <summary>Where a review of clocks goes on: at the front, with the instant that it began with.</summary>
internal static class ClockContinuation
{
    /// <summary>Reads a continuation; none begins a new review.</summary>
    /// <exception cref="ViolationException">TIER-041.</exception>
    public static DateTime? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long ticks) && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime(ticks, DateTimeKind.Utc)
            : throw new ViolationException(new Violation(Codes.ContinuationUnreadable));
    }

    public static string Of(DateTime asOf) => asOf.Ticks.ToString(CultureInfo.InvariantCulture);
}
