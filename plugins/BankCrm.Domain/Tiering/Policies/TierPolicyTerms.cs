using BankCrm.Domain.Policies;

namespace BankCrm.Domain.Tiering.Policies;

/// <summary>A tier policy without its tiers: what the guards compare.</summary>
public sealed class TierPolicyTerms : PolicyTerms
{
    public DowngradeRule DowngradeRule { get; init; }

    /// <summary>Month-day pairs as the row has them, for example "06-30,12-31".</summary>
    public string? ReviewDates { get; init; }
}
