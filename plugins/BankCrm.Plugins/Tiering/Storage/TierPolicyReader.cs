using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Tiering.Storage;

/// <summary>Reads policies, tiers and bands of points: three requests, whatever their number.</summary>
public static class TierPolicyReader
{
    public static TierPolicyBook Read(IOrganizationService service)
    {
        ILookup<Guid, PointBand> bands = service.ReadAll(BandQuery())
            .Where(row => row.Lookup(PointBandTable.Policy) is not null)
            .ToLookup(row => row.Lookup(PointBandTable.Policy)!.Value, ReadBand);
        ILookup<Guid, Tier> tiers = service.ReadAll(TierQuery())
            .Where(row => row.Lookup(TierTable.Policy) is not null)
            .ToLookup(row => row.Lookup(TierTable.Policy)!.Value, ReadTier);
        var policies = new QueryExpression(TierPolicyTable.LogicalName) { ColumnSet = new ColumnSet(PolicyColumns()) };
        policies.AddOrder(TierPolicyTable.EffectiveFrom, OrderType.Ascending);
        policies.AddOrder(TierPolicyTable.Id, OrderType.Ascending);
        return new TierPolicyBook(service.ReadAll(policies).ToList().Where(row => tiers.Contains(row.Id)).Select(row => ReadPolicy(row, tiers[row.Id], bands[row.Id])));
    }

    /// <summary>The tiers of one policy.</summary>
    public static IReadOnlyList<Tier> ReadTiers(IOrganizationService service, Guid policyId) => ReadTierRows(service, policyId).Select(ReadTier).ToList();

    /// <summary>The rows of the tiers of one policy, with every column that <see cref="ReadTier"/> reads.</summary>
    public static IReadOnlyList<Entity> ReadTierRows(IOrganizationService service, Guid policyId)
    {
        QueryExpression query = TierQuery();
        query.Criteria.AddCondition(TierTable.Policy, ConditionOperator.Equal, policyId);
        return service.ReadAll(query).ToList();
    }

    /// <summary>The bands of one policy.</summary>
    public static IReadOnlyList<PointBand> ReadBands(IOrganizationService service, Guid policyId)
    {
        QueryExpression query = BandQuery();
        query.Criteria.AddCondition(PointBandTable.Policy, ConditionOperator.Equal, policyId);
        return service.ReadAll(query).Select(ReadBand).ToList();
    }

    public static PointBand ReadBand(Entity row) => new()
    {
        Id = row.Id,
        Dimension = Choices.Read<PointsDimension>(row, PointBandTable.Dimension),
        Sequence = row.GetAttributeValue<int>(PointBandTable.Sequence),
        From = row.GetAttributeValue<decimal?>(PointBandTable.From),
        To = row.GetAttributeValue<decimal?>(PointBandTable.To),
        MatchCode = row.GetAttributeValue<string>(PointBandTable.MatchCode),
        Points = row.GetAttributeValue<decimal?>(PointBandTable.Points) ?? 0m,
    };

    public static Tier ReadTier(Entity row) => new()
    {
        Id = row.Id,
        Code = row.GetAttributeValue<string>(TierTable.Code) ?? string.Empty,
        Order = row.GetAttributeValue<int>(TierTable.Order),
        Floor = row.Amount(TierTable.Floor) ?? 0m,
        PointsFloor = row.GetAttributeValue<decimal?>(TierTable.PointsFloor),
        Percentile = row.GetAttributeValue<decimal?>(TierTable.Percentile),
        CustomersPerManager = row.GetAttributeValue<int?>(TierTable.CustomersPerManager),
        Measure = Choices.Read<TierMeasure>(row, TierTable.Measure),
        AllowedMisses = row.GetAttributeValue<int?>(TierTable.AllowedMisses) ?? 1,
        CriticalMarginAmount = row.Amount(TierTable.CriticalMarginAmount),
        CriticalMarginPercent = row.GetAttributeValue<decimal?>(TierTable.CriticalMarginPercent),
        StableFrom = row.Amount(TierTable.StableFrom),
        WelcomeTask = row.GetAttributeValue<bool>(TierTable.WelcomeTask),
        RetentionTask = row.GetAttributeValue<bool>(TierTable.RetentionTask),
        AlertTask = row.GetAttributeValue<bool>(TierTable.AlertTask),
        TaskDueInDays = row.GetAttributeValue<int>(TierTable.TaskDueInDays),
    };

    public static TierPolicyTerms ReadTerms(Entity row) => new()
    {
        Id = row.Id,
        Code = row.GetAttributeValue<string>(TierPolicyTable.Code) ?? string.Empty,
        Version = row.GetAttributeValue<int>(TierPolicyTable.Version),
        CustomerKind = Choices.Read<CustomerKind>(row, TierPolicyTable.CustomerKind),
        PeriodKind = Choices.Read<PeriodKind>(row, TierPolicyTable.PeriodKind),
        EffectiveFrom = row.Day(TierPolicyTable.EffectiveFrom) ?? default,
        EffectiveTo = row.Day(TierPolicyTable.EffectiveTo),
        DowngradeRule = Choices.Read<DowngradeRule>(row, TierPolicyTable.DowngradeRule),
        ReviewDates = row.GetAttributeValue<string>(TierPolicyTable.ReviewDates),
        TimeZone = row.GetAttributeValue<string>(TierPolicyTable.TimeZone),
        Mode = Choices.Read<TieringMode>(row, TierPolicyTable.Mode),
        Weights = Weights(row),
        PercentilesAsOf = row.Day(TierPolicyTable.PercentilesAsOf),
    };

    private static TierPolicy ReadPolicy(Entity row, IEnumerable<Tier> tiers, IEnumerable<PointBand> bands)
    {
        TierPolicyTerms terms = ReadTerms(row);
        DayOfYear.TryParseList(terms.ReviewDates, out IReadOnlyList<DayOfYear> reviewDates);
        return new TierPolicy
        {
            Id = terms.Id,
            Code = terms.Code,
            Version = terms.Version,
            CustomerKind = terms.CustomerKind,
            Mode = terms.Mode,
            PeriodKind = terms.PeriodKind,
            IsPublished = row.GetAttributeValue<OptionSetValue>(TierPolicyTable.StatusCode)?.Value is TierPolicyTable.InForce or TierPolicyTable.Retired,
            EffectiveFrom = terms.EffectiveFrom,
            EffectiveTo = terms.EffectiveTo,
            UpgradeTiming = Choices.Read<UpgradeTiming>(row, TierPolicyTable.UpgradeTiming),
            DowngradeRule = terms.DowngradeRule,
            ReviewDates = reviewDates,
            BufferPercent = row.GetAttributeValue<decimal?>(TierPolicyTable.BufferPercent) ?? 0m,
            OscillationCrossings = row.GetAttributeValue<int?>(TierPolicyTable.OscillationCrossings) ?? 2,
            OscillationWindows = row.GetAttributeValue<int?>(TierPolicyTable.OscillationWindows) ?? 6,
            Weights = terms.Weights,
            TimeZone = terms.TimeZone,
            Pooling = Choices.Read<Pooling>(row, TierPolicyTable.Pooling),
            PercentilesAsOf = terms.PercentilesAsOf,
            GrowthGapPercent = row.GetAttributeValue<decimal?>(TierPolicyTable.GrowthGapPercent) ?? TierPolicy.DefaultGrowthGapPercent,
            Points = new PointsScale(bands),
            Tiers = tiers.ToList(),
        };
    }

    private static Dictionary<AssetCategory, decimal> Weights(Entity row)
    {
        var weights = new Dictionary<AssetCategory, decimal>();
        foreach (AssetCategory category in AssetCategories.Assets)
        {
            if (row.GetAttributeValue<decimal?>(CategoryColumns.Weight(category)) is { } weight)
            {
                weights[category] = weight;
            }
        }

        return weights;
    }

    private static QueryExpression TierQuery()
    {
        var query = new QueryExpression(TierTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                TierTable.Code,
                TierTable.Policy,
                TierTable.Order,
                TierTable.Floor,
                TierTable.PointsFloor,
                TierTable.Percentile,
                TierTable.CustomersPerManager,
                TierTable.Measure,
                TierTable.AllowedMisses,
                TierTable.CriticalMarginAmount,
                TierTable.CriticalMarginPercent,
                TierTable.StableFrom,
                TierTable.WelcomeTask,
                TierTable.RetentionTask,
                TierTable.AlertTask,
                TierTable.TaskDueInDays),
        };
        query.AddOrder(TierTable.Id, OrderType.Ascending);
        return query;
    }

    private static QueryExpression BandQuery()
    {
        var query = new QueryExpression(PointBandTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                PointBandTable.Policy,
                PointBandTable.Dimension,
                PointBandTable.Sequence,
                PointBandTable.From,
                PointBandTable.To,
                PointBandTable.MatchCode,
                PointBandTable.Points),
        };
        query.AddOrder(PointBandTable.Id, OrderType.Ascending);
        return query;
    }

    private static string[] PolicyColumns() => new[]
    {
        TierPolicyTable.Code,
        TierPolicyTable.Version,
        TierPolicyTable.CustomerKind,
        TierPolicyTable.Mode,
        TierPolicyTable.PeriodKind,
        TierPolicyTable.EffectiveFrom,
        TierPolicyTable.EffectiveTo,
        TierPolicyTable.UpgradeTiming,
        TierPolicyTable.DowngradeRule,
        TierPolicyTable.ReviewDates,
        TierPolicyTable.BufferPercent,
        TierPolicyTable.OscillationCrossings,
        TierPolicyTable.OscillationWindows,
        TierPolicyTable.TimeZone,
        TierPolicyTable.Pooling,
        TierPolicyTable.PercentilesAsOf,
        TierPolicyTable.GrowthGapPercent,
        TierPolicyTable.StatusCode,
    }.Concat(CategoryColumns.Weights).ToArray();
}
