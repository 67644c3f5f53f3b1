using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Review;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Framework.Messages;
using BankCrm.Plugins.Tiering.Storage;

namespace BankCrm.Plugins.Tiering.EvaluateCustomerTier;

/// <summary>What the evaluation tells its caller. With nothing due, the customer's present tier and an explanation that says so.</summary>
internal static class EvaluationOutput
{
    public const string Decision = "Decision";
    public const string TierCode = "TierCode";
    public const string ComputedTierCode = "ComputedTierCode";
    public const string Missed = "Missed";
    public const string AllowedMisses = "AllowedMisses";
    public const string Zone = "Zone";
    public const string GapToNext = "GapToNext";
    public const string EffectiveFrom = "EffectiveFrom";
    public const string Windows = "Windows";
    public const string ReasonCodes = "ReasonCodes";
    public const string Explanation = "Explanation";

    public static void Write(PluginContext context, ReviewContext review, CustomerReview result)
    {
        int language = context.UserLanguage();
        TierDecision? latest = result.Decisions.Count == 0 ? null : result.Decisions[result.Decisions.Count - 1];
        Guid? shownTierId = result.Update is { } update ? update.ShownTierId : result.Customer.ShownTierId;
        context.Output(TierCode, review.Policies.FindTier(shownTierId)?.Code ?? string.Empty);
        context.Output(Windows, result.Decisions.Count);
        if (latest is null)
        {
            context.Output(Decision, string.Empty);
            context.Output(ComputedTierCode, result.Customer.State.TierCode ?? string.Empty);
            context.Output(Missed, result.Customer.State.Missed);
            context.Output(ReasonCodes, string.Empty);
            context.Output(Explanation, MessageCatalogue.Say(TaskMessages.NothingDue, language));
            return;
        }

        context.Output(Decision, DecisionCodes.Of(latest.Kind));
        context.Output(ComputedTierCode, latest.ComputedTier.Code);
        context.Output(Missed, latest.Missed);
        context.Output(AllowedMisses, latest.AllowedMisses);
        context.Output(Zone, DecisionCodes.Of(latest.Zone));
        context.Output(GapToNext, latest.GapToNext);
        context.Output(EffectiveFrom, latest.EffectiveFrom.ToDateTime());
        context.Output(ReasonCodes, DecisionText.Reasons(latest));
        context.Output(Explanation, Explain(context, latest, language));
    }

    private static string Explain(PluginContext context, TierDecision decision, int language)
    {
        Dictionary<Guid, string> names = TierNames.Read(context.AsSystem).ToDictionary(row => row.Id, row => TierNames.Of(row, language));
        return DecisionWords.Explain(decision, tier => names.TryGetValue(tier.Id, out string? name) ? name : tier.Code, language);
    }
}
