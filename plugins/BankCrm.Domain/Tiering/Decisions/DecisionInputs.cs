using System;
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
    public const string Points = "points";
    public const string Pool = "pool";
    public const string PoolNetAssets = "pool-net-assets";
    public const string PoolGroup = "pool-group";

    /// <summary>What stands between two pairs.</summary>
    public const string PairSeparator = ";";

    /// <summary>What stands between two recent tiers.</summary>
    public const string TierSeparator = ">";

    /// <summary>A number as a pair, with the four decimals that stored amounts have.</summary>
    public static string Pair(string name, decimal value) => name + "=" + value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>The number that stored inputs keep under a name, or null.</summary>
    public static decimal? Find(string inputs, string name)
    {
        int start = inputs.StartsWith(name + "=", StringComparison.Ordinal) ? 0 : inputs.IndexOf(PairSeparator + name + "=", StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        int value = inputs.IndexOf('=', start) + 1;
        int end = inputs.IndexOf(PairSeparator, value, StringComparison.Ordinal);
        string text = end < 0 ? inputs.Substring(value) : inputs.Substring(value, end - value);
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;
    }

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
