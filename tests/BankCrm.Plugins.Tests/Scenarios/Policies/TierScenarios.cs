using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Builders;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Scenarios.Policies;

/// <summary>What the tiers of a draft may be, and that those of a policy in force are fixed.</summary>
public sealed class TierScenarios : Scenario
{
    [Theory]
    [InlineData(999_999.99, false)]
    [InlineData(1_000_000, false)]
    [InlineData(1_000_000.01, true)]
    public void Create_Floor_MustRiseWithTheOrder(double floor, bool isAllowed)
    {
        EntityReference policy = new PolicyBuilder().AddTo(Host);

        AssertAdded(isAllowed, Codes.FloorsMustRise, policy, new TierBuilder { Code = "TOP", Order = 3, Floor = (decimal)floor });
    }

    [Theory]
    [InlineData("TOP", 2, false)]
    [InlineData("SELECT", 3, false)]
    [InlineData("select", 3, false)]
    [InlineData("TOP", 3, true)]
    public void Create_CodeAndPlace_MustBeItsOwn(string code, int order, bool isAllowed)
    {
        EntityReference policy = new PolicyBuilder().AddTo(Host);

        AssertAdded(isAllowed, Codes.TierTwice, policy, new TierBuilder { Code = code, Order = order, Floor = 5_000_000m });
    }

    [Theory]
    [InlineData(4_999_999.99, false)]
    [InlineData(5_000_000, false)]
    [InlineData(5_000_000.01, true)]
    public void Create_StableAmount_MustLieAboveTheFloor(double stableFrom, bool isAllowed)
    {
        EntityReference policy = new PolicyBuilder().AddTo(Host);

        AssertAdded(isAllowed, Codes.StableUnderFloor, policy, new TierBuilder { Code = "TOP", Order = 3, Floor = 5_000_000m, StableFrom = (decimal)stableFrom });
    }

    [Theory]
    [InlineData("TOP-2_A", true)]
    [InlineData("钻石", true)]
    [InlineData("TOP>2", false)]
    [InlineData("TOP;2", false)]
    [InlineData("TOP 2", false)]
    public void Create_Code_MayHoldNoSeparator(string code, bool isAllowed)
    {
        EntityReference policy = new PolicyBuilder().AddTo(Host);

        AssertAdded(isAllowed, Codes.TierCodeUnusable, policy, new TierBuilder { Code = code, Order = 3, Floor = 5_000_000m });
    }

    [Fact]
    public void Create_WithoutPolicy_IsRefused() => Refused.With(Codes.TierWithoutPolicy, () => Admin.Create(new TierBuilder().Build(policy: null)));

    [Fact]
    public void Create_InPolicyInForce_IsRefused()
    {
        EntityReference policy = new PolicyBuilder().PutInForce(Host);

        AssertAdded(isAllowed: false, Codes.PolicyInForceIsFixed, policy, new TierBuilder { Code = "TOP", Order = 3, Floor = 5_000_000m });
    }

    [Fact]
    public void Update_TierOfADraft_IsAllowed()
    {
        EntityReference tier = Admin.Tier(new PolicyBuilder().AddTo(Host), "SELECT");

        Admin.Set(tier, TierTable.Floor, new Money(2_000_000m));

        Assert.Equal(2_000_000m, Admin.Read(tier).Amount(TierTable.Floor));
    }

    [Fact]
    public void Update_FloorDownToTheOneBelow_IsRefused()
    {
        EntityReference tier = Admin.Tier(new PolicyBuilder().AddTo(Host), "SELECT");

        Refused.With(Codes.FloorsMustRise, () => Admin.Set(tier, TierTable.Floor, new Money(0m)));
        Assert.Equal(1_000_000m, Admin.Read(tier).Amount(TierTable.Floor));
    }

    [Fact]
    public void Update_FloorAboveTheStableAmount_IsRefused()
    {
        EntityReference policy = new PolicyBuilder { Tiers = new[] { new TierBuilder { StableFrom = 100m } } }.AddTo(Host);

        Refused.With(Codes.StableUnderFloor, () => Admin.Set(Admin.Tier(policy, "STANDARD"), TierTable.Floor, new Money(100m)));
    }

    [Theory]
    [InlineData(TierTable.Name)]
    [InlineData(TierTable.Code)]
    public void Update_TierOfPolicyInForce_IsRefused(string column) => Refused.With(Codes.PolicyInForceIsFixed, () => Admin.Set(Admin.Tier(DefaultPolicy.Gold), column, "OTHER"));

    [Fact]
    public void Update_FloorOfPolicyInForce_IsRefused()
    {
        EntityReference gold = Admin.Tier(DefaultPolicy.Gold);

        Refused.With(Codes.PolicyInForceIsFixed, () => Admin.Set(gold, TierTable.Floor, new Money(60_000m)));
        Assert.Equal(50_000m, Admin.Read(gold).Amount(TierTable.Floor));
    }

    [Fact]
    public void Update_MoveToPolicyInForce_IsRefused()
    {
        EntityReference tier = Admin.Tier(new PolicyBuilder().AddTo(Host), "SELECT");

        Refused.With(Codes.PolicyInForceIsFixed, () => Admin.Set(tier, TierTable.Policy, Admin.Policy()));
    }

    [Fact]
    public void Update_MoveOutOfPolicyInForce_IsRefused()
    {
        EntityReference draft = new PolicyBuilder { Tiers = new TierBuilder[0] }.AddTo(Host);

        Refused.With(Codes.PolicyInForceIsFixed, () => Admin.Set(Admin.Tier(DefaultPolicy.Gold), TierTable.Policy, draft));
    }

    [Fact]
    public void Delete_TierOfADraft_IsAllowed()
    {
        EntityReference policy = new PolicyBuilder().AddTo(Host);
        EntityReference tier = Admin.Tier(policy, "SELECT");

        Admin.Delete(tier.LogicalName, tier.Id);

        Assert.Single(Admin.All(TierTable.LogicalName, TierTable.Policy, policy.Id));
    }

    [Fact]
    public void Delete_TierOfPolicyInForce_IsRefused()
    {
        EntityReference gold = Admin.Tier(DefaultPolicy.Gold);

        Refused.With(Codes.PolicyInForceIsFixed, () => Admin.Delete(gold.LogicalName, gold.Id));
        Assert.Single(Admin.All(TierTable.LogicalName, TierTable.Id, gold.Id));
    }

    private void AssertAdded(bool isAllowed, string code, EntityReference policy, TierBuilder tier)
    {
        int before = Admin.All(TierTable.LogicalName, TierTable.Policy, policy.Id).Count;
        if (isAllowed)
        {
            tier.AddTo(Host, policy);
        }
        else
        {
            Refused.With(code, () => tier.AddTo(Host, policy));
        }

        Assert.Equal(before + (isAllowed ? 1 : 0), Admin.All(TierTable.LogicalName, TierTable.Policy, policy.Id).Count);
    }
}
