using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review.History;

namespace BankCrm.Domain.Value;

/// <summary>What a customer was worth as of one window, with all that is needed to see why and to value the customer again.</summary>
public sealed class CustomerValue : IWindowDecision
{
    private readonly ValueInputs inputs;
    private readonly RfmScale? scale;
    private readonly ServiceAccount account;

    internal CustomerValue(ValuePolicy policy, RfmScale? scale, ValueInputs inputs, ServiceAccount account)
    {
        Policy = policy;
        this.scale = scale;
        this.inputs = inputs;
        this.account = account;
    }

    public ValuePolicy Policy { get; }

    public PeriodKind PeriodKind => Policy.PeriodKind;

    public Day PeriodEnd => inputs.PeriodEnd;

    public RfmMeasure Measure => inputs.Measure;

    public Rfm Rfm { get; internal init; }

    public RfmSegment Segment => Rfm.Segment;

    /// <summary>What the relationship as it is earns over the policy's horizon, in today's worth; all values are in base currency with two decimals.</summary>
    public decimal ExplicitValue { get; internal init; }

    /// <summary>What a year would earn of what the customer holds elsewhere and the bank may win.</summary>
    public decimal PotentialValue { get; internal init; }

    /// <summary>What a year would earn of the growth of the customer's wealth that comes to the bank.</summary>
    public decimal GrowthValue { get; internal init; }

    /// <summary>The three parts together.</summary>
    public decimal LifetimeValue => MoneyRange.Bounded(ExplicitValue + PotentialValue + GrowthValue);

    /// <summary>What is left of a year's revenue after the costs that are known; null when unknown.</summary>
    public decimal? Contribution => account.Contribution;

    public ValueClass Class { get; internal init; }

    /// <summary>Why the customer is below marginal cost; null in every other class.</summary>
    public ValueCause? Cause { get; internal init; }

    /// <summary>Codes of <see cref="ValueReasonCodes"/>. Made when asked for, like the inputs.</summary>
    public IReadOnlyList<string> Reasons
    {
        get
        {
            var reasons = new List<string>
            {
                account.IsSupplied ? ValueReasonCodes.ContributionSupplied : account.Contribution is null ? ValueReasonCodes.ContributionUnknown : ValueReasonCodes.ContributionEstimated,
            };
            AddIf(reasons, !account.IsCostKnown, ValueReasonCodes.CostUnknown);
            AddIf(reasons, inputs.Wealth is null, ValueReasonCodes.WealthUnknown);
            AddIf(reasons, inputs.Assets is null, ValueReasonCodes.AssetsUnknown);
            AddIf(reasons, scale is null, ValueReasonCodes.ScaleMissing);
            return reasons;
        }
    }

    /// <summary>The figures that were read, as name=value pairs.</summary>
    public IReadOnlyList<string> Inputs => inputs.ToPairs(scale);

    /// <summary>Whether class, cause and segment are those that were kept last, and no part moved by more than the policy's percentage.</summary>
    public bool IsUndisturbed { get; internal init; }

    /// <summary>What the customer's row holds when this value is kept.</summary>
    public ValueState ToState() => new()
    {
        Class = Class,
        Cause = Cause,
        Segment = Segment,
        Rfm = Rfm.Text,
        ExplicitValue = ExplicitValue,
        PotentialValue = PotentialValue,
        GrowthValue = GrowthValue,
    };

    private static void AddIf(List<string> reasons, bool holds, string reason)
    {
        if (holds)
        {
            reasons.Add(reason);
        }
    }
}
