using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Scenarios.Policies;

/// <summary>What a policy may be, and what may still be done to it once it is in force.</summary>
public sealed class TierPolicyScenarios : Scenario
{
    [Fact]
    public void Create_Valid_IsADraft() => Assert.Equal(TierPolicyTable.Draft, Admin.Read(new PolicyBuilder().AddTo(Host)).Choice(TierPolicyTable.StatusCode) ?? TierPolicyTable.Draft);

    [Fact]
    public void Create_InForce_IsRefused() =>
        Refused.With(Codes.PolicyBeginsAsDraft, () => Admin.Create(new PolicyBuilder { Status = TierPolicyTable.InForce }.Build()));

    [Theory]
    [InlineData("2023-12-31", false)]
    [InlineData("2024-01-01", true)]
    [InlineData("2024-01-02", true)]
    public void Create_LastDay_MayNotLieBeforeTheFirst(string effectiveTo, bool isAllowed) =>
        AssertAllowed(isAllowed, Codes.PolicyEndsBeforeItBegins, new PolicyBuilder { EffectiveFrom = new Day(2024, 1, 1), EffectiveTo = Day.Parse(effectiveTo) });

    [Theory]
    [InlineData("06-30,12-31", true)]
    [InlineData("02-28", true)]
    [InlineData("02-29", false)]
    [InlineData("06-31", false)]
    [InlineData("13-01", false)]
    [InlineData("30 June", false)]
    public void Create_ReviewDates_MustBeDaysOfEveryYear(string reviewDates, bool isAllowed) =>
        AssertAllowed(isAllowed, Codes.ReviewDatesUnreadable, new PolicyBuilder { ReviewDates = reviewDates });

    [Theory]
    [InlineData(DowngradeRule.FixedReviewDates, null, false)]
    [InlineData(DowngradeRule.FixedReviewDates, " , ", false)]
    [InlineData(DowngradeRule.FixedReviewDates, "12-31", true)]
    [InlineData(DowngradeRule.GraceByMissedWindows, null, true)]
    public void Create_FixedReviewDates_NeedADate(DowngradeRule rule, string? reviewDates, bool isAllowed) =>
        AssertAllowed(isAllowed, Codes.ReviewDatesMissing, new PolicyBuilder { DowngradeRule = rule, ReviewDates = reviewDates });

    [Theory]
    [InlineData("China Standard Time", true)]
    [InlineData("GMT Standard Time", true)]
    [InlineData(null, true)]
    [InlineData("Middle-earth Standard Time", false)]
    public void Create_TimeZone_MustBeKnown(string? timeZone, bool isAllowed) => AssertAllowed(isAllowed, Codes.TimeZoneUnknown, new PolicyBuilder { TimeZone = timeZone });

    [Theory]
    [InlineData(PeriodKind.Month, true)]
    [InlineData(PeriodKind.Quarter, true)]
    [InlineData(PeriodKind.Day, false)]
    public void Create_Windows_MustBeMonthsOrQuarters(PeriodKind periodKind, bool isAllowed) =>
        AssertAllowed(isAllowed, Codes.PolicyPeriodUnusable, new PolicyBuilder { PeriodKind = periodKind });

    [Fact]
    public void Update_DraftToSomethingUnsound_IsRefused()
    {
        EntityReference policy = new PolicyBuilder { EffectiveFrom = new Day(2024, 1, 1) }.AddTo(Host);

        Refused.With(Codes.PolicyEndsBeforeItBegins, () => Admin.Set(policy, TierPolicyTable.EffectiveTo, new Day(2023, 12, 31).ToDateTime()));
        Assert.Null(Admin.Read(policy).Day(TierPolicyTable.EffectiveTo));
    }

    [Fact]
    public void PutInForce_WithoutTiers_IsRefused()
    {
        EntityReference policy = new PolicyBuilder { Tiers = new TierBuilder[0] }.AddTo(Host);

        Refused.With(Codes.PolicyWithoutTiers, () => Admin.Move(policy, 0, TierPolicyTable.InForce));
        Assert.NotEqual(TierPolicyTable.InForce, Admin.Read(policy).Choice(TierPolicyTable.StatusCode));
    }

    [Fact]
    public void PutInForce_OneTier_IsEnough()
    {
        EntityReference policy = new PolicyBuilder { Tiers = new[] { new TierBuilder() } }.PutInForce(Host);

        Assert.Equal(TierPolicyTable.InForce, Admin.Read(policy).Choice(TierPolicyTable.StatusCode));
    }

    [Theory]
    [InlineData(TierPolicyTable.Draft, TierPolicyTable.Retired)]
    [InlineData(TierPolicyTable.InForce, TierPolicyTable.Draft)]
    [InlineData(TierPolicyTable.Retired, TierPolicyTable.InForce)]
    [InlineData(TierPolicyTable.Retired, TierPolicyTable.Draft)]
    public void Move_AgainstTheOrderOfLife_IsRefused(int from, int to)
    {
        EntityReference policy = PolicyIn(from);

        Refused.With(Codes.PolicyStatusMove, () => Admin.Move(policy, StateOf(to), to));
    }

    [Theory]
    [InlineData(TierPolicyTable.Draft)]
    [InlineData(TierPolicyTable.InForce)]
    public void Move_StateWithoutStatus_IsRefused(int from)
    {
        // The platform would choose the status itself: retired, past the order of life and without an end.
        EntityReference policy = PolicyIn(from);

        Refused.With(Codes.PolicyStatusMove, () => Admin.Set(policy, TierPolicyTable.StateCode, new OptionSetValue(1)));
        Assert.Equal(0, Admin.Read(policy).Choice(TierPolicyTable.StateCode));
    }

    [Theory]
    [InlineData(TierPolicyTable.Name, "Renamed")]
    [InlineData(TierPolicyTable.Code, "OTHER")]
    [InlineData(TierPolicyTable.Version, 7)]
    [InlineData(TierPolicyTable.OscillationCrossings, 9)]
    [InlineData(TierPolicyTable.ReviewDates, "03-31")]
    [InlineData(TierPolicyTable.TimeZone, "UTC")]
    public void Update_ColumnOfPolicyInForce_IsRefused(string column, object value)
    {
        EntityReference policy = new PolicyBuilder().PutInForce(Host);
        object? before = Admin.Read(policy).Attributes.TryGetValue(column, out object? stored) ? stored : null;

        Refused.With(Codes.PolicyInForceIsFixed, () => Admin.Set(policy, column, value));
        Assert.Equal(before, Admin.Read(policy).Attributes.TryGetValue(column, out stored) ? stored : null);
    }

    [Fact]
    public void Update_DatesAndRulesOfPolicyInForce_AreRefused()
    {
        EntityReference policy = new PolicyBuilder().PutInForce(Host);

        Refused.With(Codes.PolicyInForceIsFixed, () => Admin.Set(policy, TierPolicyTable.EffectiveFrom, new Day(2023, 1, 1).ToDateTime()));
        Refused.With(Codes.PolicyInForceIsFixed, () => Admin.Set(policy, TierPolicyTable.UpgradeTiming, Choices.Of(UpgradeTiming.FastUp)));
        Refused.With(Codes.PolicyInForceIsFixed, () => Admin.Set(policy, CategoryColumns.Weights[0], 0.5m));
    }

    [Fact]
    public void Update_PolicyInForceSentAsItIs_IsAllowed()
    {
        EntityReference policy = new PolicyBuilder { EffectiveFrom = new Day(2024, 1, 1) }.PutInForce(Host);

        Admin.Update(new Entity(policy.LogicalName, policy.Id)
        {
            [TierPolicyTable.Code] = "CORPORATE-ASSETS",
            [TierPolicyTable.EffectiveFrom] = new Day(2024, 1, 1).ToDateTime(),
            [TierPolicyTable.UpgradeTiming] = Choices.Of(UpgradeTiming.MonthEndUp),
        });

        Assert.Equal("CORPORATE-ASSETS", Admin.Read(policy).GetAttributeValue<string>(TierPolicyTable.Code));
    }

    [Fact]
    public void Update_EndOfPolicyInForce_IsSetOnce()
    {
        EntityReference policy = new PolicyBuilder().PutInForce(Host);

        Admin.Set(policy, TierPolicyTable.EffectiveTo, new Day(2024, 12, 31).ToDateTime());

        Refused.With(Codes.PolicyInForceIsFixed, () => Admin.Set(policy, TierPolicyTable.EffectiveTo, new Day(2025, 12, 31).ToDateTime()));
        Refused.With(Codes.PolicyInForceIsFixed, () => Admin.Set(policy, TierPolicyTable.EffectiveTo, null));
        Assert.Equal(new Day(2024, 12, 31), Admin.Read(policy).Day(TierPolicyTable.EffectiveTo));
    }

    [Fact]
    public void Update_RetiredPolicy_IsRefused()
    {
        EntityReference policy = PolicyIn(TierPolicyTable.Retired);

        Refused.With(Codes.PolicyInForceIsFixed, () => Admin.Set(policy, TierPolicyTable.Name, "Renamed"));
    }

    [Theory]
    [InlineData(TierPolicyTable.InForce)]
    [InlineData(TierPolicyTable.Retired)]
    public void Delete_PolicyThatWasInForce_IsRefused(int status)
    {
        EntityReference policy = PolicyIn(status);

        Refused.With(Codes.PolicyInForceStays, () => Admin.Delete(policy.LogicalName, policy.Id));
        Assert.Single(Admin.All(TierPolicyTable.LogicalName, TierPolicyTable.Id, policy.Id));
    }

    [Fact]
    public void Delete_DraftWithoutTiers_IsAllowed()
    {
        EntityReference policy = new PolicyBuilder { Tiers = new TierBuilder[0] }.AddTo(Host);

        Admin.Delete(policy.LogicalName, policy.Id);

        Assert.Empty(Admin.All(TierPolicyTable.LogicalName, TierPolicyTable.Id, policy.Id));
    }

    [Fact]
    public void Retire_PolicyWithoutEnd_EndsToday()
    {
        EntityReference policy = PolicyIn(TierPolicyTable.Retired);

        Entity row = Admin.Read(policy);
        Assert.Equal(TierPolicyTable.Retired, row.Choice(TierPolicyTable.StatusCode));
        Assert.Equal(ScenarioDays.Today, row.Day(TierPolicyTable.EffectiveTo));
    }

    [Fact]
    public void Retire_AfterMidnightInTheBanksTimeZone_EndsOnTheBanksDay()
    {
        EntityReference policy = new PolicyBuilder { TimeZone = "China Standard Time" }.PutInForce(Host);
        Host.Now = ScenarioDays.AfterMidnightInChina;

        Admin.Move(policy, 1, TierPolicyTable.Retired);

        Assert.Equal(new Day(2024, 7, 6), Admin.Read(policy).Day(TierPolicyTable.EffectiveTo));
    }

    [Theory]
    [InlineData("2024-07-04", "2024-07-04")]
    [InlineData("2024-07-05", "2024-07-05")]
    [InlineData("2024-07-06", "2024-07-05")]
    public void Retire_PolicyWithAnEnd_EndsTodayAtTheLatest(string effectiveTo, string expected)
    {
        EntityReference policy = new PolicyBuilder { EffectiveTo = Day.Parse(effectiveTo) }.PutInForce(Host);

        Admin.Move(policy, 1, TierPolicyTable.Retired);

        Assert.Equal(Day.Parse(expected), Admin.Read(policy).Day(TierPolicyTable.EffectiveTo));
    }

    [Fact]
    public void Retire_PolicyThatHasNotBegun_EndsOnItsFirstDay()
    {
        EntityReference policy = new PolicyBuilder { EffectiveFrom = new Day(2025, 1, 1) }.PutInForce(Host);

        Admin.Move(policy, 1, TierPolicyTable.Retired);

        Assert.Equal(new Day(2025, 1, 1), Admin.Read(policy).Day(TierPolicyTable.EffectiveTo));
    }

    private static int StateOf(int status) => status == TierPolicyTable.Retired ? 1 : 0;

    private void AssertAllowed(bool isAllowed, string code, PolicyBuilder policy)
    {
        if (isAllowed)
        {
            Admin.Create(policy.Build());
        }
        else
        {
            Refused.With(code, () => Admin.Create(policy.Build()));
        }

        Assert.Equal(isAllowed ? 1 : 0, Admin.All(TierPolicyTable.LogicalName, TierPolicyTable.Code, policy.Code).Count);
    }

    private EntityReference PolicyIn(int status)
    {
        EntityReference policy = status == TierPolicyTable.Draft ? new PolicyBuilder().AddTo(Host) : new PolicyBuilder().PutInForce(Host);
        if (status == TierPolicyTable.Retired)
        {
            Admin.Move(policy, 1, TierPolicyTable.Retired);
        }

        return policy;
    }
}
