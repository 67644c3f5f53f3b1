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
        IEnumerable<string> statements = score.Policy.Signals.Select(signal => signal.Code + ": " + conditions.Of(signal.Condition, figures))
            .Append(Sum(score, figures))
            .Append(Band(score, figures));
        return window + " · " + string.Join(wording.Stop, statements);
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
