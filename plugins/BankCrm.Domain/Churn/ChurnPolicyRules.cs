using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;

namespace BankCrm.Domain.Churn;

/// <summary>What a churn policy must be before it may score. Each rule gives the first violation it finds, naming the row, or null.</summary>
public static class ChurnPolicyRules
{
    /// <summary>The policy's dates, bands and outcome make sense.</summary>
    public static Violation? TermsAreSound(ChurnPolicyTerms terms)
    {
        if (PolicyRules.TermsAreSound(terms, PolicyCodes.General) is { } unsound)
        {
            return unsound;
        }

        if (terms.MediumFrom <= 0m || terms.HighFrom <= terms.MediumFrom || terms.HighFrom > ChurnEngine.Highest)
        {
            return new Violation(ChurnCodes.BandsOutOfOrder, terms.Code, terms.Version, terms.MediumFrom, terms.HighFrom);
        }

        if (terms.AlertFrom == ChurnBand.Low)
        {
            return new Violation(ChurnCodes.AlertsFromLow, terms.Code, terms.Version);
        }

        if (terms.MinimumAssets is { } minimum && minimum < 0m)
        {
            return new Violation(ChurnCodes.MinimumNegative, terms.Code, terms.Version, minimum);
        }

        return terms.OutcomeDropPercent is > 0m and <= 100m ? null : new Violation(ChurnCodes.DropOutOfBounds, terms.Code, terms.Version, terms.OutcomeDropPercent);
    }

    /// <summary>The policy can be put in force: both languages are there, signals fit together, and their weights can reach every band.</summary>
    public static Violation? PolicyIsComplete(ChurnPolicyTerms terms, IReadOnlyCollection<ChurnSignal> signals)
    {
        if (signals.Count == 0)
        {
            return new Violation(ChurnCodes.PolicyWithoutSignals, terms.Code, terms.Version);
        }

        if (IsUnnamed(terms.Name, terms.NameZh))
        {
            return new Violation(ChurnCodes.NameMissing, terms.Code);
        }

        if (SignalsFitTogether(signals) is { } unfit)
        {
            return unfit;
        }

        if (signals.FirstOrDefault(signal => IsUnnamed(signal.Name, signal.NameZh)) is { } unnamed)
        {
            return new Violation(ChurnCodes.NameMissing, unnamed.Code);
        }

        decimal total = signals.Sum(signal => signal.Weight);
        return total < terms.HighFrom ? new Violation(ChurnCodes.BandOutOfReach, terms.Code, terms.Version, total, terms.HighFrom) : null;
    }

    /// <summary>Codes and weights are usable, and no two signals share a code or a limit.</summary>
    public static Violation? SignalsFitTogether(IEnumerable<ChurnSignal> signals)
    {
        List<ChurnSignal> ordered = signals.OrderBy(signal => signal.Order).ToList();
        for (int index = 0; index < ordered.Count; index++)
        {
            if (SignalIsSound(ordered[index]) is { } unsound)
            {
                return unsound;
            }

            for (int earlier = 0; earlier < index; earlier++)
            {
                if (string.Equals(ordered[earlier].Code, ordered[index].Code, StringComparison.OrdinalIgnoreCase))
                {
                    return new Violation(ChurnCodes.SignalTwice, ordered[index].Code);
                }

                if (Overlap(ordered[earlier], ordered[index]))
                {
                    return new Violation(ChurnCodes.SignalsOverlap, ordered[index].Code, ordered[earlier].Code);
                }
            }
        }

        return null;
    }

    private static Violation? SignalIsSound(ChurnSignal signal)
    {
        if (!PolicyRules.CodeIsUsable(signal.Code))
        {
            return new Violation(ChurnCodes.SignalCodeUnusable, signal.Code);
        }

        if (signal.Weight is <= 0m or > ChurnEngine.Highest)
        {
            return new Violation(ChurnCodes.WeightOutOfBounds, signal.Code, signal.Weight);
        }

        // Scores are made without the lifecycle stage, so this figure would be unknown for ever.
        return signal.Figure == Figure.DaysInStage ? new Violation(ChurnCodes.FigureOutOfReach, signal.Code, FigureCodes.Of(signal.Figure)) : null;
    }

    /// <summary>Steps of one figure at different limits add up on purpose; at one limit and in one direction the same sign would count twice.</summary>
    private static bool Overlap(ChurnSignal left, ChurnSignal right) =>
        left.Figure == right.Figure && left.Value == right.Value && DirectionOf(left.Comparison) == DirectionOf(right.Comparison);

    private static int DirectionOf(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast or Comparison.MoreThan => 1,
        Comparison.AtMost or Comparison.LessThan => -1,
        Comparison.EqualTo => 0,
        _ => 2,
    };

    private static bool IsUnnamed(string? english, string? chinese) => string.IsNullOrWhiteSpace(english) || string.IsNullOrWhiteSpace(chinese);
}
