using System;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Value;

namespace BankCrm.Domain.Tests.Value;

public sealed class ValuePolicyRulesTests
{
    [Fact]
    public void TermsAreSound_ValidPolicy_Are() => Assert.Null(ValuePolicyRules.TermsAreSound(new ValuePolicyBuilder().Terms));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void TermsAreSound_Horizon_IsOneToThirtyYears(int years, bool isSound) => AssertSound(isSound, ValueCodes.HorizonOutOfBounds, new ValuePolicyBuilder { HorizonYears = years });

    [Theory]
    [InlineData(-0.0001, false)]
    [InlineData(0, true)]
    [InlineData(100, true)]
    [InlineData(100.0001, false)]
    public void TermsAreSound_Discount_IsAPercentage(double percent, bool isSound) =>
        AssertSound(isSound, ValueCodes.DiscountOutOfBounds, new ValuePolicyBuilder { DiscountPercent = (decimal)percent });

    [Theory]
    [InlineData(0, false)]
    [InlineData(0.01, true)]
    public void TermsAreSound_Thresholds_AreAboveZero(double amount, bool isSound)
    {
        AssertSound(isSound, ValueCodes.ThresholdNotPositive, new ValuePolicyBuilder { HighValueFrom = (decimal)amount });
        AssertSound(isSound, ValueCodes.ThresholdNotPositive, new ValuePolicyBuilder { GrowthFrom = (decimal)amount });
        AssertSound(isSound, ValueCodes.ThresholdNotPositive, new ValuePolicyBuilder { PotentialFrom = (decimal)amount });
    }

    [Theory]
    [InlineData(-0.01, false)]
    [InlineData(0, true)]
    public void TermsAreSound_Costs_AreNotNegative(double amount, bool isSound)
    {
        AssertSound(isSound, ValueCodes.CostNegative, new ValuePolicyBuilder { FixedCost = (decimal)amount });
        AssertSound(isSound, ValueCodes.CostNegative, new ValuePolicyBuilder { LowBalanceUnder = (decimal)amount });
        AssertSound(isSound, ValueCodes.CostNegative, new ValuePolicyBuilder { ContactCosts = new ContactCosts { Mobile = (decimal)amount } });
    }

    [Fact]
    public void TermsAreSound_NoCostsAtAll_Are() =>
        Assert.Null(ValuePolicyRules.TermsAreSound(new ValuePolicyBuilder { ContactCosts = ContactCosts.Unknown, FixedCost = null, LowBalanceUnder = null, HeavyChannelShare = null, OverServiceContacts = null }.Terms));

    [Fact]
    public void TermsAreSound_EndBeforeBegin_IsRefusedAsForAnyPolicy() =>
        AssertSound(false, Codes.AnyPolicyEndsBeforeItBegins, new ValuePolicyBuilder { EffectiveTo = new Day(1999, 12, 31) });

    [Fact]
    public void PolicyIsComplete_AllSegments_Is() => Assert.Null(Complete(new ValuePolicyBuilder()));

    [Theory]
    [InlineData(RfmSegment.ImportantValue, "IMPORTANT-VALUE")]
    [InlineData(RfmSegment.GeneralWinBack, "GENERAL-WIN-BACK")]
    public void PolicyIsComplete_OneSegmentMissing_IsRefusedByItsName(RfmSegment missing, string word)
    {
        Violation? found = Complete(new ValuePolicyBuilder { Parameters = Enum.GetValues<RfmSegment>().Where(segment => segment != missing).Select(segment => ValuePolicyBuilder.Row(segment)).ToList() });

        Assert.Equal(ValueCodes.SegmentMissing, found?.Code);
        Assert.Equal(new object[] { "VALUE", 1, word }, found!.Arguments);
    }

    [Theory]
    [InlineData(null, "价值")]
    [InlineData("Value", "")]
    public void PolicyIsComplete_NameInOneLanguageOnly_IsRefused(string? english, string? chinese) =>
        Assert.Equal(ValueCodes.NameMissing, Complete(new ValuePolicyBuilder { Name = english, NameZh = chinese })?.Code);

    [Fact]
    public void ParametersFitTogether_OneSegmentTwice_IsRefused() => AssertRow(
        ValueCodes.SegmentTwice,
        ValuePolicyBuilder.Row(RfmSegment.GeneralValue),
        ValuePolicyBuilder.Row(RfmSegment.GeneralValue));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(0.0001, true)]
    [InlineData(100, true)]
    [InlineData(100.0001, false)]
    public void ParametersFitTogether_Margin_IsAboveZero(double margin, bool fits) =>
        AssertRow(fits ? null : ValueCodes.MarginOutOfBounds, ValuePolicyBuilder.Row(RfmSegment.GeneralValue, margin: (decimal)margin));

    [Theory]
    [InlineData(-0.0001, ValueCodes.RateOutOfBounds)]
    [InlineData(0, ValueCodes.RetentionZero)]
    [InlineData(0.0001, null)]
    [InlineData(100, null)]
    [InlineData(100.0001, ValueCodes.RateOutOfBounds)]
    public void ParametersFitTogether_Retention_IsAPercentageAboveZero(double retention, string? code) =>
        AssertRow(code, ValuePolicyBuilder.Row(RfmSegment.GeneralValue, retention: (decimal)retention));

    [Theory]
    [InlineData(-0.0001, false)]
    [InlineData(0, true)]
    [InlineData(100, true)]
    [InlineData(100.0001, false)]
    public void ParametersFitTogether_WinRateAndShare_ArePercentages(double rate, bool fits)
    {
        AssertRow(fits ? null : ValueCodes.RateOutOfBounds, ValuePolicyBuilder.Row(RfmSegment.GeneralValue, winRate: (decimal)rate));
        AssertRow(fits ? null : ValueCodes.RateOutOfBounds, ValuePolicyBuilder.Row(RfmSegment.GeneralValue, share: (decimal)rate));
    }

    private static Violation? Complete(ValuePolicyBuilder policy) => ValuePolicyRules.PolicyIsComplete(policy.Terms, policy.Parameters.ToList());

    private static void AssertSound(bool isSound, string code, ValuePolicyBuilder policy) => Assert.Equal(isSound ? null : code, ValuePolicyRules.TermsAreSound(policy.Terms)?.Code);

    private static void AssertRow(string? code, params ValueParameters[] rows)
    {
        Violation? found = ValuePolicyRules.ParametersFitTogether(rows);

        Assert.Equal(code, found?.Code);
        Assert.Equal(code is null ? null : "GENERAL-VALUE", found?.Arguments[0]);
    }
}
