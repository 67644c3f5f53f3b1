using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;

namespace BankCrm.Domain.Value;

/// <summary>What a value policy must be before it may decide. Each rule gives the first violation it finds, naming the row, or null.</summary>
public static class ValuePolicyRules
{
    private const int LongestHorizon = 30;
    private const decimal Whole = 100m;

    /// <summary>The policy's dates, rates, thresholds and costs make sense.</summary>
    public static Violation? TermsAreSound(ValuePolicyTerms terms)
    {
        if (PolicyRules.TermsAreSound(terms, PolicyCodes.General) is { } unsound)
        {
            return unsound;
        }

        if (terms.HorizonYears is < 1 or > LongestHorizon)
        {
            return new Violation(ValueCodes.HorizonOutOfBounds, terms.Code, terms.Version, terms.HorizonYears);
        }

        if (terms.DiscountPercent is < 0m or > Whole)
        {
            return new Violation(ValueCodes.DiscountOutOfBounds, terms.Code, terms.Version, terms.DiscountPercent);
        }

        foreach (decimal threshold in new[] { terms.HighValueFrom, terms.PotentialFrom, terms.GrowthFrom })
        {
            if (threshold <= 0m)
            {
                return new Violation(ValueCodes.ThresholdNotPositive, terms.Code, terms.Version, threshold);
            }
        }

        decimal? negative = CostsOf(terms).FirstOrDefault(cost => cost < 0m);
        return negative is { } found ? new Violation(ValueCodes.CostNegative, terms.Code, terms.Version, found) : null;
    }

    /// <summary>The policy can be put in force: both languages are there, and every segment has one sound row of parameters.</summary>
    public static Violation? PolicyIsComplete(ValuePolicyTerms terms, IReadOnlyCollection<ValueParameters> parameters)
    {
        if (string.IsNullOrWhiteSpace(terms.Name) || string.IsNullOrWhiteSpace(terms.NameZh))
        {
            return new Violation(ValueCodes.NameMissing, terms.Code);
        }

        if (ParametersFitTogether(parameters) is { } unfit)
        {
            return unfit;
        }

        foreach (RfmSegment segment in Enum.GetValues(typeof(RfmSegment)).Cast<RfmSegment>())
        {
            if (parameters.All(row => row.Segment != segment))
            {
                return new Violation(ValueCodes.SegmentMissing, terms.Code, terms.Version, ValueWords.Of(segment));
            }
        }

        return null;
    }

    /// <summary>The same for rows of a draft, which may still lack some segments.</summary>
    public static Violation? ParametersFitTogether(IEnumerable<ValueParameters> parameters)
    {
        var seen = new HashSet<RfmSegment>();
        foreach (ValueParameters row in parameters)
        {
            if (!seen.Add(row.Segment))
            {
                return new Violation(ValueCodes.SegmentTwice, ValueWords.Of(row.Segment));
            }

            if (RowIsSound(row) is { } unsound)
            {
                return unsound;
            }
        }

        return null;
    }

    private static Violation? RowIsSound(ValueParameters row)
    {
        string segment = ValueWords.Of(row.Segment);
        if (row.MarginPercent is <= 0m or > Whole)
        {
            return new Violation(ValueCodes.MarginOutOfBounds, segment, row.MarginPercent);
        }

        if (row.RetentionPercent == 0m)
        {
            return new Violation(ValueCodes.RetentionZero, segment);
        }

        foreach (decimal rate in new[] { row.RetentionPercent, row.WinRatePercent, row.SharePercent })
        {
            if (rate is < 0m or > Whole)
            {
                return new Violation(ValueCodes.RateOutOfBounds, segment, rate);
            }
        }

        return null;
    }

    private static decimal?[] CostsOf(ValuePolicyTerms terms) => new[]
    {
        terms.ContactCosts.Branch,
        terms.ContactCosts.Phone,
        terms.ContactCosts.Web,
        terms.ContactCosts.Mobile,
        terms.ContactCosts.Partner,
        terms.FixedCost,
        terms.LowBalanceUnder,
        terms.HeavyChannelShare,
        terms.OverServiceContacts,
        terms.RecordChangePercent,
    };
}
