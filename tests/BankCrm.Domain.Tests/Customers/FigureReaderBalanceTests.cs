using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Customers;

/// <summary>Figures of balances and products.</summary>
public sealed class FigureReaderBalanceTests
{
    [Fact]
    public void Assets_AverageSupplied_IsPreferredToTheEndBalance() =>
        Assert.Equal(70m, new Figuring().With(0, new WindowMetric { PeriodEnd = new Day(2023, 1, 31), AumAverage = 70m, AumEnd = 90m }).Read(Figure.AssetsUnderManagement, 0));

    [Fact]
    public void Assets_OnlyCategoriesSupplied_AreTheirSumWithoutDebt() =>
        Assert.Equal(30m, new Figuring().With(0, Balances(0, (AssetCategory.DemandDeposit, 10m), (AssetCategory.Fund, 20m), (AssetCategory.Loan, 500m))).Read(Figure.AssetsUnderManagement, 0));

    [Fact]
    public void Assets_WindowWithoutMetricAfterTheStart_AreZero() => Assert.Equal(0m, new Figuring().With(0, Assets, 10m).Read(Figure.AssetsUnderManagement, 1));

    [Fact]
    public void Assets_WindowBeforeTheStart_AreUnknown() => Assert.Null(new Figuring().With(1, Assets, 10m).Read(Figure.AssetsUnderManagement, 0));

    [Fact]
    public void Assets_MetricWithoutBalances_AreUnknown() => Assert.Null(new Figuring().With(0, Products, 1).Read(Figure.AssetsUnderManagement, 0));

    [Fact]
    public void Assets_WindowThatIsNotClosed_AreUnknown() => Assert.Null(new Figuring { Closed = 1 }.With(0, Assets, 10m).Read(Figure.AssetsUnderManagement, 1));

    [Theory]
    [InlineData(100, 50, -50)]
    [InlineData(100, 49.9999, -50.0001)]
    [InlineData(100, 0, -100)]
    [InlineData(100, 150, 50)]
    public void AssetsChangeThreeWindows_BothKnown_IsPercentOfTheFirst(double first, double last, double expected) =>
        Assert.Equal((decimal)expected, new Figuring().With(0, Assets, (decimal)first, 7m, (decimal)last).Read(Figure.AssetsChangeThreeWindows, 2));

    [Fact]
    public void AssetsChangeThreeWindows_FirstIsZero_IsUnknown() => Assert.Null(new Figuring().With(0, Assets, 0m, 7m, 9m).Read(Figure.AssetsChangeThreeWindows, 2));

    [Fact]
    public void AssetsChangeThreeWindows_OnlyTwoWindows_IsUnknown() => Assert.Null(new Figuring().With(0, Assets, 5m, 7m).Read(Figure.AssetsChangeThreeWindows, 1));

    [Fact]
    public void AssetsChangeThreeWindows_MetricOfTheLastMissing_IsMinusOneHundred() => Assert.Equal(-100m, new Figuring().With(0, Assets, 5m, 7m).Read(Figure.AssetsChangeThreeWindows, 2));

    [Fact]
    public void AssetsChangeOneWindow_BothKnown_IsPercentOfTheOneBefore() => Assert.Equal(-25m, new Figuring().With(0, Assets, 9m, 8m, 6m).Read(Figure.AssetsChangeOneWindow, 2));

    [Fact]
    public void AssetsShareOfPeak_PeakWithinTwelveMonths_IsPercentOfIt() => Assert.Equal(20m, new Figuring().With(0, Assets, Falling(12, 100m, 20m)).Read(Figure.AssetsShareOfPeak, 11));

    [Fact]
    public void AssetsShareOfPeak_PeakTwelveMonthsBefore_IsForgotten() => Assert.Equal(100m, new Figuring().With(0, Assets, Falling(13, 100m, 20m)).Read(Figure.AssetsShareOfPeak, 12));

    [Fact]
    public void AssetsShareOfPeak_NeverAnything_IsUnknown() => Assert.Null(new Figuring().With(0, Assets, 0m, 0m).Read(Figure.AssetsShareOfPeak, 1));

    [Fact]
    public void Deposits_BothKinds_AreAdded() =>
        Assert.Equal(30m, new Figuring().With(0, Balances(0, (AssetCategory.DemandDeposit, 10m), (AssetCategory.TimeDeposit, 20m), (AssetCategory.Bond, 40m))).Read(Figure.Deposits, 0));

    [Fact]
    public void Deposits_OneKindUnknown_AreTheOther() => Assert.Equal(20m, new Figuring().With(0, Balances(0, (AssetCategory.TimeDeposit, 20m))).Read(Figure.Deposits, 0));

    [Fact]
    public void Deposits_NoBalanceSupplied_AreUnknown() => Assert.Null(new Figuring().With(0, Products, 2).Read(Figure.Deposits, 0));

    [Fact]
    public void Debt_Supplied_IsReadByCategory()
    {
        Figuring customer = new Figuring().With(0, Balances(0, (AssetCategory.Loan, 300m), (AssetCategory.Card, 5m)));

        Assert.Equal(300m, customer.Read(Figure.LoanBalance, 0));
        Assert.Equal(5m, customer.Read(Figure.CardBalance, 0));
    }

    [Theory]
    [InlineData(Figure.Deposits)]
    [InlineData(Figure.LoanBalance)]
    [InlineData(Figure.CardBalance)]
    public void Balance_WindowWithoutMetric_IsZeroAfterTheStartAndUnknownBefore(Figure figure)
    {
        Figuring customer = new Figuring().With(1, Assets, 10m);

        Assert.Equal(0m, customer.Read(figure, 2));
        Assert.Null(customer.Read(figure, 0));
    }

    [Fact]
    public void ProductsHeld_WindowWithoutMetric_IsUnknown() => Assert.Null(new Figuring().With(0, Products, 2).Read(Figure.ProductsHeld, 1));

    [Fact]
    public void ProductsChangeThreeWindows_BothKnown_IsTheDifference() => Assert.Equal(-2m, new Figuring().With(0, Products, 5, 9, 3).Read(Figure.ProductsChangeThreeWindows, 2));

    [Fact]
    public void ProductsChangeThreeWindows_FirstUnknown_IsUnknown() => Assert.Null(new Figuring().With(1, Products, 5, 3).Read(Figure.ProductsChangeThreeWindows, 2));

    private static WindowMetric Assets(Day end, decimal amount) => new() { PeriodEnd = end, AumEnd = amount };

    private static WindowMetric Products(Day end, int held) => new() { PeriodEnd = end, ProductsHeld = held };

    private static WindowMetric Balances(int place, params (AssetCategory Category, decimal Amount)[] balances) => new()
    {
        PeriodEnd = new Figuring().End(place),
        Balances = new Dictionary<AssetCategory, decimal>(balances.Select(balance => KeyValuePair.Create(balance.Category, balance.Amount))),
    };

    private static decimal[] Falling(int windows, decimal first, decimal others) => Enumerable.Range(0, windows).Select(index => index == 0 ? first : others).ToArray();
}
