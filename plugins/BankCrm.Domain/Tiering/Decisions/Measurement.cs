using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Decisions;

/// <summary>One window's amounts as a policy reads them, with what was missing on the way.</summary>
public sealed class Measurement
{
    public const string AumAverage = "aum-average";
    public const string AumEnd = "aum-end";

    private readonly List<KeyValuePair<string, decimal>> figures = new();
    private IReadOnlyList<string> reasons = Array.Empty<string>();
    private PointsReading? reading;

    private Measurement()
    {
    }

    /// <summary>Assets under management with the policy's weights; null when the bank supplies no figure for them.</summary>
    public decimal? WeightedAssets { get; private set; }

    /// <summary>Assets less debt; null unless assets, loans and card debt are all known.</summary>
    public decimal? NetAssets { get; private set; }

    /// <summary>The customer's own assets as the bank supplies them, without weights and without any pool; null when unknown.</summary>
    public decimal? Assets { get; private set; }

    /// <summary>The points of a points policy; null in assets mode, and when every dimension is unknown.</summary>
    public decimal? Points => reading?.Points;

    /// <summary>The pool whose assets are measured; null for the customer's own.</summary>
    public PoolMeasure? Pool { get; private set; }

    /// <summary>What an auditor must know of how the amounts came about.</summary>
    public IReadOnlyList<string> Reasons => reasons;

    /// <summary>The figures that were read, as name=value pairs in invariant culture.</summary>
    public IReadOnlyList<string> Inputs
    {
        get
        {
            List<string> inputs = figures.Select(figure => DecisionInputs.Pair(figure.Key, figure.Value)).ToList();
            if (Pool is not null)
            {
                inputs.AddRange(Pool.Inputs);
            }

            if (reading is not null)
            {
                inputs.AddRange(reading.Inputs);
            }

            return inputs;
        }
    }

    /// <summary>Measures a closed window. A customer without a metric in it holds nothing there.</summary>
    /// <param name="policy">The policy that decides.</param>
    /// <param name="metric">The window's metric.</param>
    /// <param name="figures">What a points policy reads beside it.</param>
    public static Measurement Of(TierPolicy policy, WindowMetric? metric, TierFigures? figures = null)
    {
        Measurement measurement = OfAssets(policy, metric);
        if (policy.Mode == TieringMode.Points)
        {
            measurement.ReadPoints(policy, figures);
        }

        return measurement;
    }

    /// <summary>Measures the assets of a closed window alone, whatever the policy's mode.</summary>
    public static Measurement OfAssets(TierPolicy policy, WindowMetric? metric)
    {
        var measurement = new Measurement();
        if (metric is null)
        {
            measurement.Assets = 0m;
            measurement.WeightedAssets = 0m;
            measurement.NetAssets = 0m;
            measurement.Note(ReasonCodes.NoMetric);
        }
        else
        {
            measurement.Read(policy, metric);
        }

        return measurement;
    }

    /// <summary>The same window with what a pool holds in place of the customer's own assets.</summary>
    public Measurement Pooled(TierPolicy policy, PoolMeasure pool, TierFigures? others)
    {
        var pooled = new Measurement { Assets = Assets, WeightedAssets = pool.WeightedAssets, NetAssets = pool.NetAssets, Pool = pool };
        pooled.figures.AddRange(figures);
        foreach (string reason in reasons)
        {
            pooled.Note(reason);
        }

        if (policy.Mode == TieringMode.Points)
        {
            pooled.reading = PointsReading.Of(policy.Points, pool.WeightedAssets, others);
        }

        pooled.Note(ReasonCodes.With(ReasonCodes.Pooled, pool.GroupCode));
        if (pool.HasUnknownMember)
        {
            pooled.Note(ReasonCodes.With(ReasonCodes.PoolMemberUnknown, pool.GroupCode));
        }

        return pooled;
    }

    /// <summary>What a tier's floor is compared with, or null when it is unknown.</summary>
    public decimal? For(TierMeasure measure) => measure switch
    {
        TierMeasure.WeightedAssets => WeightedAssets,
        TierMeasure.NetAssets => NetAssets,
        TierMeasure.Points => Points,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a measure."),
    };

    /// <summary>The points' own reasons: what they are, and what was unknown on the way.</summary>
    public IEnumerable<string> PointsReasons
    {
        get
        {
            if (reading is null)
            {
                yield break;
            }

            if (reading.Points is { } points)
            {
                yield return ReasonCodes.With(ReasonCodes.Points, points.ToString("0.####", CultureInfo.InvariantCulture));
            }

            foreach (string unknown in reading.Unknown)
            {
                yield return unknown;
            }
        }
    }

    private void ReadPoints(TierPolicy policy, TierFigures? others)
    {
        reading = PointsReading.Of(policy.Points, WeightedAssets, others);
        if (!policy.Points.Uses(PointsDimension.Aum))
        {
            // The assets decide nothing here, so how they came about is no input.
            figures.Clear();
            reasons = reasons.Where(reason => reason == ReasonCodes.NoMetric).ToList();
        }
        else if (WeightedAssets is null)
        {
            // The dimension says so itself.
            reasons = reasons.Where(reason => reason != ReasonCodes.AmountUnknown).ToList();
        }
    }

    private void Read(TierPolicy policy, WindowMetric metric)
    {
        Note(AumAverage, metric.AumAverage);
        Note(AumEnd, metric.AumAverage is null ? metric.AumEnd : null);
        Assets = metric.Aum;
        if (Assets is not { } assets)
        {
            Note(ReasonCodes.AmountUnknown);
            return;
        }

        if (metric.AumAverage is null && metric.AumEnd is not null)
        {
            Note(ReasonCodes.EndBalanceUsed);
        }

        bool isSum = metric.AumAverage is null && metric.AumEnd is null;
        if (isSum)
        {
            NoteAssets(metric);
        }

        WeightedAssets = assets + WeightEffect(policy, metric, isSum);
        if (policy.MeasuresNetAssets)
        {
            MeasureNetAssets(metric, assets);
        }
    }

    private void NoteAssets(WindowMetric metric)
    {
        foreach (AssetCategory category in AssetCategories.Assets)
        {
            Note(NameOf(category), metric.Balances.TryGetValue(category, out decimal balance) ? balance : null);
        }
    }

    private decimal WeightEffect(TierPolicy policy, WindowMetric metric, bool isNoted)
    {
        decimal effect = 0m;
        if (policy.Weights.Count == 0)
        {
            return effect;
        }

        foreach (AssetCategory category in AssetCategories.Assets)
        {
            if (!policy.Weights.TryGetValue(category, out decimal weight) || weight == 1m)
            {
                continue;
            }

            if (metric.Balances.TryGetValue(category, out decimal balance))
            {
                Note(NameOf(category), isNoted ? null : balance);
                effect += (weight - 1m) * balance;
            }
            else
            {
                Note(ReasonCodes.CategoryUnknown + ":" + NameOf(category));
            }
        }

        return effect;
    }

    private void MeasureNetAssets(WindowMetric metric, decimal assets)
    {
        bool loanKnown = metric.Balances.TryGetValue(AssetCategory.Loan, out decimal loan);
        bool cardKnown = metric.Balances.TryGetValue(AssetCategory.Card, out decimal card);
        Note(NameOf(AssetCategory.Loan), loanKnown ? loan : null);
        Note(NameOf(AssetCategory.Card), cardKnown ? card : null);
        if (loanKnown && cardKnown)
        {
            NetAssets = assets - loan - card;
        }
        else
        {
            Note(ReasonCodes.NetAssetsUnknown);
        }
    }

    private void Note(string name, decimal? value)
    {
        if (value is { } known)
        {
            figures.Add(new KeyValuePair<string, decimal>(name, known));
        }
    }

    private void Note(string reason) => reasons = new List<string>(reasons) { reason };

    /// <summary>The name by which a category's balance is stored among the inputs.</summary>
    public static string NameOf(AssetCategory category) => category switch
    {
        AssetCategory.DemandDeposit => "demand-deposit",
        AssetCategory.TimeDeposit => "time-deposit",
        AssetCategory.WealthProduct => "wealth-product",
        AssetCategory.Fund => "fund",
        AssetCategory.Insurance => "insurance",
        AssetCategory.Bond => "bond",
        AssetCategory.PreciousMetal => "precious-metal",
        AssetCategory.Loan => "loan",
        AssetCategory.Card => "card",
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, "Not a category."),
    };
}
