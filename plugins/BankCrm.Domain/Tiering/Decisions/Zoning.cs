using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Decisions;

/// <summary>Reads where an amount lies between the floors (domain rules, section 2, "zones").</summary>
public static class Zoning
{
    /// <summary>
    /// The tier with the lowest floor above the amount; null at the top, or when every amount above is unknown. Tiers below the one
    /// reached are behind the customer, even where their floor is in another measure and lies above the amount.
    /// </summary>
    public static Tier? NextTierAbove(TierPolicy policy, Tier reached, Measurement measurement)
    {
        foreach (Tier tier in policy.Tiers)
        {
            if (tier.Order >= reached.Order && measurement.For(tier.Measure) is { } amount && tier.Threshold > amount)
            {
                return tier;
            }
        }

        return null;
    }

    /// <summary>Volatile or stable in a tier that has a stable amount, else critical just under the next floor, else none.</summary>
    public static TierZone ZoneOf(Tier reached, decimal amount, Tier? next, Measurement measurement)
    {
        if (reached.StableFrom is { } stableFrom && amount >= reached.Threshold)
        {
            return amount >= stableFrom ? TierZone.Stable : TierZone.Volatile;
        }

        return next is not null && next.Threshold - measurement.For(next.Measure) <= next.CriticalMargin ? TierZone.Critical : TierZone.None;
    }
}
