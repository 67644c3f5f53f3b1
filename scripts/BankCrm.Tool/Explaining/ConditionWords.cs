using System;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Plugins.Framework.Messages;

namespace BankCrm.Tool.Explaining;

/// <summary>A condition with the figure that it was held against, and whether it holds.</summary>
internal sealed class ConditionWords
{
    private const string Holds = " ✓";
    private const string Fails = " ✗";

    private readonly Wording wording;

    public ConditionWords(Wording wording) => this.wording = wording;

    public string Of(Condition condition, IFigures figures)
    {
        string name = wording.Say(FigureCodes.Of(condition.Figure));
        return figures.Read(condition.Figure) is { } actual
            ? $"{name} {Wording.Number(actual)} {SignOf(condition.Comparison)} {Wording.Number(condition.Value)}{(condition.Holds(actual) == true ? Holds : Fails)}"
            : wording.Say(ExplainMessages.FigureUnknown, name);
    }

    private static string SignOf(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "≥",
        Comparison.AtMost => "≤",
        Comparison.MoreThan => ">",
        Comparison.LessThan => "<",
        Comparison.EqualTo => "=",
        Comparison.NotEqualTo => "≠",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Not a comparison."),
    };
}
