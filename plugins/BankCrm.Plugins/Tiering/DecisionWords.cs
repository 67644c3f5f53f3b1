using System;
using System.Linq;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Framework.Messages;

namespace BankCrm.Plugins.Tiering;

/// <summary>A decision in one sentence, in either language.</summary>
public static class DecisionWords
{
    /// <summary>Explains a decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="tierName">A tier's name in the reader's language.</param>
    /// <param name="localeId">The reader's language.</param>
    public static string Explain(TierDecision decision, Func<Tier, string> tierName, int localeId)
    {
        bool isChinese = Languages.Nearest(localeId) == Languages.SimplifiedChinese;
        string reasons = string.Join(isChinese ? "；" : "; ", decision.Reasons.Select(reason => ReasonWords.Say(reason, localeId)));
        object amount = decision.Average is { } known ? known : isChinese ? "未知" : "unknown";
        return MessageCatalogue.Say(
            TaskMessages.Explanation,
            localeId,
            decision.PeriodEnd,
            amount,
            tierName(decision.ComputedTier),
            tierName(decision.Tier),
            MessageCatalogue.Say(TaskMessages.OfDecision(decision.Kind), localeId, decision.Missed, decision.AllowedMisses),
            reasons);
    }
}
