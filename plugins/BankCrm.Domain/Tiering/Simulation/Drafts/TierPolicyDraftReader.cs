using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Simulation.Drafts;

/// <summary>Turns the rows of a draft file into a policy; the bounds are those of the platform's columns.</summary>
internal static class TierPolicyDraftReader
{
    private const decimal MostMoney = 922_337_203_685_477m;
    private const decimal MostInBand = 100_000_000_000m;
    private const decimal MostPointsOfTier = 1_000_000m;
    private const decimal MostPointsOfBand = 100_000m;
    private const decimal Percent = 100m;

    public static TierPolicy Read(DraftRow policyRow, IReadOnlyList<DraftRow> tierRows, IReadOnlyList<DraftRow> bandRows, List<Violation> violations, out TierPolicyTerms terms)
    {
        var policy = new DraftValues(policyRow, violations);
        policy.Allow(DraftColumns.OfPolicy);
        policy.RequireChineseName(DraftColumns.NameZh);
        terms = new TierPolicyTerms
        {
            Code = policy.RequiredText(DraftColumns.Code),
            Version = policy.RequiredWhole(DraftColumns.Version, 1, int.MaxValue),
            CustomerKind = policy.Choice(DraftColumns.CustomerKind, CustomerKind.Personal),
            Mode = policy.Choice(DraftColumns.Mode, TieringMode.Assets),
            PeriodKind = policy.Choice(DraftColumns.PeriodKind, PeriodKind.Month),
            EffectiveFrom = policy.RequiredDate(DraftColumns.EffectiveFrom),
            EffectiveTo = policy.Date(DraftColumns.EffectiveTo),
            DowngradeRule = policy.Choice(DraftColumns.DowngradeRule, DowngradeRule.GraceByMissedWindows),
            ReviewDates = policy.Text(DraftColumns.ReviewDates),
            TimeZone = policy.Text(DraftColumns.TimeZone),
            Weights = Weights(policy),
            PercentilesAsOf = policy.Date(DraftColumns.PercentilesAsOf),
        };
        string name = "draft/" + terms.Code + "@" + terms.Version.ToString(CultureInfo.InvariantCulture);
        TieringMode mode = terms.Mode;
        DayOfYear.TryParseList(terms.ReviewDates, out IReadOnlyList<DayOfYear> reviewDates);
        return new TierPolicy
        {
            Id = StableId.Of(name),
            Code = terms.Code,
            Version = terms.Version,
            CustomerKind = terms.CustomerKind,
            Mode = mode,
            PeriodKind = terms.PeriodKind,
            IsPublished = false,
            EffectiveFrom = terms.EffectiveFrom,
            EffectiveTo = terms.EffectiveTo,
            UpgradeTiming = policy.Choice(DraftColumns.UpgradeTiming, UpgradeTiming.MonthEndUp),
            DowngradeRule = terms.DowngradeRule,
            ReviewDates = reviewDates,
            BufferPercent = policy.Number(DraftColumns.BufferPercent, 0m, Percent) ?? 0m,
            OscillationCrossings = policy.Whole(DraftColumns.OscillationCrossings, 1, 100) ?? 2,
            OscillationWindows = policy.Whole(DraftColumns.OscillationWindows, 1, 60) ?? 6,
            Weights = terms.Weights,
            TimeZone = terms.TimeZone,
            Pooling = policy.Choice(DraftColumns.Pooling, Pooling.None),
            PercentilesAsOf = terms.PercentilesAsOf,
            GrowthGapPercent = policy.Number(DraftColumns.GrowthGapPercent, 0m, 1_000m) ?? TierPolicy.DefaultGrowthGapPercent,
            Points = new PointsScale(bandRows.Select((row, place) => Band(new DraftValues(row, violations), place)).ToList()),
            Tiers = tierRows.Select((row, place) => ReadTier(new DraftValues(row, violations), place, name, mode)).ToList(),
        };
    }

    private static Dictionary<AssetCategory, decimal> Weights(DraftValues policy)
    {
        var weights = new Dictionary<AssetCategory, decimal>();
        foreach (AssetCategory category in AssetCategories.Assets)
        {
            if (policy.Number(DraftColumns.Weight(category), 0m, 10m) is { } weight)
            {
                weights[category] = weight;
            }
        }

        return weights;
    }

    private static Tier ReadTier(DraftValues row, int place, string policyName, TieringMode mode)
    {
        row.Allow(DraftColumns.OfTier);
        row.RequireChineseName(DraftColumns.NameZh);
        string code = row.RequiredText(DraftColumns.Code);
        bool isInPoints = mode == TieringMode.Points;
        return new Tier
        {
            Id = StableId.Of(policyName + "/" + code),
            Code = code,
            Order = row.Whole(DraftColumns.Order, 1, 100) ?? place + 1,
            Floor = isInPoints ? row.Number(DraftColumns.Floor, -MostMoney, MostMoney) ?? 0m : row.RequiredNumber(DraftColumns.Floor, -MostMoney, MostMoney),
            PointsFloor = row.Number(DraftColumns.PointsFloor, 0m, MostPointsOfTier),
            Percentile = row.Number(DraftColumns.Percentile, 0m, Percent),
            Measure = row.Choice(DraftColumns.Measure, isInPoints ? TierMeasure.Points : TierMeasure.WeightedAssets),
            AllowedMisses = row.RequiredWhole(DraftColumns.AllowedMisses, 1, 60),
            CriticalMarginAmount = row.Number(DraftColumns.CriticalMarginAmount, 0m, MostMoney),
            CriticalMarginPercent = row.Number(DraftColumns.CriticalMarginPercent, 0m, Percent),
            StableFrom = row.Number(DraftColumns.StableFrom, -MostMoney, MostMoney),
            CustomersPerManager = row.Whole(DraftColumns.CustomersPerManager, 1, 100_000),
            WelcomeTask = row.Flag(DraftColumns.WelcomeTask),
            RetentionTask = row.Flag(DraftColumns.RetentionTask),
            AlertTask = row.Flag(DraftColumns.AlertTask),
            TaskDueInDays = row.Whole(DraftColumns.TaskDueInDays, 0, 365) ?? 0,
        };
    }

    private static PointBand Band(DraftValues row, int place)
    {
        row.Allow(DraftColumns.OfBand);
        return new PointBand
        {
            Dimension = row.RequiredDimension(DraftColumns.Dimension),
            Sequence = row.Whole(DraftColumns.Sequence, 1, 1_000) ?? place + 1,
            From = row.Number(DraftColumns.From, -MostInBand, MostInBand),
            To = row.Number(DraftColumns.To, -MostInBand, MostInBand),
            MatchCode = row.Text(DraftColumns.MatchCode),
            Points = row.RequiredNumber(DraftColumns.Points, 0m, MostPointsOfBand),
        };
    }
}
