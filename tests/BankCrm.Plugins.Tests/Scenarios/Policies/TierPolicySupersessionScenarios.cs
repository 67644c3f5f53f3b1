using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Scenarios.Policies;

/// <summary>One policy at a time: a new version takes the place of the one before, and dates never overlap.</summary>
public sealed class TierPolicySupersessionScenarios : Scenario
{
    [Fact]
    public void PutInForce_NewVersion_EndsTheOldOneOnTheDayBefore()
    {
        EntityReference old = Admin.Policy();

        EntityReference version2 = Personal(2, new Day(2024, 7, 1), null).PutInForce(Host);

        Entity ended = Admin.Read(old);
        Assert.Equal(new Day(2024, 6, 30), ended.Day(TierPolicyTable.EffectiveTo));
        Assert.Equal(TierPolicyTable.InForce, ended.Choice(TierPolicyTable.StatusCode));
        Assert.Equal(TierPolicyTable.InForce, Admin.Read(version2).Choice(TierPolicyTable.StatusCode));
        Assert.Null(Admin.Read(version2).Day(TierPolicyTable.EffectiveTo));
    }

    [Fact]
    public void PutInForce_ForAnotherKindOfCustomer_LeavesThePolicyAlone()
    {
        new PolicyBuilder { CustomerKind = CustomerKind.Institutional, EffectiveFrom = new Day(2024, 7, 1) }.PutInForce(Host);

        Assert.Null(Admin.Read(Admin.Policy()).Day(TierPolicyTable.EffectiveTo));
    }

    [Theory]
    [InlineData("2024-06-30", true)]
    [InlineData("2024-07-01", true)]
    [InlineData("2024-07-02", false)]
    public void PutInForce_BeforeAnOpenEndedPolicy_IsRefusedUnlessItEndsInTime(string laterFrom, bool overlaps)
    {
        EntityReference later = new PolicyBuilder { EffectiveFrom = Day.Parse(laterFrom) }.PutInForce(Host);
        EntityReference earlier = new PolicyBuilder { Code = "CORPORATE-OLD", EffectiveFrom = new Day(2024, 1, 1), EffectiveTo = new Day(2024, 7, 1) }.AddTo(Host);

        AssertPublished(earlier, !overlaps);
        Assert.Null(Admin.Read(later).Day(TierPolicyTable.EffectiveTo));
    }

    [Theory]
    [InlineData("2024-12-30", true)]
    [InlineData("2024-12-31", true)]
    [InlineData("2025-01-01", false)]
    public void PutInForce_OnADayOfAPolicyThatEnds_IsRefused(string from, bool overlaps)
    {
        new PolicyBuilder { EffectiveTo = new Day(2024, 12, 31) }.PutInForce(Host);
        EntityReference next = new PolicyBuilder { Version = 2, EffectiveFrom = Day.Parse(from) }.AddTo(Host);

        AssertPublished(next, !overlaps);
    }

    [Theory]
    [InlineData("2023-12-31", true)]
    [InlineData("2024-01-01", true)]
    [InlineData("2024-01-02", false)]
    public void PutInForce_OpenEndedPolicyFromTheSameDayOrLater_IsRefused(string otherFrom, bool overlaps)
    {
        EntityReference other = new PolicyBuilder { EffectiveFrom = new Day(2024, 1, 1) }.PutInForce(Host);
        EntityReference next = new PolicyBuilder { Version = 2, EffectiveFrom = Day.Parse(otherFrom) }.AddTo(Host);

        AssertPublished(next, !overlaps);
        Assert.Equal(overlaps ? null : new Day(2024, 1, 1), Admin.Read(other).Day(TierPolicyTable.EffectiveTo));
    }

    [Fact]
    public void PutInForce_OnADayOfARetiredPolicy_IsRefused()
    {
        EntityReference retired = new PolicyBuilder().PutInForce(Host);
        Admin.Move(retired, 1, TierPolicyTable.Retired);
        EntityReference sameDay = new PolicyBuilder { Version = 2, EffectiveFrom = ScenarioDays.Today }.AddTo(Host);
        EntityReference dayAfter = new PolicyBuilder { Version = 3, EffectiveFrom = ScenarioDays.Today.AddDays(1) }.AddTo(Host);

        AssertPublished(sameDay, isAllowed: false);
        AssertPublished(dayAfter, isAllowed: true);
    }

    private static PolicyBuilder Personal(int version, Day from, Day? to) =>
        new() { Code = DefaultPolicy.Code, Version = version, CustomerKind = CustomerKind.Personal, EffectiveFrom = from, EffectiveTo = to };

    private void AssertPublished(EntityReference policy, bool isAllowed)
    {
        if (isAllowed)
        {
            Admin.Move(policy, 0, TierPolicyTable.InForce);
        }
        else
        {
            Refused.With(Codes.PoliciesOverlap, () => Admin.Move(policy, 0, TierPolicyTable.InForce));
        }

        Assert.Equal(isAllowed, Admin.Read(policy).Choice(TierPolicyTable.StatusCode) == TierPolicyTable.InForce);
    }
}
