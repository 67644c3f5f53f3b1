using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Tiering;

/// <summary>Points policies on the platform: their guards, and what they decide.</summary>
public sealed class PointBandScenarios : TieringScenario
{
    [Fact]
    public void Band_OfADraft_MustFitTheOthers()
    {
        EntityReference policy = Draft("POINTS", ScenarioDays.June, TieringMode.Points);
        Band(policy, PointsDimension.Aum, 1, null, 50_000m, 0m);
        EntityReference second = Band(policy, PointsDimension.Aum, 2, 50_000m, null, 10m);
        Band(policy, PointsDimension.Age, 1, 0m, 40_000m, 1m);

        Refused.With(TieringCodes.BandsOverlap, () => Band(policy, PointsDimension.Aum, 3, 60_000m, null, 1m));
        Refused.With(TieringCodes.BandOfCodesWithoutCode, () => Band(policy, PointsDimension.Industry, 1, null, null, 1m));
        Refused.With(TieringCodes.BandOfNumbersWithCode, () => Band(policy, PointsDimension.Tenure, 1, null, null, 1m, "LONG"));
        Refused.With(TieringCodes.BandIsEmpty, () => Admin.Set(second, PointBandTable.To, 50_000m));
        Refused.With(TieringCodes.BandsOverlap, () => Admin.Set(second, PointBandTable.From, 49_999m));
        Refused.With(Codes.PolicyRowWithoutPolicy, () => Admin.Create(new Entity(PointBandTable.LogicalName)
        {
            [PointBandTable.Name] = "alone",
            [PointBandTable.Dimension] = Choices.Of(PointsDimension.Age),
            [PointBandTable.Sequence] = 1,
            [PointBandTable.Points] = 1m,
        }));
        Admin.Set(second, PointBandTable.Points, 12m);
        Assert.Equal(12m, Admin.Read(second)[PointBandTable.Points]);
    }

    [Fact]
    public void PutInForce_UnsoundPointsPolicy_IsRefusedUntilItIsSound()
    {
        EntityReference policy = Draft("POINTS", new Day(2024, 6, 1), TieringMode.Points);
        Tier(policy, "BASIC", 1, 0m, pointsFloor: 0m);
        EntityReference gold = Tier(policy, "GOLD", 2, 0m, pointsFloor: 10m);
        Refused.With(TieringCodes.NoPoints, () => PutInForce(policy));
        EntityReference low = Band(policy, PointsDimension.Aum, 1, null, 40_000m, 0m);
        EntityReference high = Band(policy, PointsDimension.Aum, 2, 50_000m, null, 10m);

        Assert.Contains("aum", Refused.With(TieringCodes.BandsLeaveGap, () => PutInForce(policy)), System.StringComparison.Ordinal);
        Admin.Set(low, PointBandTable.To, 50_000m);
        Refused.With(Codes.FloorsMustRise, () => Admin.Set(gold, TierTable.PointsFloor, 0m));
        Refused.With(TieringCodes.PointsFloorMissing, () => Admin.Set(gold, TierTable.PointsFloor, null));
        Admin.Set(policy, TierPolicyTable.Mode, Choices.Of(TieringMode.Assets));
        Refused.With(TieringCodes.MeasureUnfit, () => PutInForce(policy));
        Admin.Set(policy, TierPolicyTable.Mode, Choices.Of(TieringMode.Points));
        PutInForce(policy);

        Refused.With(Codes.PolicyInForceIsFixed, () => Admin.Set(high, PointBandTable.Points, 11m));
        Refused.With(Codes.PolicyInForceIsFixed, () => Admin.Delete(high.LogicalName, high.Id));
        Refused.With(Codes.PolicyInForceIsFixed, () => Band(policy, PointsDimension.Age, 1, null, null, 1m));
    }

    [Fact]
    public void PutInForce_PercentilesNotComputed_IsRefused()
    {
        EntityReference policy = Admin.Policy("PERSONAL-PERCENTILE");
        Admin.Set(policy, TierPolicyTable.EffectiveFrom, new Day(2024, 6, 1).ToDateTime());

        Refused.With(TieringCodes.PercentilesNotComputed, () => PutInForce(policy));
        Admin.Set(policy, TierPolicyTable.PercentilesAsOf, ScenarioDays.May.ToDateTime());
        PutInForce(policy);
    }

    [Fact]
    public void Review_ShippedPointsPolicyInForce_DecidesByPointsAndKeepsThemOutOfMoney()
    {
        EntityReference policy = Admin.Policy("PERSONAL-POINTS");
        Admin.Set(policy, TierPolicyTable.EffectiveFrom, new Day(2024, 6, 1).ToDateTime());
        PutInForce(policy);
        EntityReference customer = Customer(1, 10_000m, 10_000m, 10_000m, 10_000m, 10_000m, 60_000m);
        Admin.Update(new Entity(customer.LogicalName, customer.Id)
        {
            [CustomerColumns.AnnualIncome] = new Money(300_000m),
            [CustomerColumns.RiskLevel] = Choices.Of(Domain.Customers.RiskLevel.C4),
            [CustomerColumns.IndustryCode] = "Finance",
            [CustomerColumns.LoyaltyPoints] = 9_999,
        });
        CloseTo(ScenarioDays.June);
        string explained = (string)Host.As(Host.AddUser(2052, "System Administrator")).Evaluate(customer)["Explanation"];
        Assert.Contains("积分29", explained, System.StringComparison.Ordinal);
        Assert.Contains("年龄未知", explained, System.StringComparison.Ordinal);
        Admin.Review();

        // 10 for assets, 6 for income, 3 for the industry, 4 for risk, 4 for growing and 2 for loyalty; no full year yet; the rest is unknown.
        Entity june = Admin.All(TierDecisionTable.LogicalName, TierDecisionTable.PeriodEnd, ScenarioDays.June.ToDateTime()).Single();
        Assert.Contains("points=29", june.GetAttributeValue<string>(TierDecisionTable.Inputs), System.StringComparison.Ordinal);
        Assert.Contains("industry=Finance", june.GetAttributeValue<string>(TierDecisionTable.Inputs), System.StringComparison.Ordinal);
        Assert.Contains("POINTS:29", june.GetAttributeValue<string>(TierDecisionTable.ReasonCodes), System.StringComparison.Ordinal);
        Assert.Contains("DIMENSION-UNKNOWN:age", june.GetAttributeValue<string>(TierDecisionTable.ReasonCodes), System.StringComparison.Ordinal);
        Assert.Null(june.Amount(TierDecisionTable.Average));
        Assert.Null(june.Amount(TierDecisionTable.GapToNext));
        CustomerState state = CustomerState.Of(Admin, customer);
        Assert.Equal("GOLD", state.ComputedTierCode);
        Assert.Null(state.GapToNext);
    }
}
