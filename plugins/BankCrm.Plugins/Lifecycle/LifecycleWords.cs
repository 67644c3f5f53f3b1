using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Lifecycle;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Framework.Messages;

namespace BankCrm.Plugins.Lifecycle;

/// <summary>Stages, their reasons and conditions in words, in either language.</summary>
public static class LifecycleWords
{
    /// <summary>A stage's name in a reader's language.</summary>
    public static string NameOf(LifecycleStage stage, int localeId) => IsChinese(localeId) ? stage.NameZh : stage.Name;

    /// <summary>A decision in one sentence.</summary>
    public static string Explain(StageDecision decision, int localeId) => MessageCatalogue.Say(
        LifecycleMessages.Explanation,
        localeId,
        decision.PeriodEnd,
        NameOf(decision.Stage, localeId),
        decision.EnteredOn is { } since ? since : "–",
        Reasons(decision.Reasons, localeId));

    /// <summary>Stored reasons in words: codes by the catalogue, conditions by the names of their figures.</summary>
    public static string Reasons(IEnumerable<string> reasons, int localeId) => string.Join(IsChinese(localeId) ? "；" : "; ", reasons.Select(reason => Reason(reason, localeId)));

    private static string Reason(string reason, int localeId) => Condition.TryParse(reason, out Condition? condition)
        ? MessageCatalogue.Say(FigureCodes.Of(condition!.Figure), localeId) + " " + Sign(condition.Comparison) + " " + condition.Value.ToString("#,##0.####", CultureInfo.InvariantCulture)
        : MessageCatalogue.Say(reason, localeId);

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "≥",
        Comparison.AtMost => "≤",
        Comparison.NotEqualTo => "≠",
        Comparison.MoreThan or Comparison.LessThan or Comparison.EqualTo => Condition.SignOf(comparison),
        _ => throw new System.ArgumentOutOfRangeException(nameof(comparison), comparison, "Not a comparison."),
    };

    private static bool IsChinese(int localeId) => Languages.Nearest(localeId) == Languages.SimplifiedChinese;
}
