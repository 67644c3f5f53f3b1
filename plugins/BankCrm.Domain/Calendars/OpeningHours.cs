using System;
using System.Globalization;

namespace BankCrm.Domain.Calendars;

/// <summary>When the bank is open on a day, in local time: from opening to closing without a break.</summary>
public sealed class OpeningHours : IEquatable<OpeningHours>
{
    private const char Separator = '-';

    private static readonly TimeSpan WholeDay = TimeSpan.FromHours(24);

    /// <param name="opens">From midnight; at least 0.</param>
    /// <param name="closes">From midnight; later than opening, at most 24 hours.</param>
    public OpeningHours(TimeSpan opens, TimeSpan closes)
    {
        if (opens < TimeSpan.Zero || closes <= opens || closes > WholeDay)
        {
            throw new ArgumentOutOfRangeException(nameof(closes), closes, "A day closes after it opens, and at midnight at the latest.");
        }

        Opens = opens;
        Closes = closes;
    }

    public TimeSpan Opens { get; }

    public TimeSpan Closes { get; }

    /// <summary>Reads hours as in 09:00-17:30; 24:00 is the end of the day.</summary>
    /// <returns>False when the text is not such hours.</returns>
    public static bool TryParse(string? text, out OpeningHours? hours)
    {
        hours = null;
        string[] parts = (text ?? string.Empty).Split(Separator);
        if (parts.Length == 2 && TryParseTime(parts[0], out TimeSpan opens) && TryParseTime(parts[1], out TimeSpan closes) && opens < closes)
        {
            hours = new OpeningHours(opens, closes);
        }

        return hours is not null;
    }

    public bool Equals(OpeningHours? other) => other is not null && Opens == other.Opens && Closes == other.Closes;

    public override bool Equals(object? obj) => Equals(obj as OpeningHours);

    public override int GetHashCode() => (Opens.GetHashCode() * 397) ^ Closes.GetHashCode();

    /// <summary>The hours as in 09:00-17:30.</summary>
    public override string ToString() => Write(Opens) + Separator + Write(Closes);

    private static bool TryParseTime(string text, out TimeSpan time)
    {
        string trimmed = text.Trim();
        if (trimmed == "24:00")
        {
            time = WholeDay;
            return true;
        }

        return TimeSpan.TryParseExact(trimmed, @"h\:mm", CultureInfo.InvariantCulture, out time) || TimeSpan.TryParseExact(trimmed, @"hh\:mm", CultureInfo.InvariantCulture, out time);
    }

    private static string Write(TimeSpan time) => ((int)time.TotalHours).ToString("00", CultureInfo.InvariantCulture) + ":" + time.Minutes.ToString("00", CultureInfo.InvariantCulture);
}
