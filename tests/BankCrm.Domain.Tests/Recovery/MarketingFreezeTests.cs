using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;

namespace BankCrm.Domain.Tests.Recovery;

public sealed class MarketingFreezeTests
{
    private static readonly Day Ended = new(2026, 3, 2);

    [Fact]
    public void EndOf_OpenComplaint_HasNoEndInSight() => Assert.Equal("9999-12-31", MarketingFreeze.EndOf(hasOpenComplaint: true, Ended, 30).ToString());

    [Fact]
    public void EndOf_AllEnded_IsThePolicysDaysLater() => Assert.Equal(new Day(2026, 4, 1), MarketingFreeze.EndOf(hasOpenComplaint: false, Ended, 30));

    [Fact]
    public void EndOf_NoComplaint_IsNone() => Assert.Null(MarketingFreeze.EndOf(hasOpenComplaint: false, null, 30));

    [Theory]
    [InlineData("2026-03-31", true)]
    [InlineData("2026-04-01", true)]
    [InlineData("2026-04-02", false)]
    public void IsOn_LastDay_IsFrozenStill(string today, bool isOn) => Assert.Equal(isOn, MarketingFreeze.IsOn(MarketingFreeze.EndOf(false, Ended, 30), Day.Parse(today)));

    [Fact]
    public void IsOn_NoEnd_IsNot() => Assert.False(MarketingFreeze.IsOn(null, Ended));
}
