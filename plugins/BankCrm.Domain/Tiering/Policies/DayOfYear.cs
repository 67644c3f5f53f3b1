using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tiering.Policies;

/// <summary>A month and a day that come back every year, for example 30 June.</summary>
public readonly struct DayOfYear : IEquatable<DayOfYear>
{
    public DayOfYear(int month, int dayOfMonth)
    {
        Month = month;
        DayOfMonth = dayOfMonth;
    }

    public int Month { get; }

    public int DayOfMonth { get; }

    /// <summary>Reads a list such as "06-30,12-31".</summary>
    /// <returns>False when a part is not a month and a day of a common year.</returns>
    public static bool TryParseList(string? text, out IReadOnlyList<DayOfYear> days)
    {
        var read = new List<DayOfYear>();
        days = read;
        foreach (string part in (text ?? string.Empty).Split(',').Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            if (!DateTime.TryParseExact("2001-" + part, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day))
            {
                return false;
            }

            read.Add(new DayOfYear(day.Month, day.Day));
        }

        return true;
    }

    /// <summary>The first such day after another day.</summary>
    public Day NextAfter(Day day)
    {
        var thisYear = new Day(day.Year, Month, DayOfMonth);
        return thisYear > day ? thisYear : new Day(day.Year + 1, Month, DayOfMonth);
    }

    /// <summary>The form that <see cref="TryParseList"/> reads, for example 06-30.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0:D2}-{1:D2}", Month, DayOfMonth);

    public bool Equals(DayOfYear other) => Month == other.Month && DayOfMonth == other.DayOfMonth;

    public override bool Equals(object? obj) => obj is DayOfYear other && Equals(other);

    public override int GetHashCode() => (Month * 31) + DayOfMonth;
}
