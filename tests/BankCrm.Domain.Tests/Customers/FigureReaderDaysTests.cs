using System;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Customers;

/// <summary>Figures that count days, and those of the customer's own row.</summary>
public sealed class FigureReaderDaysTests
{
    [Fact]
    public void DaysSinceActive_DaySupplied_CountsFromIt() =>
        Assert.Equal(41m, new Figuring().With(0, Active(0, new Day(2023, 1, 18))).With(1, Active(1, new Day(2023, 1, 18))).Read(Figure.DaysSinceActive, 1));

    [Fact]
    public void DaysSinceActive_ActiveOnTheLastDay_IsZero() => Assert.Equal(0m, new Figuring().With(0, Active(0, new Day(2023, 1, 31))).Read(Figure.DaysSinceActive, 0));

    [Fact]
    public void DaysSinceActive_DayAfterTheWindow_IsLeftOut() =>
        Assert.Equal(33m, new Figuring().With(0, Active(0, new Day(2023, 1, 26))).With(1, Active(1, new Day(2023, 3, 2))).Read(Figure.DaysSinceActive, 1));

    [Fact]
    public void DaysSinceActive_OnlyCountsSupplied_CountsFromTheEndOfTheLastActiveWindow() => Assert.Equal(59m, new Figuring().With<int?>(0, Counts, 4, 0, 0).Read(Figure.DaysSinceActive, 2));

    [Fact]
    public void DaysSinceActive_NothingKnown_IsUnknown() => Assert.Null(new Figuring().With<int?>(0, Counts, null, null).Read(Figure.DaysSinceActive, 1));

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, null)]
    [InlineData(3, 90)]
    [InlineData(4, 120)]
    public void DaysSinceActive_QuietFromTheFirstWindowOn_IsKnownFromNinetyDays(int windows, int? expected) =>
        Assert.Equal(expected, new Figuring().With<int?>(0, Counts, Quiet(windows)).Read(Figure.DaysSinceActive, windows - 1));

    [Fact]
    public void DaysSinceActive_QuietAfterAGap_SaysNothingBeforeNinetyDays()
    {
        Figuring customer = new Figuring().With<int?>(0, Counts, 4).With<int?>(13, Counts, 0, 0, 0);

        Assert.Null(customer.Read(Figure.DaysSinceActive, 13));
        Assert.Equal(90m, customer.Read(Figure.DaysSinceActive, 15));
    }

    [Fact]
    public void DaysSinceActive_LastActivityMoreThanAYearAgo_IsAtLeastTheYear() => Assert.Equal(366m, new Figuring().With<int?>(0, Counts, Quiet(24)).Read(Figure.DaysSinceActive, 23));

    [Theory]
    [InlineData(28, 1)]
    [InlineData(1, 1)]
    public void ActiveInWindow_DayInTheWindow_IsOne(int dayOfMonth, int expected) => Assert.Equal(expected, new Figuring().With(1, Active(1, new Day(2023, 2, dayOfMonth))).Read(Figure.ActiveInWindow, 1));

    [Fact]
    public void ActiveInWindow_DayBeforeTheWindow_IsZero() => Assert.Equal(0m, new Figuring().With(1, Active(1, new Day(2023, 1, 31))).Read(Figure.ActiveInWindow, 1));

    [Fact]
    public void ActiveInWindow_Count_Decides()
    {
        Figuring customer = new Figuring().With<int?>(0, Counts, 1, 0, null);

        Assert.Equal(1m, customer.Read(Figure.ActiveInWindow, 0));
        Assert.Equal(0m, customer.Read(Figure.ActiveInWindow, 1));
        Assert.Null(customer.Read(Figure.ActiveInWindow, 2));
        Assert.Null(customer.Read(Figure.ActiveInWindow, 3));
    }

    [Fact]
    public void DaysSinceStart_StartSupplied_CountsFromIt() =>
        Assert.Equal(30m, new Figuring { Profile = new CustomerProfile { RelationshipStart = new Day(2023, 1, 29) } }.Read(Figure.DaysSinceStart, 1));

    [Fact]
    public void DaysSinceStart_StartAfterTheWindow_IsUnknown()
    {
        var customer = new Figuring { Profile = new CustomerProfile { RelationshipStart = new Day(2023, 2, 1) } };

        Assert.Null(customer.Read(Figure.DaysSinceStart, 0));
        Assert.Equal(27m, customer.Read(Figure.DaysSinceStart, 1));
    }

    [Fact]
    public void DaysSinceStart_NoStartSupplied_CountsFromTheFirstDayOfTheFirstWindow() => Assert.Equal(58m, new Figuring().With<int?>(0, Counts, 1, 1).Read(Figure.DaysSinceStart, 1));

    [Fact]
    public void DaysSinceStart_FirstHoldingLater_CountsFromThatWindow()
    {
        Figuring prospect = new Figuring().With(0, (end, held) => new WindowMetric { PeriodEnd = end, ProductsHeld = held, TransactionCount = 0 }, 0, 0, 1);

        Assert.Null(prospect.Read(Figure.DaysSinceStart, 1));
        Assert.Equal(30m, prospect.Read(Figure.DaysSinceStart, 2));
    }

    [Fact]
    public void DaysInStage_SinceGiven_CountsFromIt()
    {
        var customer = new Figuring { StageSince = new Day(2023, 2, 15) };

        Assert.Null(customer.Read(Figure.DaysInStage, 0));
        Assert.Equal(13m, customer.Read(Figure.DaysInStage, 1));
        Assert.Null(new Figuring().Read(Figure.DaysInStage, 1));
    }

    [Theory]
    [InlineData(1973, 1, 31, 50)]
    [InlineData(1973, 2, 1, 49)]
    [InlineData(2023, 1, 31, 0)]
    [InlineData(2000, 2, 29, 22)]
    public void Age_BirthDate_CountsFullYears(int year, int month, int day, int expected) =>
        Assert.Equal(expected, new Figuring { Profile = new CustomerProfile { BirthDate = new Day(year, month, day) } }.Read(Figure.Age, 0));

    [Fact]
    public void Age_BornAfterTheWindow_IsUnknown() => Assert.Null(new Figuring { Profile = new CustomerProfile { BirthDate = new Day(2023, 2, 1) } }.Read(Figure.Age, 0));

    [Fact]
    public void Profile_Supplied_IsReadAsItIs()
    {
        var customer = new Figuring { Profile = new CustomerProfile { AnnualIncome = 5m, LoyaltyPoints = 6, OpenComplaints = 1, ComplaintsBadlyClosed = 2, ManagerLeft = true } };

        Assert.Equal(5m, customer.Read(Figure.AnnualIncome, 0));
        Assert.Equal(6m, customer.Read(Figure.LoyaltyPoints, 0));
        Assert.Equal(1m, customer.Read(Figure.OpenComplaints, 0));
        Assert.Equal(2m, customer.Read(Figure.ComplaintsBadlyClosed, 0));
        Assert.Equal(1m, customer.Read(Figure.ManagerLeft, 0));
        Assert.Equal(0m, new Figuring { Profile = new CustomerProfile { ManagerLeft = false } }.Read(Figure.ManagerLeft, 0));
    }

    [Fact]
    public void Read_CustomerOfWhomNothingIsKnown_KnowsNoFigure() =>
        Assert.All(Enum.GetValues<Figure>(), figure => Assert.Null(new Figuring().Read(figure, 12)));

    private static WindowMetric Active(int place, Day lastActive) => new() { PeriodEnd = new Figuring().End(place), LastActiveOn = lastActive };

    private static WindowMetric Counts(Day end, int? count) => new() { PeriodEnd = end, TransactionCount = count };

    private static int?[] Quiet(int windows) => Enumerable.Repeat<int?>(0, windows).ToArray();
}
