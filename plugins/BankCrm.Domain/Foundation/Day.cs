using System;
using System.Globalization;

namespace BankCrm.Domain.Foundation;

/// <summary>A calendar day in the bank's time zone, without a time of day. The default value is 0001-01-01.</summary>
public readonly struct Day : IEquatable<Day>, IComparable<Day>
{
    private const string IsoFormat = "yyyy-MM-dd";

    private readonly int number;

    private Day(int number) => this.number = number;

    /// <summary>The day of a year, month (1–12) and day of the month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public Day(int year, int month, int dayOfMonth)
        : this(NumberOf(new DateTime(year, month, dayOfMonth, 0, 0, 0, DateTimeKind.Utc)))
    {
    }

    public int Year => ToDateTime().Year;

    public int Month => ToDateTime().Month;

    public int DayOfMonth => ToDateTime().Day;

    /// <summary>The last day of this day's month.</summary>
    public Day EndOfMonth => new(Year, Month, DateTime.DaysInMonth(Year, Month));

    public static bool operator ==(Day left, Day right) => left.number == right.number;

    public static bool operator !=(Day left, Day right) => left.number != right.number;

    public static bool operator <(Day left, Day right) => left.number < right.number;

    public static bool operator >(Day left, Day right) => left.number > right.number;

    public static bool operator <=(Day left, Day right) => left.number <= right.number;

    public static bool operator >=(Day left, Day right) => left.number >= right.number;

    /// <summary>The day on which an instant's own calendar date falls; the time of day is dropped.</summary>
    public static Day Of(DateTime value) => new(NumberOf(value));

    /// <summary>The day that an instant in UTC falls on in a time zone.</summary>
    public static Day Of(DateTime utcInstant, TimeZoneInfo zone) =>
        Of(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utcInstant, DateTimeKind.Utc), zone));

    /// <summary>Reads an ISO date (yyyy-MM-dd).</summary>
    /// <returns>False when the text is not one.</returns>
    public static bool TryParse(string? text, out Day day)
    {
        bool read = DateTime.TryParseExact(text, IsoFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime value);
        day = read ? Of(value) : default;
        return read;
    }

    /// <summary>Reads an ISO date (yyyy-MM-dd).</summary>
    /// <exception cref="FormatException">The text is not one.</exception>
    public static Day Parse(string text) => TryParse(text, out Day day) ? day : throw new FormatException($"'{text}' is not a date of the form {IsoFormat}.");

    public Day AddDays(int days) => new(number + days);

    /// <summary>The same day of the month that many months later, or that month's last day when it is shorter.</summary>
    public Day AddMonths(int months) => Of(ToDateTime().AddMonths(months));

    /// <summary>How many days later another day is; negative when it is earlier.</summary>
    public int DaysUntil(Day later) => later.number - number;

    /// <summary>Midnight of the day, marked as UTC: the form in which the platform takes a date-only value.</summary>
    public DateTime ToDateTime() => new(number * TimeSpan.TicksPerDay, DateTimeKind.Utc);

    public int CompareTo(Day other) => number.CompareTo(other.number);

    public bool Equals(Day other) => number == other.number;

    public override bool Equals(object? obj) => obj is Day other && Equals(other);

    public override int GetHashCode() => number;

    /// <summary>The day as an ISO date.</summary>
    public override string ToString() => ToDateTime().ToString(IsoFormat, CultureInfo.InvariantCulture);

    private static int NumberOf(DateTime value) => (int)(value.Ticks / TimeSpan.TicksPerDay);
}
