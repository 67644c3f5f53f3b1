using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Decisions;

/// <summary>One window's amounts as a policy reads them, with what was missing on the way.</summary>
public sealed class Measurement
{
    public const string AumAverage = "aum-average";
    public const string AumEnd = "aum-end";

    private readonly List<KeyValuePair<string, decimal>> figures = new();
    private IReadOnlyList<string> reasons = Array.Empty<string>();

    private Measurement()
    {
    }

    /// <summary>Assets under management with the policy's weights; null when the bank supplies no figure for them.</summary>
    public decimal? WeightedAssets { get; private set; }

    /// <summary>Assets less debt; null unless assets, loans and card debt are all known.</summary>
    public decimal? NetAssets { get; private set; }

    /// <summary>What an auditor must know of how the amounts came about.</summary>
    public IReadOnlyList<string> Reasons => reasons;

    /// <summary>The figures that were read, as name=value pairs in invariant culture.</summary>
    public IReadOnlyList<string> Inputs => figures.Select(figure => figure.Key + "=" + figure.Value.ToString("0.####", CultureInfo.InvariantCulture)).ToList();

    /// <summary>Measures a closed window. A customer without a metric in it holds nothing there.</summary>
    public static Measurement Of(TierPolicy policy, WindowMetric? metric)
    {
        var measurement = new Measurement();
        if (metric is null)
        {
            measurement.WeightedAssets = 0m;
            measurement.NetAssets = 0m;
            measurement.Note(ReasonCodes.NoMetric);
            return measurement;
        }

        measurement.Read(policy, metric);
        return measurement;
    }

    /// <summary>The amount that a tier's floor is compared with, or null when it is unknown.</summary>
    public decimal? For(TierMeasure measure) => measure == TierMeasure.NetAssets ? NetAssets : WeightedAssets;

    private void Read(TierPolicy policy, WindowMetric metric)
    {
        Note(AumAverage, metric.AumAverage);
        Note(AumEnd, metric.AumAverage is null ? metric.AumEnd : null);
        if (metric.Aum is not { } assets)
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
