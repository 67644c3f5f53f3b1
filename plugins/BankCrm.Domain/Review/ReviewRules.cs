using BankCrm.Domain.Churn;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Policies;
using BankCrm.Domain.Tiering.Benefits;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Domain.Value;

namespace BankCrm.Domain.Review;

/// <summary>Every policy that a review decides by. A module without a policy in force decides nothing.</summary>
public sealed class ReviewRules
{
    public required TierPolicyBook Tiers { get; init; }

    /// <summary>What the tiers give.</summary>
    public BenefitBook? Benefits { get; init; }

    public LifecyclePolicyBook Lifecycle { get; init; } = LifecyclePolicyBook.None;

    public PolicyBook<ValuePolicy> Values { get; init; } = PolicyBook<ValuePolicy>.Empty;

    /// <summary>The scales by which recency, frequency and amount get their scores.</summary>
    public RfmScaleBook Scales { get; init; } = RfmScaleBook.None;

    public PolicyBook<ChurnPolicy> Churn { get; init; } = PolicyBook<ChurnPolicy>.Empty;

    /// <summary>The same rules with other tier policies.</summary>
    internal ReviewRules With(TierPolicyBook tiers) => new()
    {
        Tiers = tiers,
        Benefits = Benefits,
        Lifecycle = Lifecycle,
        Values = Values,
        Scales = Scales,
        Churn = Churn,
    };
}
