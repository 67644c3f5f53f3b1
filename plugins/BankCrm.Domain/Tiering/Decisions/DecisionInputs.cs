using System.Collections.Generic;
using System.Globalization;

namespace BankCrm.Domain.Tiering.Decisions;

/// <summary>
/// The inputs that are stored with a decision, as name=value pairs: the figures that were read and the state it started from. With
/// the policy version they are enough to make the decision again.
/// </summary>
public static class DecisionInputs
{
    public const string PreviousTier = "previous";
    public const string Missed = "missed";
    public const string RecentTiers = "recent";

    /// <summary>What stands between two pairs.</summary>
    public const string PairSeparator = ";";

    /// <summary>What stands between two recent tiers.</summary>
    public const string TierSeparator = ">";

    public static IReadOnlyList<string> Of(TierState state, Measurement measurement)
    {
        var inputs = new List<string>(measurement.Inputs);
        if (state.TierCode is not null)
        {
            inputs.Add(PreviousTier + "=" + state.TierCode);
            inputs.Add(Missed + "=" + state.Missed.ToString(CultureInfo.InvariantCulture));
            inputs.Add(RecentTiers + "=" + string.Join(TierSeparator, state.RecentTiers));
        }

        return inputs;
    }
}
