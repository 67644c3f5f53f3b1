using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Customers;

/// <summary>The calendar of windows.</summary>
public static class Periods
{
    /// <summary>The first day of the window that ends on a day.</summary>
    public static Day StartOf(PeriodKind kind, Day end) => kind switch
    {
        PeriodKind.Month => new Day(end.Year, end.Month, 1),
        PeriodKind.Quarter => new Day(end.Year, end.Month, 1).AddMonths(-2),
        PeriodKind.Day => end,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of period."),
    };
}
