using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Decisions;

namespace BankCrm.Domain.Tests.Tiering.Decisions;

public sealed class ReviewCalendarTests
{
    [Theory]
    [InlineData(PeriodKind.Month, "2024-01-31", "2024-02-29")]
    [InlineData(PeriodKind.Month, "2023-01-31", "2023-02-28")]
    [InlineData(PeriodKind.Month, "2023-12-31", "2024-01-31")]
    [InlineData(PeriodKind.Quarter, "2023-12-31", "2024-03-31")]
    [InlineData(PeriodKind.Quarter, "2024-03-31", "2024-06-30")]
    [InlineData(PeriodKind.Day, "2024-02-28", "2024-02-29")]
    public void NextReview_Grace_IsTheEndOfTheNextWindow(PeriodKind kind, string window, string expected) =>
        Assert.Equal(Day.Parse(expected), ReviewCalendar.NextReview(new PolicyBuilder { PeriodKind = kind }.Build(), Day.Parse(window)));

    [Theory]
    [InlineData(PeriodKind.Month, "2024-02-29", "2024-02-01")]
    [InlineData(PeriodKind.Quarter, "2024-03-31", "2024-01-01")]
    [InlineData(PeriodKind.Quarter, "2024-12-31", "2024-10-01")]
    [InlineData(PeriodKind.Day, "2024-12-31", "2024-12-31")]
    public void StartOf_Window_IsItsFirstDay(PeriodKind kind, string window, string expected) =>
        Assert.Equal(Day.Parse(expected), ReviewCalendar.StartOf(kind, Day.Parse(window)));
}
