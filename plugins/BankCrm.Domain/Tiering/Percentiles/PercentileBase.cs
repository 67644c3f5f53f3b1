using System;
using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Percentiles;

/// <summary>The amounts of all customers in one window, as a policy measures them; unknown amounts are left out. One decimal for each customer and measure.</summary>
public sealed class PercentileBase
{
    private readonly TierPolicy policy;
    private readonly List<decimal> weighted = new();
    private readonly List<decimal> net = new();

    public PercentileBase(TierPolicy policy) => this.policy = policy;

    /// <summary>Adds a customer who was known to the bank in the window; without a metric it holds nothing.</summary>
    public void Add(WindowMetric? metric)
    {
        Measurement measurement = Measurement.OfAssets(policy, metric);
        if (measurement.WeightedAssets is { } amount)
        {
            weighted.Add(amount);
        }

        if (policy.MeasuresNetAssets && measurement.NetAssets is { } less)
        {
            net.Add(less);
        }
    }

    /// <summary>How many customers' amounts are known.</summary>
    public int Count(TierMeasure measure) => Of(measure).Count;

    public IReadOnlyList<decimal> Amounts(TierMeasure measure) => Of(measure);

    private List<decimal> Of(TierMeasure measure) => measure switch
    {
        TierMeasure.WeightedAssets => weighted,
        TierMeasure.NetAssets => net,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Percentiles are of assets."),
    };
}
