using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Tiering;

/// <summary>A bank with the default policies, and the rows that points, groups and drafts are made of.</summary>
public abstract class TieringScenario : Scenario
{
    /// <summary>A draft for personal customers, without tiers.</summary>
    private protected EntityReference Draft(string code, Day from, TieringMode mode = TieringMode.Assets, Pooling pooling = Pooling.None) => new(TierPolicyTable.LogicalName, Admin.Create(new Entity(TierPolicyTable.LogicalName)
    {
        [TierPolicyTable.Name] = code,
        [TierPolicyTable.Code] = code,
        [TierPolicyTable.Version] = 1,
        [TierPolicyTable.CustomerKind] = Choices.Of(CustomerKind.Personal),
        [TierPolicyTable.Mode] = Choices.Of(mode),
        [TierPolicyTable.PeriodKind] = Choices.Of(PeriodKind.Month),
        [TierPolicyTable.EffectiveFrom] = from.ToDateTime(),
        [TierPolicyTable.UpgradeTiming] = Choices.Of(UpgradeTiming.MonthEndUp),
        [TierPolicyTable.DowngradeRule] = Choices.Of(DowngradeRule.GraceByMissedWindows),
        [TierPolicyTable.Pooling] = Choices.Of(pooling),
        [TierPolicyTable.TimeZone] = "China Standard Time",
    }));

    private protected EntityReference Tier(EntityReference policy, string code, int order, decimal floor, decimal? pointsFloor = null, int allowedMisses = 3, int? customersPerManager = null) => new(TierTable.LogicalName, Admin.Create(new Entity(TierTable.LogicalName)
    {
        [TierTable.Name] = code,
        [TierTable.NameZh] = code,
        [TierTable.Code] = code,
        [TierTable.Policy] = policy,
        [TierTable.Order] = order,
        [TierTable.Floor] = new Money(floor),
        [TierTable.PointsFloor] = pointsFloor,
        [TierTable.Measure] = Choices.Of(pointsFloor is null ? TierMeasure.WeightedAssets : TierMeasure.Points),
        [TierTable.AllowedMisses] = allowedMisses,
        [TierTable.CustomersPerManager] = customersPerManager,
    }));

    private protected EntityReference Band(EntityReference policy, PointsDimension dimension, int sequence, decimal? from, decimal? to, decimal points, string? matchCode = null) => new(PointBandTable.LogicalName, Admin.Create(new Entity(PointBandTable.LogicalName)
    {
        [PointBandTable.Name] = dimension + " " + sequence,
        [PointBandTable.Policy] = policy,
        [PointBandTable.Dimension] = Choices.Of(dimension),
        [PointBandTable.Sequence] = sequence,
        [PointBandTable.From] = from,
        [PointBandTable.To] = to,
        [PointBandTable.MatchCode] = matchCode,
        [PointBandTable.Points] = points,
    }));

    private protected void PutInForce(EntityReference policy) => Admin.Move(policy, state: 0, TierPolicyTable.InForce);

    private protected EntityReference Group(string code, GroupKind kind = GroupKind.Household, bool isPooled = true) => new(CustomerGroupTable.LogicalName, Admin.Create(new Entity(CustomerGroupTable.LogicalName)
    {
        [CustomerGroupTable.Name] = code,
        [CustomerGroupTable.Code] = code,
        [CustomerGroupTable.Kind] = Choices.Of(kind),
        [CustomerGroupTable.Pooled] = isPooled,
    }));

    /// <summary>A member as a form would send it: without a number.</summary>
    private protected Entity NewMember(EntityReference group, params EntityReference[] customers)
    {
        var row = new Entity(GroupMemberTable.LogicalName) { [GroupMemberTable.Group] = group, [GroupMemberTable.Role] = new OptionSetValue(Choices.Base) };
        foreach (EntityReference customer in customers)
        {
            row[customer.LogicalName == CustomerColumns.Account ? GroupMemberTable.Account : GroupMemberTable.Contact] = customer;
        }

        return row;
    }

    private protected EntityReference Member(EntityReference group, EntityReference customer) => new(GroupMemberTable.LogicalName, Admin.Create(NewMember(group, customer)));
}
