using BankCrm.Domain.Complaints.Returns;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Complaints.Returns;

public sealed class ReturnBandBookTests
{
    [Fact]
    public void Of_RegimeWithoutBands_IsRefused() => Refused(ReturnCodes.BandsMissing, "us");

    [Fact]
    public void Of_Gap_IsRefused() => Refused(ReturnCodes.BandsDoNotFit, "x", ReturnBank.Band("x", "A", 1, null, 3), ReturnBank.Band("x", "B", 2, 4, null));

    [Fact]
    public void Of_Overlap_IsRefused() => Refused(ReturnCodes.BandsDoNotFit, "x", ReturnBank.Band("x", "A", 1, null, 3), ReturnBank.Band("x", "B", 2, 2, null));

    [Fact]
    public void Of_NoLastBand_IsRefused() => Refused(ReturnCodes.BandsDoNotFit, "x", ReturnBank.Band("x", "A", 1, null, 3));

    [Fact]
    public void Of_NoFirstBand_IsRefused() => Refused(ReturnCodes.BandsDoNotFit, "x", ReturnBank.Band("x", "A", 1, 0, null));

    [Fact]
    public void BandOf_ClosedBeforeItWasReceived_IsTheFirst() => Assert.Equal("CN-3", ReturnBandBook.Of("cn", ReturnBank.Bands).BandOf(-5).Code);

    [Fact]
    public void Period_EndsBeforeItBegins_IsRefused()
    {
        var refused = Assert.Throws<ViolationException>(() => new ReturnPeriod(new Day(2026, 2, 2), new Day(2026, 2, 1), ReturnBank.Zone));

        Assert.Equal(ReturnCodes.PeriodEndsBeforeItBegins, refused.Violation.Code);
    }

    private static void Refused(string code, string regime, params ReturnBand[] bands) =>
        Assert.Equal(code, Assert.Throws<ViolationException>(() => ReturnBandBook.Of(regime, bands)).Violation.Code);
}
