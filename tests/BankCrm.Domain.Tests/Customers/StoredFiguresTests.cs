using System;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Customers;

public sealed class StoredFiguresTests
{
    private static readonly Day PeriodEnd = new(2024, 1, 31);

    [Fact]
    public void Read_EveryFigureStored_ComesBackWithEveryDigit()
    {
        decimal third = 100m / 3m;
        string text = StoredFigures.Join(Enum.GetValues<Figure>().Select(figure => StoredFigures.Pair(figure, -third - (int)figure)));

        var stored = new StoredFigures(PeriodEnd, text);

        Assert.All(Enum.GetValues<Figure>(), figure => Assert.Equal(-third - (int)figure, stored.Read(figure)));
        Assert.Equal(PeriodEnd, stored.PeriodEnd);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AGE=50")]
    [InlineData("previous=NEW;")]
    public void Read_FigureNotStored_IsUnknown(string? inputs) => Assert.Null(new StoredFigures(PeriodEnd, inputs).Read(Figure.ProductsHeld));

    [Fact]
    public void Find_OtherInput_IsItsText()
    {
        var stored = new StoredFigures(PeriodEnd, "AGE=50;previous=WON-BACK;note=a=b");

        Assert.Equal("WON-BACK", stored.Find("previous"));
        Assert.Equal("a=b", stored.Find("note"));
        Assert.Null(stored.Find("since"));
    }

    [Theory]
    [InlineData("AGE")]
    [InlineData("=5")]
    [InlineData("AGE=5;AGE=6")]
    [InlineData("AGE=fifty")]
    [InlineData("AGE=1,000")]
    [InlineData("AGE=")]
    public void StoredFigures_DamagedText_IsRefused(string inputs) => Assert.Throws<FormatException>(() => new StoredFigures(PeriodEnd, inputs));

    [Fact]
    public void PairsOf_UnknownFigures_AreLeftOut() =>
        Assert.Equal(
            new[] { "AGE=50", "OPEN-COMPLAINTS=0" },
            StoredFigures.PairsOf(new StoredFigures(PeriodEnd, "OPEN-COMPLAINTS=0;AGE=50"), new[] { Figure.Age, Figure.ProductsHeld, Figure.OpenComplaints }));
}
