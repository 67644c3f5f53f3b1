using System;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Policies;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tests.Tiering.Policies;

public sealed class TierPolicyRulesTests
{
    [Fact]
    public void TermsAreSound_Defaults_IsNull() => Assert.Null(TierPolicyRules.TermsAreSound(Terms()));

    [Theory]
    [InlineData("2024-12-31", null)]
    [InlineData("2025-01-01", null)]
    [InlineData("2024-12-30", Codes.PolicyEndsBeforeItBegins)]
    public void TermsAreSound_LastDay_MayNotLieBeforeTheFirst(string last, string? expected) =>
        Assert.Equal(expected, TierPolicyRules.TermsAreSound(Terms(from: "2024-12-31", to: last))?.Code);

    [Theory]
    [InlineData(DowngradeRule.FixedReviewDates, "06-30,12-31", null)]
    [InlineData(DowngradeRule.FixedReviewDates, "", Codes.ReviewDatesMissing)]
    [InlineData(DowngradeRule.FixedReviewDates, null, Codes.ReviewDatesMissing)]
    [InlineData(DowngradeRule.FixedReviewDates, "06-31", Codes.ReviewDatesUnreadable)]
    [InlineData(DowngradeRule.GraceByMissedWindows, null, null)]
    [InlineData(DowngradeRule.GraceByMissedWindows, "mid-year", Codes.ReviewDatesUnreadable)]
    public void TermsAreSound_ReviewDates_MustBeReadableAndThereWhenUsed(DowngradeRule rule, string? dates, string? expected) =>
        Assert.Equal(expected, TierPolicyRules.TermsAreSound(Terms(rule: rule, reviewDates: dates))?.Code);

    [Theory]
    [InlineData(PeriodKind.Month, null)]
    [InlineData(PeriodKind.Quarter, null)]
    [InlineData(PeriodKind.Day, Codes.PolicyPeriodUnusable)]
    public void TermsAreSound_Period_IsAMonthOrAQuarter(PeriodKind kind, string? expected) =>
        Assert.Equal(expected, TierPolicyRules.TermsAreSound(new TierPolicyTerms { Code = "P", Version = 1, PeriodKind = kind, EffectiveFrom = new Day(2024, 1, 1) })?.Code);

    [Theory]
    [InlineData("GOLD-2_b", null)]
    [InlineData("", Codes.TierCodeUnusable)]
    [InlineData("GOLD>1", Codes.TierCodeUnusable)]
    [InlineData("GOLD,1", Codes.TierCodeUnusable)]
    [InlineData("GOLD;1", Codes.TierCodeUnusable)]
    [InlineData("GOLD=1", Codes.TierCodeUnusable)]
    [InlineData("GOLD 1", Codes.TierCodeUnusable)]
    public void TiersFitTogether_Code_HoldsNoSeparator(string code, string? expected) =>
        Assert.Equal(expected, TierPolicyRules.TiersFitTogether(new[] { new Tier { Code = code, Order = 1, Floor = 0m } })?.Code);

    [Theory]
    [InlineData("China Standard Time", null)]
    [InlineData("UTC", null)]
    [InlineData(null, null)]
    [InlineData("  ", null)]
    [InlineData("Beijing Summer", Codes.TimeZoneUnknown)]
    public void TermsAreSound_TimeZone_MustBeKnown(string? zone, string? expected) =>
        Assert.Equal(expected, TierPolicyRules.TermsAreSound(Terms(timeZone: zone))?.Code);

    [Fact]
    public void TiersAreSound_DefaultTiersInAnyOrder_IsNull() =>
        Assert.Null(TierPolicyRules.TiersAreSound("P", 1, PolicyBuilder.Default.Tiers.Reverse()));

    [Fact]
    public void TiersAreSound_NoTiers_IsRefused()
    {
        Violation? violation = TierPolicyRules.TiersAreSound("P", 7, Array.Empty<Tier>());
        Assert.Equal(Codes.PolicyWithoutTiers, violation?.Code);
        Assert.Equal(new object[] { "P", 7 }, violation!.Arguments);
    }

    [Fact]
    public void TiersFitTogether_NoTiersYet_IsNull() => Assert.Null(TierPolicyRules.TiersFitTogether(Array.Empty<Tier>()));

    public static TheoryData<decimal, string?> UpperFloors => new()
    {
        { 50_000.0001m, null },
        { 50_000m, Codes.FloorsMustRise },
        { 49_999.9999m, Codes.FloorsMustRise },
        { -1m, Codes.FloorsMustRise },
    };

    [Theory]
    [MemberData(nameof(UpperFloors))]
    public void TiersFitTogether_Floors_MustStrictlyRise(decimal upperFloor, string? expected) =>
        Assert.Equal(expected, TierPolicyRules.TiersFitTogether(new[] { Tier("GOLD", 1, 50_000m), Tier("PLATINUM", 2, upperFloor) })?.Code);

    [Fact]
    public void TiersFitTogether_FloorsFall_NamesBothTiers()
    {
        Violation? violation = TierPolicyRules.TiersFitTogether(new[] { Tier("A", 1, 10m), Tier("B", 2, 20m), Tier("C", 3, 15m) });
        Assert.Equal(new object[] { "C", 15m, "B", 20m }, violation!.Arguments);
    }

    [Theory]
    [InlineData("GOLD", 1)]
    [InlineData("SILVER", 2)]
    [InlineData("gold", 1)]
    public void TiersFitTogether_SharedCodeOrPlace_IsRefused(string code, int order) =>
        Assert.Equal(Codes.TierTwice, TierPolicyRules.TiersFitTogether(new[] { Tier("GOLD", 2, 50_000m), Tier(code, order, 10m) })?.Code);

    public static TheoryData<decimal, string?> StableAmounts => new()
    {
        { 100.0001m, null },
        { 100m, Codes.StableUnderFloor },
        { 99.9999m, Codes.StableUnderFloor },
    };

    [Theory]
    [MemberData(nameof(StableAmounts))]
    public void TiersFitTogether_StableAmount_MustLieAboveTheFloor(decimal stableFrom, string? expected) =>
        Assert.Equal(expected, TierPolicyRules.TiersFitTogether(new[] { new Tier { Code = "A", Order = 1, Floor = 100m, StableFrom = stableFrom } })?.Code);

    [Theory]
    [InlineData("2025-01-01", "2025-12-31", "2026-01-01", null, null)]
    [InlineData("2025-01-01", "2025-12-31", "2025-12-31", null, "2025-12-31")]
    [InlineData("2025-01-01", "2025-12-31", "2024-01-01", "2024-12-31", null)]
    [InlineData("2025-01-01", "2025-12-31", "2024-01-01", "2025-01-01", "2025-01-01")]
    [InlineData("2025-01-01", "2025-12-31", "2024-01-01", null, "2025-01-01")]
    [InlineData("2025-01-01", "2025-12-31", "2025-03-01", "2025-04-30", "2025-03-01")]
    [InlineData("2025-01-01", null, "2025-01-01", null, "2025-01-01")]
    [InlineData("2025-01-01", null, "2024-12-31", null, "2025-01-01")]
    [InlineData("2025-01-01", null, "2024-12-31", "2025-01-01", "2025-01-01")]
    [InlineData("2025-01-01", null, "2024-01-01", "2024-12-31", null)]
    [InlineData("2025-01-01", null, "2025-01-02", null, null)]
    [InlineData("2025-01-01", null, "2025-01-02", "2025-06-30", null)]
    public void DatesAreFree_AnotherPolicyInForce_SharesNoDayUnlessSuperseded(string otherFrom, string? otherTo, string from, string? to, string? firstCommonDay)
    {
        TierPolicyTerms other = Terms(version: 1, from: otherFrom, to: otherTo);
        Violation? violation = PolicyRules.DatesAreFree(Terms(version: 2, from: from, to: to), new[] { other }, PolicyCodes.Tiering);
        Assert.Equal(firstCommonDay is null ? null : Codes.PoliciesOverlap, violation?.Code);
        if (firstCommonDay is not null)
        {
            Assert.Equal(new object[] { "P", 1, Day.Parse(firstCommonDay) }, violation!.Arguments);
        }
    }

    [Fact]
    public void DatesAreFree_OtherKindOfCustomerOrSamePolicy_IsNull()
    {
        TierPolicyTerms terms = Terms(version: 1, from: "2025-01-01");
        Assert.Null(PolicyRules.DatesAreFree(terms, new[] { terms, Terms(version: 2, from: "2025-01-01", kind: CustomerKind.Corporate) }, PolicyCodes.Tiering));
    }

    [Theory]
    [InlineData("2025-01-01", null, "2025-01-02", true)]
    [InlineData("2025-01-01", null, "2025-01-01", false)]
    [InlineData("2025-01-01", null, "2024-12-31", false)]
    [InlineData("2025-01-01", "2030-12-31", "2025-01-02", false)]
    public void Supersedes_OpenEndedEarlierPolicy_Only(string otherFrom, string? otherTo, string from, bool expected) =>
        Assert.Equal(expected, PolicyRules.Supersedes(Terms(version: 2, from: from), Terms(version: 1, from: otherFrom, to: otherTo)));

    [Fact]
    public void Supersedes_OtherKindOfCustomerOrItself_IsFalse()
    {
        TierPolicyTerms open = Terms(version: 1, from: "2024-01-01");
        Assert.False(PolicyRules.Supersedes(Terms(version: 2, from: "2025-01-01", kind: CustomerKind.Corporate), open));
        Assert.False(PolicyRules.Supersedes(open, open));
    }

    private static Tier Tier(string code, int order, decimal floor) => new() { Code = code, Order = order, Floor = floor };

    private static TierPolicyTerms Terms(
        int version = 1,
        string from = "2024-01-01",
        string? to = null,
        DowngradeRule rule = DowngradeRule.GraceByMissedWindows,
        string? reviewDates = "06-30,12-31",
        string? timeZone = "China Standard Time",
        CustomerKind kind = CustomerKind.Personal) => new()
        {
            Id = StableId.Of("P@" + version),
            Code = "P",
            Version = version,
            CustomerKind = kind,
            EffectiveFrom = Day.Parse(from),
            EffectiveTo = to is null ? null : Day.Parse(to),
            DowngradeRule = rule,
            ReviewDates = reviewDates,
            TimeZone = timeZone,
        };
}
