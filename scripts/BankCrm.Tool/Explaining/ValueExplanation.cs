using System.Collections.Generic;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Value;
using BankCrm.Plugins.Framework.Messages;

namespace BankCrm.Tool.Explaining;

/// <summary>A customer's value as its arithmetic: the scores, the three parts, and the class that they fall into.</summary>
internal sealed class ValueExplanation
{
    private readonly Wording wording;
    private readonly ContributionWords contributions;

    public ValueExplanation(Wording wording)
    {
        this.wording = wording;
        contributions = new ContributionWords(wording);
    }

    public string Of(CustomerValue value)
    {
        ValueInputs inputs = ValueInputs.Parse(value.PeriodEnd, ValueText.Inputs(value), out Day? scaleEnd);
        ValueParameters parameters = value.Policy.Find(value.Segment)!;
        string window = wording.Say(ExplainMessages.Window, value.PeriodEnd, value.Policy.Code, value.Policy.Version);
        var statements = new List<string>
        {
            Scored(value, scaleEnd),
            contributions.Of(value, inputs, parameters),
            Explicit(value, parameters),
            wording.Say(ExplainMessages.PotentialValue, Potential(value, inputs, parameters)),
            wording.Say(ExplainMessages.GrowthValue, Growth(value, inputs, parameters)),
            Class(value),
            wording.Say(ExplainMessages.Because, wording.Reasons(value.Reasons)),
        };
        return window + " · " + string.Join(wording.Stop, statements);
    }

    private string Scored(CustomerValue value, Day? scaleEnd)
    {
        string figures = string.Join(
            wording.Comma,
            Score(Figure.DaysSinceActive, value.Measure.Recency, value.Rfm.Recency),
            Score(Figure.TransactionsTwelveMonths, value.Measure.Frequency, value.Rfm.Frequency),
            Score(Figure.AssetsUnderManagement, value.Measure.Monetary, value.Rfm.Monetary),
            scaleEnd is { } end ? wording.Say(ExplainMessages.ScaleOf, end) : wording.Say(ExplainMessages.NoScale));
        return wording.Say(ExplainMessages.Scored, figures, value.Rfm.Text, ValueWords.Of(value.Segment));
    }

    private string Score(Figure figure, decimal? actual, int score)
    {
        string name = FigureCodes.Of(figure);
        string told = actual is { } known ? wording.Figure(name, known) : wording.Say(ExplainMessages.FigureUnknown, wording.Say(name));
        return told + " → " + Wording.Number(score);
    }

    private string Explicit(CustomerValue value, ValueParameters parameters) => wording.Say(
        ExplainMessages.ExplicitValue,
        Wording.Number(value.Contribution ?? 0m),
        Wording.Number(value.Policy.PresentWorthOf(value.Segment)),
        Wording.Number(parameters.RetentionPercent),
        Wording.Number(value.Policy.Terms.DiscountPercent),
        value.Policy.Terms.HorizonYears,
        Wording.Number(value.ExplicitValue));

    private string Potential(CustomerValue value, ValueInputs inputs, ValueParameters parameters)
    {
        if (inputs.Wealth is not { } wealth)
        {
            return Unknown(InputMessages.Of("wealth"));
        }

        if (inputs.Assets is not { } assets)
        {
            return Unknown(FigureCodes.Of(Figure.AssetsUnderManagement));
        }

        string rest = $"{Wealth(wealth)} − {wording.Figure(FigureCodes.Of(Figure.AssetsUnderManagement), assets)}";
        return wealth > assets
            ? $"({rest}) × {Percent(ExplainMessages.Margin, parameters.MarginPercent)} × {Percent(ExplainMessages.WinRate, parameters.WinRatePercent)} = {Wording.Number(value.PotentialValue)}"
            : $"{rest} ≤ 0 → 0";
    }

    private string Growth(CustomerValue value, ValueInputs inputs, ValueParameters parameters) => inputs.Wealth is { } wealth
        ? $"{Wealth(wealth)} × {Percent(ExplainMessages.WealthGrowth, parameters.WealthGrowthPercent)} × {Percent(ExplainMessages.WealthShare, parameters.SharePercent)} × {Percent(ExplainMessages.Margin, parameters.MarginPercent)} = {Wording.Number(value.GrowthValue)}"
        : Unknown(InputMessages.Of("wealth"));

    /// <summary>The comparisons in the order in which the classes are tried, up to the one that held.</summary>
    private string Class(CustomerValue value)
    {
        ValuePolicyTerms terms = value.Policy.Terms;
        string[] compared =
        {
            Compared(ExplainMessages.Explicit, value.ExplicitValue, terms.HighValueFrom),
            Compared(ExplainMessages.Potential, value.PotentialValue, terms.PotentialFrom),
            Compared(ExplainMessages.Growth, value.GrowthValue, terms.GrowthFrom),
        };
        string reached = value.Class switch
        {
            ValueClass.BelowMarginalCost => wording.Say(ExplainMessages.Contribution, Wording.Number(value.Contribution ?? 0m)) + " < 0",
            ValueClass.HighValue => compared[0],
            ValueClass.Potential => string.Join(wording.Comma, compared[..2]),
            _ => string.Join(wording.Comma, compared),
        };
        string told = wording.Say(ExplainMessages.InClass, reached, ValueWords.Of(value.Class));
        return value.Cause is { } cause ? told + wording.Comma + wording.Say(ExplainMessages.BecauseOf, ValueWords.Of(cause)) : told;
    }

    private string Compared(string part, decimal actual, decimal from) =>
        $"{wording.Say(part)} {Wording.Number(actual)} {(actual >= from ? "≥" : "<")} {Wording.Number(from)}";

    private string Wealth(decimal wealth) => wording.Figure(InputMessages.Of("wealth"), wealth);

    private string Percent(string code, decimal percent) => wording.Say(code, Wording.Number(percent));

    private string Unknown(string nameCode) => wording.Say(ExplainMessages.UnknownSoNothing, wording.Say(nameCode));
}
