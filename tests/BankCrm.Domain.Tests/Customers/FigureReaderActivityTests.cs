using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Customers;

/// <summary>Figures of transactions, contacts and signs of leaving.</summary>
public sealed class FigureReaderActivityTests
{
    [Fact]
    public void TransactionsTwelveMonths_MoreThanAYear_CountsTheLatestTwelveWindows() =>
        Assert.Equal(12m, new Figuring().With<int?>(0, Transactions, Enumerable.Repeat<int?>(1, 14).ToArray()).Read(Figure.TransactionsTwelveMonths, 13));

    [Fact]
    public void TransactionsTwelveMonths_SomeUnknown_IsTheSumOfTheRest() => Assert.Equal(5m, new Figuring().With<int?>(0, Transactions, 2, null, 3).Read(Figure.TransactionsTwelveMonths, 2));

    [Fact]
    public void TransactionsTwelveMonths_AllUnknown_IsUnknown() => Assert.Null(new Figuring().With<int?>(0, Transactions, null, null).Read(Figure.TransactionsTwelveMonths, 1));

    [Fact]
    public void TransactionsInWindow_Supplied_IsTheWindowsOwn() => Assert.Equal(3m, new Figuring().With<int?>(0, Transactions, 9, 3).Read(Figure.TransactionsInWindow, 1));

    [Theory]
    [InlineData(70, -30)]
    [InlineData(71, -29)]
    [InlineData(0, -100)]
    [InlineData(130, 30)]
    public void TransactionsChangeNinetyDays_SixMonths_IsPercentOfTheThreeBefore(int latest, int expected) =>
        Assert.Equal(expected, new Figuring().With<int?>(0, Transactions, 30, 30, 40, latest, 0, 0).Read(Figure.TransactionsChangeNinetyDays, 5));

    [Fact]
    public void TransactionsChangeNinetyDays_OneOfSixUnknown_IsUnknown() => Assert.Null(new Figuring().With<int?>(0, Transactions, 30, null, 40, 7, 0, 0).Read(Figure.TransactionsChangeNinetyDays, 5));

    [Fact]
    public void TransactionsChangeNinetyDays_FiveMonths_IsUnknown() => Assert.Null(new Figuring().With<int?>(0, Transactions, 30, 40, 7, 0, 0).Read(Figure.TransactionsChangeNinetyDays, 4));

    [Fact]
    public void TransactionsChangeNinetyDays_NothingBefore_IsUnknown() => Assert.Null(new Figuring().With<int?>(0, Transactions, 0, 0, 0, 7, 7, 7).Read(Figure.TransactionsChangeNinetyDays, 5));

    [Fact]
    public void TransactionsChangeNinetyDays_BankMeasuresItItself_IsTheBanks() =>
        Assert.Equal(-12.5m, new Figuring().With<int?>(0, Transactions, 30, 30, 40, 7, 0).With(5, new WindowMetric { PeriodEnd = new Figuring().End(5), TransactionCount = 0, TransactionChange = -12.5m }).Read(Figure.TransactionsChangeNinetyDays, 5));

    [Fact]
    public void TransactionsChangeNinetyDays_Quarters_ComparesOneWithTheOneBefore() =>
        Assert.Equal(-30m, new Figuring { Kind = PeriodKind.Quarter }.With(0, QuarterTransactions, 999, 100, 70).Read(Figure.TransactionsChangeNinetyDays, 2));

    [Fact]
    public void TransactionsTwelveMonths_Quarters_CountsFour() =>
        Assert.Equal(4m, new Figuring { Kind = PeriodKind.Quarter }.With(0, QuarterTransactions, 9, 1, 1, 1, 1).Read(Figure.TransactionsTwelveMonths, 4));

    [Fact]
    public void AmountChangeNinetyDays_InAndOut_AreAdded() =>
        Assert.Equal(-50m, new Figuring().With(0, Amounts, 50m, 50m, 50m, 25m, 25m, 25m).Read(Figure.AmountChangeNinetyDays, 5));

    [Fact]
    public void AmountTwelveMonths_OnlyOneDirectionSupplied_CountsIt() =>
        Assert.Equal(7m, new Figuring().With(0, new WindowMetric { PeriodEnd = new Figuring().End(0), AmountOut = 7m }).Read(Figure.AmountTwelveMonths, 0));

    [Fact]
    public void LoginsChangeNinetyDays_WebAndMobile_AreAdded() =>
        Assert.Equal(-50m, new Figuring().With(0, (end, count) => new WindowMetric { PeriodEnd = end, WebCount = count, MobileCount = count }, 4, 4, 4, 2, 2, 2).Read(Figure.LoginsChangeNinetyDays, 5));

    [Fact]
    public void ContactsTwelveMonths_BranchAndPhone_AreAdded() =>
        Assert.Equal(10m, new Figuring().With(0, (end, count) => new WindowMetric { PeriodEnd = end, BranchCount = count, PhoneCount = 1 }, 3, 5).Read(Figure.ContactsTwelveMonths, 1));

    [Fact]
    public void CrossBorderNinetyDays_FourMonths_CountsThree() =>
        Assert.Equal(6m, new Figuring().With(0, (end, count) => new WindowMetric { PeriodEnd = end, CrossBorderCount = count }, 9, 1, 2, 3).Read(Figure.CrossBorderNinetyDays, 3));

    [Fact]
    public void CompetitorTransferNinetyDays_FourMonths_CountsThree() =>
        Assert.Equal(6m, new Figuring().With(0, (end, amount) => new WindowMetric { PeriodEnd = end, CompetitorTransfer = amount }, 9m, 1m, 2m, 3m).Read(Figure.CompetitorTransferNinetyDays, 3));

    [Fact]
    public void MaturedUnrenewedNinetyDays_FourMonths_CountsThree() =>
        Assert.Equal(6m, new Figuring().With(0, (end, amount) => new WindowMetric { PeriodEnd = end, MaturedUnrenewed = amount }, 9m, 1m, 2m, 3m).Read(Figure.MaturedUnrenewedNinetyDays, 3));

    [Fact]
    public void ContributionTwelveMonths_Losses_AreTakenOff() =>
        Assert.Equal(-1m, new Figuring().With(0, (end, amount) => new WindowMetric { PeriodEnd = end, Contribution = amount }, 4m, -5m).Read(Figure.ContributionTwelveMonths, 1));

    [Fact]
    public void SalaryStopped_CameThreeWindowsBefore_IsOne() => Assert.Equal(1m, new Figuring().With<bool?>(0, Salary, true, false, false, false).Read(Figure.SalaryStopped, 3));

    [Fact]
    public void SalaryStopped_CameFourWindowsBefore_IsZero() => Assert.Equal(0m, new Figuring().With<bool?>(0, Salary, true, false, false, false, false).Read(Figure.SalaryStopped, 4));

    [Fact]
    public void SalaryStopped_ComesNow_IsZero() => Assert.Equal(0m, new Figuring().With<bool?>(0, Salary, true, true).Read(Figure.SalaryStopped, 1));

    [Fact]
    public void SalaryStopped_NowUnknown_IsUnknown() => Assert.Null(new Figuring().With<bool?>(0, Salary, true, null).Read(Figure.SalaryStopped, 1));

    [Fact]
    public void SalaryStopped_NothingKnownBefore_IsUnknown() => Assert.Null(new Figuring().With<bool?>(0, Salary, null, false).Read(Figure.SalaryStopped, 1));

    [Fact]
    public void DirectDebitsChangeThreeWindows_BothKnown_IsTheDifference() =>
        Assert.Equal(-3m, new Figuring().With(0, (end, count) => new WindowMetric { PeriodEnd = end, DirectDebitCount = count }, 4, 9, 1).Read(Figure.DirectDebitsChangeThreeWindows, 2));

    private static WindowMetric Transactions(Day end, int? count) => new() { PeriodEnd = end, TransactionCount = count };

    private static WindowMetric QuarterTransactions(Day end, int count) => new() { PeriodKind = PeriodKind.Quarter, PeriodEnd = end, TransactionCount = count };

    private static WindowMetric Amounts(Day end, decimal amount) => new() { PeriodEnd = end, AmountIn = amount, AmountOut = amount };

    private static WindowMetric Salary(Day end, bool? comes) => new() { PeriodEnd = end, SalaryCredit = comes };
}
