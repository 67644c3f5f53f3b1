using System;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.Causes;

namespace BankCrm.Domain.Tests.Recovery;

public sealed class ChangeEffectTests
{
    private static readonly Guid Cause = StableId.Of("cause");
    private static readonly Guid Product = StableId.Of("product");
    private static readonly Day Made = new(2026, 3, 1);

    private static ImplementedChange Change => new() { Id = StableId.Of("change"), RootCauseId = Cause, ImplementedOn = Made };

    [Theory]
    [InlineData("2026-03-01", 0)]
    [InlineData("2026-03-02", 1)]
    [InlineData("2026-02-01", 0)]
    [InlineData("2027-03-01", 365)]
    [InlineData("2028-03-01", 365)]
    public void DaysToCompare_Today_IsNotOverAndAYearIsEnough(string today, int days) => Assert.Equal(days, ChangeEffect.DaysToCompare(Made, Day.Parse(today)));

    [Fact]
    public void Of_TenDaysOn_ComparesTenAndTenAndTheDayItselfIsAfter()
    {
        ChangeEffect effect = Of(Made.AddDays(10), "2026-02-18", "2026-02-19", "2026-02-28", "2026-03-01", "2026-03-10", "2026-03-11");

        Assert.Equal((10, 2, 2), (effect.Days, effect.ComplaintsBefore, effect.ComplaintsAfter));
    }

    [Fact]
    public void Of_OtherCauseOrProduct_DoesNotCount()
    {
        CausedComplaint[] complaints =
        {
            new() { RootCauseId = Cause, CategoryId = Product, ReceivedOn = Made }, new() { RootCauseId = Cause, ReceivedOn = Made }, new() { RootCauseId = Product, CategoryId = Product, ReceivedOn = Made },
        };

        Assert.Equal(2, ChangeEffect.Of(Change, complaints, Array.Empty<HoldingsBasis>(), Made.AddDays(1)).ComplaintsAfter);
        Assert.Equal(1, ChangeEffect.Of(Change with { CategoryId = Product }, complaints, Array.Empty<HoldingsBasis>(), Made.AddDays(1)).ComplaintsAfter);
    }

    [Fact]
    public void Rates_HoldingsTold_ArePerThousandOfTheirOwnSide()
    {
        HoldingsBasis[] told =
        {
            new() { From = new Day(2025, 10, 1), To = new Day(2025, 12, 31), Holdings = 3, IsDefault = true },
            new() { From = new Day(2026, 1, 1), To = new Day(2026, 2, 28), Holdings = 4000, IsDefault = true },
            new() { From = new Day(2026, 3, 1), To = new Day(2026, 6, 30), Holdings = 8000, IsDefault = true },
            new() { From = new Day(2026, 1, 1), To = new Day(2026, 6, 30), Holdings = 1 },
        };

        ChangeEffect effect = ChangeEffect.Of(Change, Enumerable.Range(1, 6).Select(ago => new CausedComplaint { RootCauseId = Cause, ReceivedOn = Made.AddDays(-ago) }), told, Made.AddDays(20));

        Assert.Equal((4000, 8000, 1.5m, 0m), (effect.HoldingsBefore, effect.HoldingsAfter, effect.RateBefore, effect.RateAfter));
    }

    [Fact]
    public void Rates_HoldingsNotTold_AreUnknown()
    {
        ChangeEffect effect = Of(Made.AddDays(5), "2026-03-01");

        Assert.Equal((null, null, 1), ((decimal?)effect.RateBefore, effect.RateAfter, effect.ComplaintsAfter));
    }

    [Theory]
    [InlineData(null, "2026-03-01", false)]
    [InlineData(null, "2026-03-02", true)]
    [InlineData("2026-03-02", "2026-03-03", true)]
    [InlineData("2027-02-28", "2027-03-05", true)]
    [InlineData("2027-03-01", "2027-03-05", false)]
    public void MayStillChange_Measured_UntilTheYearIsFull(string? measured, string today, bool may) =>
        Assert.Equal(may, ChangeEffect.MayStillChange(Change with { MeasuredOn = measured is null ? null : Day.Parse(measured) }, Day.Parse(today)));

    private static ChangeEffect Of(Day today, params string[] received) =>
        ChangeEffect.Of(Change, received.Select(day => new CausedComplaint { RootCauseId = Cause, ReceivedOn = Day.Parse(day) }), Array.Empty<HoldingsBasis>(), today);
}
