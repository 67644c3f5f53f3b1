using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Complaints.Register;

/// <summary>What a complaint policy must be: at, just below and just above each bound.</summary>
public sealed class ComplaintPolicyRulesTests
{
    [Fact]
    public void TermsAreSound_Shipped_Are() => Assert.Null(ComplaintPolicyRules.TermsAreSound(FiledComplaint.Policy()));

    [Theory]
    [InlineData(-1, 30, 1, 5, "RepeatDays")]
    [InlineData(0, 30, 1, 5, null)]
    [InlineData(3650, 3650, 1, 5, null)]
    [InlineData(3651, 30, 1, 5, "RepeatDays")]
    [InlineData(180, -1, 1, 5, "FreezeDays")]
    [InlineData(180, 30, -1, 5, "RaiseLegal")]
    [InlineData(180, 30, 3, 5, null)]
    [InlineData(180, 30, 4, 5, "RaiseLegal")]
    [InlineData(180, 30, 1, 0, "Spokespersons")]
    [InlineData(180, 30, 1, 1, null)]
    [InlineData(180, 30, 1, 100, null)]
    [InlineData(180, 30, 1, 101, "Spokespersons")]
    public void TermsAreSound_EachNumber_HasItsBounds(int repeatDays, int freezeDays, int raise, int spokespersons, string? broken)
    {
        Violation? violation = ComplaintPolicyRules.TermsAreSound(new ComplaintPolicy
        {
            Code = "P", Version = 1, EffectiveFrom = new Day(2026, 1, 1), RepeatDays = repeatDays, FreezeDays = freezeDays, RaiseLegal = raise, Spokespersons = spokespersons,
        });

        Assert.Equal(broken, violation?.Arguments[2]);
        Assert.Equal(broken is null ? null : "CMP-050", violation?.Code);
    }

    [Theory]
    [InlineData(0, "CMP-050")]
    [InlineData(1, null)]
    [InlineData(100, null)]
    [InlineData(101, "CMP-050")]
    public void TermsAreSound_AtRiskPercent_IsAShareOfTheTime(int percent, string? code) =>
        Assert.Equal(code, ComplaintPolicyRules.TermsAreSound(new ComplaintPolicy { Code = "P", Version = 1, EffectiveFrom = default, Spokespersons = 5, AtRiskPercent = percent })?.Code);

    [Fact]
    public void TermsAreSound_EndsBeforeItBegins_Refused() => Assert.Equal("POL-004", ComplaintPolicyRules.TermsAreSound(new ComplaintPolicy
    {
        Code = "P", Version = 1, EffectiveFrom = new Day(2026, 1, 2), EffectiveTo = new Day(2026, 1, 1), Spokespersons = 5,
    })?.Code);

    [Fact]
    public void TermsAreSound_UnknownTimeZone_Refused() =>
        Assert.Equal("POL-007", ComplaintPolicyRules.TermsAreSound(new ComplaintPolicy { Code = "P", Version = 1, EffectiveFrom = default, Spokespersons = 5, TimeZone = "Atlantis" })?.Code);
}
