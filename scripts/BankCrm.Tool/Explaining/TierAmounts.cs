using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Framework.Messages;

namespace BankCrm.Tool.Explaining;

/// <summary>How the amount that decides a tier came about from the stored figures, as a sum.</summary>
internal sealed class TierAmounts
{
    private readonly Wording wording;

    public TierAmounts(Wording wording) => this.wording = wording;

    /// <summary>The sum behind an amount.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="measure">Which of its amounts.</param>
    public string Of(TierDecision decision, TierMeasure measure)
    {
        if (decision.Measurement.For(measure) is not { } amount)
        {
            return wording.Say(ExplainMessages.AmountUnknown);
        }

        if (decision.Measurement.Inputs.Count == 0)
        {
            return wording.Say(ExplainMessages.NothingHeld);
        }

        Dictionary<string, decimal> figures = FiguresOf(decision);
        List<string> terms = figures.Keys.Where(IsTotal).Take(1).DefaultIfEmpty().SelectMany(total => Assets(figures, total)).ToList();
        string sum = string.Join(" + ", terms);
        IEnumerable<string> effects = measure == TierMeasure.NetAssets ? Debts(figures) : Weights(figures, decision.Policy);
        string whole = sum + string.Concat(effects);
        return terms.Count == 1 && whole.Length == sum.Length ? whole : whole + " = " + Wording.Number(amount);
    }

    private static bool IsTotal(string name) => name is Measurement.AumAverage or Measurement.AumEnd;

    private static Dictionary<string, decimal> FiguresOf(TierDecision decision) => decision.Measurement.Inputs
        .Select(input => input.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => decimal.Parse(pair[1], NumberStyles.Number, CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>The bank's own total, or else the categories that make it up.</summary>
    private IEnumerable<string> Assets(Dictionary<string, decimal> figures, string? total) => total is not null
        ? new[] { Figure(total, figures[total]) }
        : AssetCategories.Assets.Select(Measurement.NameOf).Where(figures.ContainsKey).Select(name => Figure(name, figures[name]));

    private IEnumerable<string> Weights(Dictionary<string, decimal> figures, TierPolicy policy) =>
        from weight in policy.Weights
        let name = Measurement.NameOf(weight.Key)
        where weight.Value != 1m && figures.ContainsKey(name)
        select " + " + wording.Say(ExplainMessages.WeightEffect, Wording.Number(weight.Value), Figure(name, figures[name]));

    private IEnumerable<string> Debts(Dictionary<string, decimal> figures) =>
        from category in AssetCategories.All
        let name = Measurement.NameOf(category)
        where AssetCategories.IsDebt(category) && figures.ContainsKey(name)
        select " − " + Figure(name, figures[name]);

    private string Figure(string name, decimal value) => wording.Figure(InputMessages.Of(name), value);
}
