using System.Collections.Generic;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Value;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The sentences that say what a customer is worth and how likely it is to leave.</summary>
internal static class EvaluationMessages
{
    /// <summary>Arguments: explicit, potential and growth value, RFM scores, class.</summary>
    public const string Value = "EVALUATION-VALUE";

    /// <summary>Arguments: score, band, signals.</summary>
    public const string Churn = "EVALUATION-CHURN";

    public const string NoSignal = "EVALUATION-NO-SIGNAL";

    public static IEnumerable<MessageText> All => new[]
    {
        new MessageText(Value, "Lifetime value: {0} explicit, {1} potential, {2} growth; RFM {3}; {4}.", "客户终身价值：显性{0}，潜在{1}，成长{2}；RFM为{3}；{4}。"),
        new MessageText(Churn, "Risk to leave: {0} of 100, {1}. Signals: {2}.", "流失评分：{0}/100，{1}。信号：{2}。"),
        new MessageText(NoSignal, "none", "无"),
        new MessageText(CodeOf(ValueClass.HighValue), "high value", "高价值"),
        new MessageText(CodeOf(ValueClass.Growth), "growth", "成长型"),
        new MessageText(CodeOf(ValueClass.Potential), "potential", "潜力型"),
        new MessageText(CodeOf(ValueClass.Ordinary), "ordinary", "一般"),
        new MessageText(CodeOf(ValueClass.BelowMarginalCost), "below marginal cost", "低于边际成本"),
        new MessageText(CodeOf(ChurnBand.Low), "low", "低"),
        new MessageText(CodeOf(ChurnBand.Medium), "medium", "中"),
        new MessageText(CodeOf(ChurnBand.High), "high", "高"),
    };

    public static string NameOf(ValueClass valueClass, int localeId) => MessageCatalogue.Say(CodeOf(valueClass), localeId);

    public static string NameOf(ChurnBand band, int localeId) => MessageCatalogue.Say(CodeOf(band), localeId);

    private static string CodeOf(ValueClass valueClass) => "CLASS-" + ValueWords.Of(valueClass);

    private static string CodeOf(ChurnBand band) => "BAND-" + ChurnWords.Of(band);
}
