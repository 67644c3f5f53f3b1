using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;

namespace BankCrm.Domain.Value;

/// <summary>A version of the rates and thresholds by which customers are valued (domain rules, section 3).</summary>
public sealed class ValuePolicy : IPolicy
{
    /// <summary>How many segments there are.</summary>
    public const int SegmentCount = 8;

    private const decimal Percent = 100m;

    private readonly ValueParameters?[] bySegment = new ValueParameters?[SegmentCount];
    private readonly decimal[] presentWorth = new decimal[SegmentCount];

    /// <summary>A policy version.</summary>
    /// <param name="terms">All but the parameters.</param>
    /// <param name="isPublished">Whether it has been put in force.</param>
    /// <param name="parameters">Its parameters, at most one row a segment.</param>
    public ValuePolicy(ValuePolicyTerms terms, bool isPublished, IEnumerable<ValueParameters> parameters)
    {
        Terms = terms;
        IsPublished = isPublished;
        Parameters = parameters.OrderBy(row => row.Segment).ToList();
        foreach (ValueParameters row in Parameters)
        {
            bySegment[(int)row.Segment] = row;
            presentWorth[(int)row.Segment] = PresentWorth(row.RetentionPercent, terms.DiscountPercent, terms.HorizonYears);
        }
    }

    public ValuePolicyTerms Terms { get; }

    public Guid Id => Terms.Id;

    public string Code => Terms.Code;

    public int Version => Terms.Version;

    public CustomerKind CustomerKind => Terms.CustomerKind;

    public PeriodKind PeriodKind => Terms.PeriodKind;

    public bool IsPublished { get; }

    public Day EffectiveFrom => Terms.EffectiveFrom;

    public Day? EffectiveTo => Terms.EffectiveTo;

    public string? TimeZone => Terms.TimeZone;

    /// <summary>The parameters by segment.</summary>
    public IReadOnlyList<ValueParameters> Parameters { get; }

    /// <summary>The parameters of a segment, or null when the policy lacks them.</summary>
    public ValueParameters? Find(RfmSegment segment) => bySegment[(int)segment];

    /// <summary>What 1 a year is worth today for the customers of a segment: the sum of rᵗ/(1+d)ᵗ over the horizon.</summary>
    public decimal PresentWorthOf(RfmSegment segment) => presentWorth[(int)segment];

    private static decimal PresentWorth(decimal retentionPercent, decimal discountPercent, int years)
    {
        decimal step = retentionPercent / (Percent + discountPercent);
        decimal power = 1m;
        decimal sum = 0m;
        for (int year = 1; year <= years; year++)
        {
            power *= step;
            sum += power;
        }

        return sum;
    }
}
