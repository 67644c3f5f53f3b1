using System;
using System.Globalization;
using BankCrm.Domain.Customers;

namespace BankCrm.Feed;

/// <summary>A period that metrics are given for: a calendar month or a calendar quarter.</summary>
internal readonly record struct Window(PeriodKind Kind, DateOnly Start, DateOnly End)
{
    /// <summary>The number that the window is staged under: its last day's number, so later windows have higher keys.</summary>
    internal int Key => End.DayNumber;

    /// <summary>How many days the window has.</summary>
    internal int Days => End.DayNumber - Start.DayNumber + 1;

    /// <summary>The window after this one.</summary>
    internal Window Next => Containing(Kind, End.AddDays(1));

    /// <summary>How a person writes it: 2019-07 or 2019-Q3.</summary>
    internal string Name => Kind == PeriodKind.Month
        ? End.ToString("yyyy-MM", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{End:yyyy}-Q{((End.Month - 1) / 3) + 1}");

    internal static Window Containing(PeriodKind kind, DateOnly date)
    {
        var months = kind == PeriodKind.Month ? 1 : 3;
        var first = new DateOnly(date.Year, ((date.Month - 1) / months * months) + 1, 1);
        var last = new DateOnly(date.Year, first.Month + months - 1, DateTime.DaysInMonth(date.Year, first.Month + months - 1));
        return new Window(kind, first, last);
    }

    /// <summary>The window that ends on the day of that number.</summary>
    internal static Window FromKey(PeriodKind kind, int key) => Containing(kind, DateOnly.FromDayNumber(key));
}
