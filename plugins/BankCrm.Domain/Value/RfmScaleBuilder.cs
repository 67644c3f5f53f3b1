using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Value;

/// <summary>Measures a scale from all customers of a window. It keeps three decimals for each of them, so the bounds are exact.</summary>
public sealed class RfmScaleBuilder
{
    private readonly List<decimal> recencies = new();
    private readonly List<decimal> frequencies = new();
    private readonly List<decimal> amounts = new();
    private int customers;

    /// <summary>Adds a customer; what is unknown of one is left out of that figure's bounds.</summary>
    public void Add(RfmMeasure measure)
    {
        customers++;
        Add(recencies, measure.Recency);
        Add(frequencies, measure.Frequency);
        Add(amounts, measure.Monetary);
    }

    /// <summary>Adds the customers of another builder, such as another worker's.</summary>
    public void Add(RfmScaleBuilder other)
    {
        customers += other.customers;
        recencies.AddRange(other.recencies);
        frequencies.AddRange(other.frequencies);
        amounts.AddRange(other.amounts);
    }

    /// <summary>The scale of what was added, or null when nobody was.</summary>
    public RfmScale? Build(CustomerKind kind, PeriodKind periodKind, Day periodEnd) => customers == 0
        ? null
        : new RfmScale
        {
            CustomerKind = kind,
            PeriodKind = periodKind,
            PeriodEnd = periodEnd,
            Customers = customers,
            Recency = Quintiles.Of(recencies),
            Frequency = Quintiles.Of(frequencies),
            Monetary = Quintiles.Of(amounts),
        };

    private static void Add(List<decimal> values, decimal? value)
    {
        if (value is { } known)
        {
            values.Add(known);
        }
    }
}
