using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Tiering.Decisions;

namespace BankCrm.Domain.Tiering.Review;

/// <summary>The one form in which a decision's lists are stored as text.</summary>
public static class DecisionText
{
    /// <summary>How long the stored reasons may be.</summary>
    public const int LongestReasons = 400;

    private const string Separator = ",";

    /// <summary>The reasons, the deciding one first; those that the column has no room for are left out, and the last one says so.</summary>
    public static string Reasons(TierDecision decision)
    {
        string all = string.Join(Separator, decision.Reasons);
        return all.Length <= LongestReasons ? all : Shortened(decision.Reasons);
    }

    public static string Inputs(TierDecision decision) => string.Join(DecisionInputs.PairSeparator, decision.Inputs);

    private static string Shortened(IReadOnlyList<string> reasons)
    {
        int room = LongestReasons - ReasonCodes.More.Length;
        List<string> kept = reasons.TakeWhile(reason => (room -= reason.Length + Separator.Length) >= 0).ToList();
        kept.Add(ReasonCodes.More);
        return string.Join(Separator, kept);
    }
}
