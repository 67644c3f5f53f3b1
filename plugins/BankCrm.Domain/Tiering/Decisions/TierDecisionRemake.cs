using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Decisions;

/// <summary>
/// Makes a decision again from what was stored with it, for whoever wants to see that the record says all there is to say: the same
/// engine, fed with the stored inputs instead of the bank's figures.
/// </summary>
public static class TierDecisionRemake
{
    private static readonly Dictionary<string, AssetCategory> Categories = AssetCategories.All.ToDictionary(Measurement.NameOf, StringComparer.Ordinal);

    /// <summary>Makes a window's decision again.</summary>
    /// <param name="policy">The policy version that the record names.</param>
    /// <param name="periodEnd">The window's last day.</param>
    /// <param name="inputs">The stored inputs, name=value pairs joined by <see cref="DecisionInputs.PairSeparator"/>.</param>
    /// <param name="reasons">The stored reason codes; that there was no metric at all is among them, because it has no value to store.</param>
    /// <returns>The decision, or null where nothing can be decided from these inputs.</returns>
    /// <exception cref="FormatException">The inputs are not in the stored form.</exception>
    public static TierDecision? Remake(TierPolicy policy, Day periodEnd, string inputs, IReadOnlyCollection<string> reasons)
    {
        Dictionary<string, string> pairs = Pairs(inputs);
        WindowMetric? metric = reasons.Contains(ReasonCodes.NoMetric) ? null : MetricOf(policy, periodEnd, pairs);
        return TierEngine.Decide(policy, StateOf(pairs), periodEnd, metric, FiguresOf(policy, periodEnd, pairs, reasons));
    }

    private static Dictionary<string, string> Pairs(string inputs)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string pair in inputs.Split(new[] { DecisionInputs.PairSeparator }, StringSplitOptions.RemoveEmptyEntries))
        {
            int sign = pair.IndexOf('=');
            if (sign <= 0)
            {
                throw new FormatException("'" + pair + "' is not a stored input.");
            }

            pairs.Add(pair.Substring(0, sign), pair.Substring(sign + 1));
        }

        return pairs;
    }

    private static TierState StateOf(Dictionary<string, string> pairs) => !pairs.TryGetValue(DecisionInputs.PreviousTier, out string? held) ? TierState.None : new TierState
    {
        TierCode = held,
        Missed = int.Parse(Required(pairs, DecisionInputs.Missed), NumberStyles.None, CultureInfo.InvariantCulture),
        RecentTiers = Required(pairs, DecisionInputs.RecentTiers).Split(new[] { DecisionInputs.TierSeparator }, StringSplitOptions.RemoveEmptyEntries),
    };

    private static string Required(Dictionary<string, string> pairs, string name) =>
        pairs.TryGetValue(name, out string? value) ? value : throw new FormatException("The stored inputs lack '" + name + "'.");

    private static WindowMetric MetricOf(TierPolicy policy, Day periodEnd, Dictionary<string, string> pairs)
    {
        var balances = new Dictionary<AssetCategory, decimal>();
        foreach (KeyValuePair<string, AssetCategory> category in Categories)
        {
            if (Number(pairs, category.Key) is { } balance)
            {
                balances[category.Value] = balance;
            }
        }

        return new WindowMetric
        {
            PeriodKind = policy.PeriodKind,
            PeriodEnd = periodEnd,
            AumAverage = Number(pairs, Measurement.AumAverage),
            AumEnd = Number(pairs, Measurement.AumEnd),
            Balances = balances,
        };
    }

    /// <summary>What points were given for, and the pool that gave the tier; null when the decision needed neither.</summary>
    private static TierFigures? FiguresOf(TierPolicy policy, Day periodEnd, Dictionary<string, string> pairs, IReadOnlyCollection<string> reasons)
    {
        pairs.TryGetValue(DecisionInputs.PoolGroup, out string? group);
        if (policy.Mode != TieringMode.Points && group is null)
        {
            return null;
        }

        return new TierFigures
        {
            Figures = new RememberedFigures(periodEnd, dimension => Number(pairs, PointsDimensions.CodeOf(dimension))),
            Profile = new CustomerProfile
            {
                IndustryCode = Text(pairs, PointsDimension.Industry),
                RiskLevel = Enum.TryParse(Text(pairs, PointsDimension.RiskPreference), out RiskLevel level) ? level : null,
            },
            StageCode = Text(pairs, PointsDimension.LifecycleStage),
            Pools = group is null ? Array.Empty<PoolMeasure>() : new[] { PoolOf(group, pairs, reasons) },
        };
    }

    private static PoolMeasure PoolOf(string group, Dictionary<string, string> pairs, IReadOnlyCollection<string> reasons) => new()
    {
        GroupCode = group,
        WeightedAssets = Number(pairs, DecisionInputs.Pool),
        NetAssets = Number(pairs, DecisionInputs.PoolNetAssets),
        HasUnknownMember = reasons.Contains(ReasonCodes.With(ReasonCodes.PoolMemberUnknown, group)),
    };

    private static string? Text(Dictionary<string, string> pairs, PointsDimension dimension) =>
        pairs.TryGetValue(PointsDimensions.CodeOf(dimension), out string? text) ? text : null;

    private static decimal? Number(Dictionary<string, string> pairs, string name) =>
        pairs.TryGetValue(name, out string? text) ? decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;

    /// <summary>The figures behind the dimensions that were stored; nobody asks for others.</summary>
    private sealed class RememberedFigures : IFigures
    {
        private const int MonthsInYear = 12;

        private readonly Func<PointsDimension, decimal?> stored;

        public RememberedFigures(Day periodEnd, Func<PointsDimension, decimal?> stored)
        {
            PeriodEnd = periodEnd;
            this.stored = stored;
        }

        public Day PeriodEnd { get; }

        public decimal? Read(Figure figure) => figure switch
        {
            Figure.Deposits => stored(PointsDimension.Deposits),
            Figure.AnnualIncome => stored(PointsDimension.Income),
            Figure.Age => stored(PointsDimension.Age),
            Figure.TransactionsTwelveMonths => stored(PointsDimension.TransactionFrequency),
            Figure.ProductsHeld => stored(PointsDimension.ProductsHeld),
            Figure.LoyaltyPoints => stored(PointsDimension.LoyaltyPoints),
            Figure.DaysSinceStart => stored(PointsDimension.Tenure) is { } years ? PeriodEnd.AddMonths(-MonthsInYear * (int)years).DaysUntil(PeriodEnd) : null,
            _ => null,
        };
    }
}
