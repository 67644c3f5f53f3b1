using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Customers;
using BankCrm.Plugins.Framework.Messages;

namespace BankCrm.Tool.Explaining;

/// <summary>A churn score as the signals that were looked at, the weights of those that hold, and the band.</summary>
internal sealed class ChurnExplanation
{
    private readonly Wording wording;
    private readonly ConditionWords conditions;

    public ChurnExplanation(Wording wording)
    {
        this.wording = wording;
        conditions = new ConditionWords(wording);
    }

    public string Of(ChurnScore score)
    {
        var figures = new StoredFigures(score.PeriodEnd, ChurnText.Inputs(score));
        string window = wording.Say(ExplainMessages.Window, score.PeriodEnd, score.Policy.Code, score.Policy.Version);
        return window + " · " + string.Join(wording.Stop, Signals(score.Policy, figures).Append(Sum(score, figures)).Append(Band(score, figures)));
    }

    /// <summary>The signals that hold with their weights, then those that do not, then those that nothing is known for.</summary>
    private IEnumerable<string> Signals(ChurnPolicy policy, StoredFigures figures)
    {
        ILookup<bool?, ChurnSignal> signals = policy.Signals.ToLookup(signal => signal.Condition.Holds(figures.Read(signal.Figure)));
        foreach (ChurnSignal signal in signals[true])
        {
            yield return $"{signal.Code} {Wording.Number(signal.Weight)}: {conditions.Of(signal.Condition, figures)}";
        }

        foreach (ChurnSignal signal in signals[false])
        {
            yield return $"{signal.Code}: {conditions.Of(signal.Condition, figures)}";
        }

        if (signals[null].Any())
        {
            yield return wording.Say(ExplainMessages.FigureUnknown, string.Join(wording.Comma, signals[null].Select(signal => signal.Code)));
        }
    }

    private string Sum(ChurnScore score, IFigures figures)
    {
        IEnumerable<string> weights = score.Policy.Signals.Where(signal => signal.Condition.Holds(figures.Read(signal.Figure)) == true).Select(signal => Wording.Number(signal.Weight));
        return wording.Say(ExplainMessages.Score, string.Join(" + ", weights.DefaultIfEmpty(Wording.Number(0m))), Wording.Number(score.Score));
    }

    private string Band(ChurnScore score, IFigures figures)
    {
        decimal? assets = figures.Read(Figure.AssetsUnderManagement);
        string between = score.Policy.IsUnderMinimum(assets)
            ? wording.Say(ExplainMessages.UnderMinimum, Wording.Number(assets!.Value), Wording.Number(score.Policy.MinimumAssets!.Value))
            : Between(score);
        return wording.Say(ExplainMessages.Band, ChurnWords.Of(score.Band), between, ChurnWords.Of(score.PreviousBand));
    }

    private static string Between(ChurnScore score) => score.Band switch
    {
        ChurnBand.High => $"≥ {Wording.Number(score.Policy.HighFrom)}",
        ChurnBand.Medium => $"≥ {Wording.Number(score.Policy.MediumFrom)}, < {Wording.Number(score.Policy.HighFrom)}",
        _ => $"< {Wording.Number(score.Policy.MediumFrom)}",
    };
}
