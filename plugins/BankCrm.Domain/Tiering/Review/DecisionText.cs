using BankCrm.Domain.Tiering.Decisions;

namespace BankCrm.Domain.Tiering.Review;

/// <summary>The one form in which a decision's lists are stored as text.</summary>
public static class DecisionText
{
    public static string Reasons(TierDecision decision) => string.Join(",", decision.Reasons);

    public static string Inputs(TierDecision decision) => string.Join(DecisionInputs.PairSeparator, decision.Inputs);
}
