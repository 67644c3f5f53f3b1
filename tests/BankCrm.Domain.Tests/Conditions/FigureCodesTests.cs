using System;
using System.Linq;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Tests.Conditions;

public sealed class FigureCodesTests
{
    [Theory]
    [InlineData(Figure.Age, "AGE")]
    [InlineData(Figure.AssetsUnderManagement, "ASSETS-UNDER-MANAGEMENT")]
    [InlineData(Figure.TransactionsChangeNinetyDays, "TRANSACTIONS-CHANGE-NINETY-DAYS")]
    public void Of_Figure_IsItsNameInHyphenatedCapitals(Figure figure, string expected) => Assert.Equal(expected, FigureCodes.Of(figure));

    [Fact]
    public void TryParse_EveryCode_IsItsFigure() => Assert.All(Enum.GetValues<Figure>(), figure =>
    {
        Assert.True(FigureCodes.TryParse(FigureCodes.Of(figure), out Figure read));
        Assert.Equal(figure, read);
    });

    [Fact]
    public void TryParse_NoCode_IsFalse() => Assert.False(FigureCodes.TryParse("age", out _));

    /// <summary>The choice bce_figure stores these places, and shipped rows name them.</summary>
    [Fact]
    public void Figures_Places_AreThoseOfTheChoice() =>
        Assert.Equal(
            new[] { Figure.AssetsUnderManagement, Figure.AssetsChangeThreeWindows, Figure.ProductsHeld, Figure.TransactionsChangeNinetyDays, Figure.DaysSinceActive, Figure.ActiveInWindow, Figure.DaysSinceStart, Figure.DaysInStage, Figure.LoyaltyPoints },
            new[] { 0, 1, 7, 11, 21, 22, 23, 24, 31 }.Select(place => (Figure)place));
}
