using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Framework.Messages;

namespace BankCrm.Tool.Explaining;

/// <summary>A tier decision as its own arithmetic: the amount against the floors, and what follows for the tier held.</summary>
internal sealed class TierExplanation
{
    private readonly Wording wording;
    private readonly TierAmounts amounts;

    public TierExplanation(Wording wording)
    {
        this.wording = wording;
        amounts = new TierAmounts(wording);
    }

    public string Of(TierDecision decision)
    {
        string window = wording.Say(ExplainMessages.Window, decision.PeriodEnd, decision.Policy.Code, decision.Policy.Version);
        IEnumerable<string> statements = new[] { Reached(decision), Moved(decision) }.Concat(Around(decision)).Append(Why(decision));
        return window + " · " + string.Join(wording.Stop, statements);
    }

    /// <summary>The amount between the floor that it reaches and the next that it does not.</summary>
    private string Reached(TierDecision decision)
    {
        Tier reached = decision.ComputedTier;
        string amount = amounts.Of(decision, reached.Measure);
        if (decision.Average is not { } known)
        {
            return amount;
        }

        var comparisons = new List<string> { wording.Say(known >= reached.Floor ? ExplainMessages.AtLeastFloor : ExplainMessages.UnderFloor, Wording.Number(reached.Floor), reached.Code) };
        if (known >= reached.Floor && Zoning.NextTierAbove(decision.Policy, reached, decision.Measurement) is { } next)
        {
            string other = next.Measure == reached.Measure ? string.Empty : amounts.Of(decision, next.Measure) + " ";
            comparisons.Add(other + wording.Say(ExplainMessages.UnderFloor, Wording.Number(next.Floor), next.Code));
        }

        return $"{amount} {string.Join(wording.Comma, comparisons)} {wording.Say(ExplainMessages.Reaches, reached.Code)}";
    }

    private string Moved(TierDecision decision)
    {
        string held = decision.PreviousTierCode is { } code ? wording.Say(ExplainMessages.Held, code) : wording.Say(ExplainMessages.HeldNone);
        return held + " " + wording.Say(ExplainMessages.OfDecision(decision.Kind), decision.Tier.Code, decision.EffectiveFrom, decision.Missed, decision.AllowedMisses);
    }

    private IEnumerable<string> Around(TierDecision decision)
    {
        if (decision.GapToNext is { } gap)
        {
            yield return wording.Say(ExplainMessages.GapToNext, Wording.Number(gap));
        }

        if (decision.Kind == DecisionKind.Watch && decision.WindowsLeft is { } left)
        {
            yield return wording.Say(ExplainMessages.WindowsLeft, left);
        }

        if (decision.IsOscillating)
        {
            yield return wording.Say(ExplainMessages.RecentTiers, string.Join(" > ", decision.After.RecentTiers));
        }
    }

    private string Why(TierDecision decision) => wording.Say(ExplainMessages.Because, wording.Reasons(decision.Reasons));
}
