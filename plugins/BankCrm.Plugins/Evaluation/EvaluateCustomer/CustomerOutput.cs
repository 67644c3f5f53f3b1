using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Value;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Framework.Messages;
using BankCrm.Plugins.Lifecycle;
using BankCrm.Plugins.Tiering;
using BankCrm.Plugins.Tiering.Storage;

namespace BankCrm.Plugins.Evaluation.EvaluateCustomer;

/// <summary>What the evaluation tells its caller: where the customer stands after the newest window, due or not, and why.</summary>
internal static class CustomerOutput
{
    public const string TierCode = "TierCode";
    public const string ComputedTierCode = "ComputedTierCode";
    public const string TierDecision = "TierDecision";
    public const string StageCode = "StageCode";
    public const string StageSince = "StageSince";
    public const string ValueClass = "ValueClass";
    public const string ValueCause = "ValueCause";
    public const string Rfm = "Rfm";
    public const string ExplicitValue = "ExplicitValue";
    public const string PotentialValue = "PotentialValue";
    public const string GrowthValue = "GrowthValue";
    public const string ChurnScore = "ChurnScore";
    public const string ChurnBand = "ChurnBand";
    public const string ChurnReasons = "ChurnReasons";
    public const string Windows = "Windows";
    public const string Explanation = "Explanation";

    public static void Write(PluginContext context, ReviewContext review, CustomerReview result)
    {
        WriteTier(context, review, result);
        WriteStage(context, result.Stages?.After ?? result.Customer.Stage);
        WriteValue(context, result.Value?.Decisions.LastOrDefault()?.ToState() ?? result.Customer.Value);
        WriteChurn(context, result.Churn?.After ?? result.Customer.Churn);
        context.Output(Windows, new[] { result.Decisions.Count, result.Stages?.Decisions.Count ?? 0, result.Value?.Decisions.Count ?? 0, result.Churn?.Decisions.Count ?? 0 }.Max());
        context.Output(Explanation, Explain(context, result));
    }

    private static void WriteTier(PluginContext context, ReviewContext review, CustomerReview result)
    {
        TierDecision? latest = result.Decisions.LastOrDefault();
        Guid? shownTierId = result.Update is { } update ? update.ShownTierId : result.Customer.ShownTierId;
        context.Output(TierCode, review.Policies.FindTier(shownTierId)?.Code ?? string.Empty);
        context.Output(ComputedTierCode, latest?.ComputedTier.Code ?? result.Customer.State.TierCode ?? string.Empty);
        context.Output(TierDecision, latest is null ? string.Empty : DecisionCodes.Of(latest.Kind));
    }

    private static void WriteStage(PluginContext context, StageState stage)
    {
        context.Output(StageCode, stage.StageCode ?? string.Empty);
        if (stage.Since is { } since)
        {
            context.Output(StageSince, since.ToDateTime());
        }
    }

    private static void WriteValue(PluginContext context, ValueState value)
    {
        context.Output(ValueClass, value.Class is { } known ? ValueWords.Of(known) : string.Empty);
        context.Output(ValueCause, value.Cause is { } cause ? ValueWords.Of(cause) : string.Empty);
        context.Output(Rfm, value.Rfm ?? string.Empty);
        Amount(context, ExplicitValue, value.ExplicitValue);
        Amount(context, PotentialValue, value.PotentialValue);
        Amount(context, GrowthValue, value.GrowthValue);
    }

    private static void WriteChurn(PluginContext context, ChurnState churn)
    {
        Amount(context, ChurnScore, churn.Score);
        context.Output(ChurnBand, churn.Score is null ? string.Empty : ChurnWords.Of(churn.Band));
        context.Output(ChurnReasons, churn.Reasons);
    }

    /// <summary>An unknown amount is left out: a zero would be an answer.</summary>
    private static void Amount(PluginContext context, string output, decimal? amount)
    {
        if (amount is { } known)
        {
            context.Output(output, known);
        }
    }

    private static string Explain(PluginContext context, CustomerReview result)
    {
        int language = context.UserLanguage();
        var sentences = new List<string>();
        if (result.Decisions.LastOrDefault() is { } tier)
        {
            Dictionary<Guid, string> names = TierNames.Read(context.AsSystem).ToDictionary(row => row.Id, row => TierNames.Of(row, language));
            sentences.Add(DecisionWords.Explain(tier, held => names.TryGetValue(held.Id, out string? name) ? name : held.Code, language));
        }

        if (result.Stages?.Decisions.LastOrDefault() is { } stage)
        {
            sentences.Add(LifecycleWords.Explain(stage, language));
        }

        if (result.Value?.Decisions.LastOrDefault() is { } value)
        {
            sentences.Add(MessageCatalogue.Say(EvaluationMessages.Value, language, value.ExplicitValue, value.PotentialValue, value.GrowthValue, value.Rfm.Text, EvaluationMessages.NameOf(value.Class, language)));
        }

        if (result.Churn?.Decisions.LastOrDefault() is { } churn)
        {
            sentences.Add(MessageCatalogue.Say(EvaluationMessages.Churn, language, churn.Score, EvaluationMessages.NameOf(churn.Band, language), Signals(churn, language)));
        }

        return sentences.Count == 0 ? MessageCatalogue.Say(TaskMessages.NothingDue, language) : string.Join(Languages.Nearest(language) == Languages.SimplifiedChinese ? string.Empty : " ", sentences);
    }

    /// <summary>The names of the signals that hold, as the administrators wrote them.</summary>
    private static string Signals(ChurnScore churn, int language)
    {
        bool isChinese = Languages.Nearest(language) == Languages.SimplifiedChinese;
        IEnumerable<string> names = churn.Reasons.Select(code => churn.Policy.FindSignal(code) is { } signal ? (isChinese ? signal.NameZh : signal.Name) ?? code : MessageCatalogue.Say(code, language));
        string all = string.Join(isChinese ? "；" : "; ", names);
        return all.Length == 0 ? MessageCatalogue.Say(EvaluationMessages.NoSignal, language) : all;
    }
}
